import {
  Badge,
  type BadgeProps,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { dayOf } from '#bot/domain/calendar.ts'
import type { TopicStatus } from '#bot/domain/topic-bank.ts'
import { list, longDay } from '#bot/text/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { KindChip } from '../../parts/kind-chip.tsx'
import { useSession, useText } from '../../session.ts'
import { AnswerForm } from './answer-form.tsx'
import type { Topic } from './filter.ts'
import { SupportButton } from './support-button.tsx'

const COLOURS: Record<TopicStatus, BadgeProps['color']> = {
  new: 'informative',
  considered: 'warning',
  planned: 'brand',
  discussed: 'success',
  declined: 'subtle',
}

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gap: tokens.spacingHorizontalM },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
  why: { margin: 0, maxWidth: '84ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  answer: {
    maxWidth: '72ch',
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

type TopicItemProps = {
  topic: Topic
  maySupport: boolean
  mayAnswer: boolean
  support: (support: boolean) => void
  answered: () => void
}

const Origin = ({ topic }: { topic: Topic }) => {
  const { locale } = useSession()
  const words = useText().topicBank.page
  if (topic.isStarter) return words.starter
  if (topic.isFromGroups) return words.fromGroups
  const who = topic.isMine
    ? topic.proposedBy === null
      ? words.byMeUnnamed
      : words.byMe
    : topic.proposedBy === null
      ? words.unnamed
      : words.by(topic.proposedBy)
  return `${who} · ${longDay(locale, dayOf(topic.proposedAt))}`
}

/** One topic: what, why, from whom, how many support it, and what became of it. */
export const TopicItem = ({ topic, maySupport, mayAnswer, support, answered }: TopicItemProps) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { topicBank } = useText()
  const words = topicBank.page
  const [isAnswering, setAnswering] = useState(false)
  return (
    <li className={styles.item}>
      <SupportButton topic={topic} maySupport={maySupport} support={support} />
      <article className={styles.body} aria-labelledby={`topic-${topic.id}`}>
        <div className={styles.head}>
          <Text
            as="h2"
            size={400}
            weight="semibold"
            className={styles.title}
            id={`topic-${topic.id}`}
          >
            {topic.title}
          </Text>
          <KindChip kind={topic.kind} />
          {topic.status !== 'new' && (
            <Badge appearance="tint" color={COLOURS[topic.status]}>
              {topicBank.statuses[topic.status]}
            </Badge>
          )}
        </div>
        <p className={styles.why}>{topic.why}</p>
        <div className={styles.meta}>
          <span>
            <Origin topic={topic} />
          </span>
          {topic.rounds.length > 0 && <span>{words.onAgenda(list(locale, topic.rounds))}</span>}
          {mayAnswer && !isAnswering && (
            <Button
              appearance="subtle"
              size="small"
              icon={<Icon name="answer" />}
              aria-label={
                topic.answer === null
                  ? words.answerTo(topic.title)
                  : words.changeAnswerTo(topic.title)
              }
              onClick={() => setAnswering(true)}
            >
              {topic.answer === null ? words.answerIt : words.changeAnswer}
            </Button>
          )}
        </div>
        {topic.answer !== null && !isAnswering && (
          <div className={styles.answer}>
            <Text block size={200} weight="semibold">
              {words.answer}
            </Text>
            {topic.answer}
          </div>
        )}
        {isAnswering && (
          <AnswerForm
            topic={topic}
            close={() => setAnswering(false)}
            saved={() => {
              setAnswering(false)
              answered()
            }}
          />
        )}
      </article>
    </li>
  )
}
