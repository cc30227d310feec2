import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { SummaryContent, SummaryText } from '#bot/domain/summary.ts'
import { useText } from '../../session.ts'
import { PARTS } from './writing.ts'

const useStyles = makeStyles({
  texts: { margin: 0, maxWidth: '72ch' },
  answer: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  point: {
    marginBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  released: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    maxWidth: '72ch',
  },
})

const Answers = ({ texts }: { texts: SummaryText }) => {
  const styles = useStyles()
  const words = useText().summary
  return (
    <dl className={styles.texts}>
      {PARTS.filter((part) => texts[part] !== '').map((part) => (
        <div key={part}>
          <dt>
            <Text weight="semibold">{words[part]}</Text>
          </dt>
          <dd className={styles.answer}>{texts[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

type Props = {
  content: SummaryContent
  released: string | null
  /** What the chief group is to have stands below, where the group is asked about it. */
  isAskedBelow?: boolean
}

/** A summary as the group reads it. */
export const Content = ({ content, released, isAskedBelow = false }: Props) => {
  const styles = useStyles()
  const { summary: words, summaryPage: page, agenda } = useText()
  const chief = content.toChiefGroup
  return (
    <>
      <Answers texts={content} />
      {content.points.map((each) => (
        <section key={each.point} className={styles.point}>
          <Text as="h3" size={400} weight="semibold">
            {agenda.points[each.point].name}
          </Text>
          <Answers texts={each} />
        </section>
      ))}
      {((chief !== '' && !isAskedBelow) || released !== null) && (
        <section className={styles.released}>
          <Text as="h3" weight="semibold">
            {released === null ? words.shared.toChiefGroup : page.passedOn}
          </Text>
          <p className={styles.answer}>{released ?? chief}</p>
          <Text size={200}>
            {released === null ? words.shared.notReleased : words.shared.released}
          </Text>
        </section>
      )}
    </>
  )
}
