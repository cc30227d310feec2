import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type Colour, colourOf, type Finding } from '#bot/domain/setup.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  finding: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    marginTop: tokens.spacingVerticalS,
  },
  what: { flex: '1 1 32ch', overflowWrap: 'anywhere' },
  next: {
    flexBasis: '100%',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

const LOOK = {
  green: { color: 'success', appearance: 'tint' },
  yellow: { color: 'warning', appearance: 'tint' },
  red: { color: 'danger', appearance: 'filled' },
} as const satisfies Record<Colour, object>

/** One finding: how grave it is in colour and word, what it is, and what to do. */
export const SetupFinding = ({ finding }: { finding: Finding }) => {
  const styles = useStyles()
  const words = useText().setup
  const colour = colourOf(finding)
  const { what, next } = words.finding(finding.code, finding.about)
  return (
    <div className={styles.finding}>
      <Badge {...LOOK[colour]}>{words.colours[colour]}</Badge>
      <Text className={styles.what}>{what}</Text>
      {next !== '' && (
        <p className={styles.next}>
          <strong>{words.next}:</strong> {next}
        </p>
      )}
    </div>
  )
}
