import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TopicKind } from '#bot/domain/topic-bank.ts'
import { useText } from '../session.ts'

const useStyles = makeStyles({
  chip: {
    display: 'inline-block',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  operational: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  developmental: {
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
  },
})

/** Operations or development, in the same two colours wherever topics are shown. */
export const KindChip = ({ kind }: { kind: TopicKind }) => {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.chip, styles[kind])}>
      {useText().topicBank.kinds[kind]}
    </span>
  )
}
