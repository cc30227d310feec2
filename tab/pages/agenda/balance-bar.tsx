import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { balance } from '#bot/domain/agenda/balance.ts'
import { useText } from '../../session.ts'
import type { Editing } from './editing.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    forcedColorAdjust: 'none',
  },
  operational: { backgroundColor: tokens.colorPaletteTealBorderActive },
  developmental: { backgroundColor: tokens.colorPalettePurpleBorderActive },
  hint: { color: tokens.colorNeutralForeground2 },
})

/** How operations and development weigh against each other among the chosen topics. */
export const BalanceBar = ({ editing }: { editing: Editing }) => {
  const styles = useStyles()
  const words = useText().agenda.form
  const { operational, developmental } = balance(
    editing.content,
    (id) => editing.opened.topics.find((topic) => topic.id === id)?.kind ?? null,
  )
  const all = operational + developmental
  const only =
    all < 2
      ? null
      : developmental === 0
        ? 'operational'
        : operational === 0
          ? 'developmental'
          : null
  return (
    <div>
      <Text size={200} weight="semibold" block>
        {words.balance}
      </Text>
      <div className={styles.bar} aria-hidden="true">
        {operational > 0 && (
          <div className={styles.operational} style={{ flexGrow: operational }} />
        )}
        {developmental > 0 && (
          <div className={styles.developmental} style={{ flexGrow: developmental }} />
        )}
      </div>
      <Text size={200} className={styles.hint}>
        {all === 0 ? words.balanceNone : words.balanceOf(operational, developmental)}
        {only && `. ${words.balanceOnly[only]}`}
      </Text>
    </div>
  )
}
