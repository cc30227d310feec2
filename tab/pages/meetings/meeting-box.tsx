import { Badge, Button, Link, Text } from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { meetingTime } from '#bot/text/format.ts'
import { usePlanningStyles } from '../../planning/styles.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { SayAbsence } from './absence.tsx'
import { AskedToHost, FindSubstitute } from './asked-to-host.tsx'
import { SitIn } from './visit.tsx'

type MeetingView = OutputOf<Endpoints['getMyMeetings']>['meetings'][number]

/** From ten minutes before the end the evaluation and the summary are what the meeting is about. */
export const isEnding = ({ evaluation, isCancelled }: MeetingView) =>
  evaluation === 'open' && !isCancelled

/** When the meeting is, and the way to everything that belongs to it. */
export const MeetingBox = ({ meeting }: { meeting: MeetingView }) => {
  const {
    meetingView,
    meeting: { page: words },
  } = useText()
  const { me, locale } = useSession()
  const styles = usePlanningStyles()
  const ends = isEnding(meeting)
  const isToday = dayOf(meeting.startsAt) === dayOf(me.now)
  const isComing = !meeting.isOver && !meeting.isCancelled
  const links = [
    meeting.agenda === 'released' && (['agenda-read', meeting.round, words.agenda] as const),
    meeting.agenda === 'released' &&
      isComing &&
      !ends &&
      (['preparation', meeting.round, words.preparation] as const),
    meeting.isOver && !ends && (['evaluation', meeting.id, words.evaluation] as const),
    meeting.isHosting && (['meeting', meeting.id, meetingView.open] as const),
    (meeting.isOver || ends) && (['summary', meeting.id, words.summary] as const),
  ].filter((link) => link !== false)
  return (
    <li className={styles.box}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {meeting.roundLabel}
        </Text>
        {meeting.isCancelled && (
          <Badge appearance="tint" color="danger">
            {words.cancelled}
          </Badge>
        )}
      </div>
      <Text>{meetingTime(locale, meeting.startsAt, meeting.endsAt)}</Text>
      {isComing && meeting.substitute && (
        <Text weight={meeting.substitute.isCaller ? 'semibold' : 'regular'}>
          {meeting.substitute.isCaller
            ? words.youHost
            : words.hostThisTime(meeting.substitute.name)}
        </Text>
      )}
      {isComing && !ends && (
        <Text className={styles.quiet}>
          {meeting.isInOutlook ? words.replies[meeting.reply ?? 'none'] : words.onItsWay}
        </Text>
      )}
      {isComing && meeting.askedToHost && meeting.startsAt > me.now && (
        <AskedToHost meeting={meeting} asked={meeting.askedToHost} />
      )}
      {isComing && !ends && meeting.startsAt > me.now && (
        <SayAbsence meeting={meeting.id} said={meeting.absence} roundLabel={meeting.roundLabel} />
      )}
      {isComing && meeting.absence && meeting.isHosting && !meeting.substitute && (
        <FindSubstitute meeting={meeting} />
      )}
      {!meeting.isCancelled && (meeting.visit || (meeting.absence && isComing)) && (
        <SitIn meeting={meeting.id} visit={meeting.visit} />
      )}
      {isComing && meeting.agenda === 'none' && (
        <Text className={styles.quiet}>{words.noAgenda}</Text>
      )}
      {!meeting.isCancelled && links.length > 0 && (
        <div className={styles.row} style={{ marginBlock: 0 }}>
          {links.map(([page, parameter, label]) => (
            <Link
              key={page}
              href={hrefOf(page, parameter)}
              aria-label={`${label}, ${meeting.roundLabel}`}
            >
              {label}
            </Link>
          ))}
        </div>
      )}
      {ends && (
        <Button appearance="primary" as="a" href={hrefOf('evaluation', meeting.id)}>
          {words.answerEvaluation}
        </Button>
      )}
      {isComing && meeting.joinUrl && (
        <Button
          as="a"
          appearance={isToday && !ends ? 'primary' : 'secondary'}
          href={meeting.joinUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={words.joinRound(meeting.roundLabel)}
        >
          {words.join}
        </Button>
      )}
    </li>
  )
}
