import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { LocationRegular } from '@fluentui/react-icons/svg/location'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { VideoRegular } from '@fluentui/react-icons/svg/video'
import type { ReactElement, ReactNode } from 'react'
import { useDirectory } from '../api/queries.ts'
import type { User } from '../api/shapes.ts'
import { useOpenLink } from '../host/use-open-link.ts'
import { isoWeek } from '../lib/days.ts'
import { longDay, timeText } from '../lib/moments.ts'
import { go } from '../lib/route.ts'
import { SafeHtml } from '../parts/SafeHtml.tsx'
import { useText } from '../text/use-text.ts'
import { Attendees } from './Attendees.tsx'
import { OrganizerButtons } from './OrganizerButtons.tsx'
import { ReplyButtons } from './ReplyButtons.tsx'
import { type Appointment, isHost, ownResponse } from './week.ts'

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
  },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    '& > svg': { width: '20px', height: '20px', color: tokens.colorNeutralForeground3 },
  },
  words: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
  day: { '::first-letter': { textTransform: 'uppercase' } },
  subtle: { color: tokens.colorNeutralForeground2 },
  body: {
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** An event: when and where, who comes, and the person's own answer. */
export function EventDetails(props: { appointment: Appointment; me: User }) {
  const { appointment, me } = props
  const { event, start, end } = appointment
  const { t, language } = useText()
  const styles = useStyles()
  const openLink = useOpenLink()
  const { data: directory } = useDirectory()
  const organizer = directory?.users.find(({ id }) => id === event.organizerId)
  const response = ownResponse(event, me)
  const isOwn = response === 'organizer'
  // The one mailbox for all is nobody's to sit at: a host moves its meeting as one who was let into it.
  const isLent =
    organizer?.persona === 'service' && response !== null && directory && isHost(me, directory)
  const mayChange = (isOwn || isLent) && !event.cancelled
  const day = start.slice(0, 10)
  const times = `${timeText(start, language)}–${timeText(end, language)}`
  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.subject}>
          {event.subject}
        </Text>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t.common.close}
          onClick={() => go({ id: null })}
        />
      </div>
      {event.cancelled && (
        <Badge color="danger" appearance="tint" size="large">
          {[t.calendar.cancelled, event.cancelComment].filter(Boolean).join(': ')}
        </Badge>
      )}
      <Line icon={<CalendarClockRegular aria-label={t.calendar.when} />}>
        <Text className={styles.day}>{longDay(day, language)}</Text>
        <Text>
          {times} · {t.calendar.week(isoWeek(day)).toLowerCase()}
        </Text>
      </Line>
      {event.location && (
        <Line icon={<LocationRegular aria-label={t.calendar.location} />}>
          <Text>{event.location}</Text>
        </Line>
      )}
      {event.isOnlineMeeting && (
        <Line icon={<VideoRegular aria-hidden />}>
          <Text>{t.calendar.online}</Text>
          {event.joinUrl && !event.cancelled && (
            <Button size="small" appearance="primary" onClick={() => openLink(event.joinUrl ?? '')}>
              {t.calendar.join}
            </Button>
          )}
        </Line>
      )}
      {organizer && event.attendees.length > 0 && (
        <Line icon={<PersonRegular aria-label={t.calendar.organizer} />}>
          <Text>{organizer.displayName}</Text>
        </Line>
      )}
      {response && response !== 'organizer' && !event.cancelled && (
        <ReplyButtons as={me.userPrincipalName} eventId={event.id} response={response} />
      )}
      {mayChange && (
        <OrganizerButtons
          as={me.userPrincipalName}
          appointment={appointment}
          lentBy={isOwn ? null : (organizer?.displayName ?? '')}
        />
      )}
      {event.attendees.length > 0 ? (
        <Attendees attendees={event.attendees} />
      ) : (
        <Text className={styles.subtle}>
          {[t.calendar.noInvite, t.calendar.showAs[event.showAs]].filter(Boolean).join(' · ')}
        </Text>
      )}
      {event.bodyHtml && (
        <div className={styles.body}>
          <SafeHtml html={event.bodyHtml} />
        </div>
      )}
    </div>
  )
}

function Line(props: { icon: ReactElement; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      {props.icon}
      <span className={styles.words}>{props.children}</span>
    </div>
  )
}
