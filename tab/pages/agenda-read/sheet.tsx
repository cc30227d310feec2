import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { RoundId } from '#bot/domain/ids.ts'
import { dayAndTime, longDay, meetingTime } from '#bot/text/format.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { fitOnePage } from './one-page.ts'
import './print.css'
import { Programme } from './programme.tsx'
import type { Released } from './released.ts'

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
  },
  title: { margin: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: {
    margin: 0,
    whiteSpace: 'pre-line',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  tasks: {
    margin: 0,
    paddingInlineStart: '1.4em',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  text: { display: 'block', whiteSpace: 'pre-line' },
  notes: {
    display: 'none',
    minHeight: '35mm',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalXS,
  },
})

/** The agenda as words: what the card says, for reading aloud, on paper, and where cards are not shown. */
export const Sheet = ({ agenda, round }: { agenda: Released; round: RoundId }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const text = useText()
  const words = text.agenda
  const { content, meeting } = agenda
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const fit = () => sheet.current && fitOnePage(sheet.current)
    window.addEventListener('beforeprint', fit)
    return () => window.removeEventListener('beforeprint', fit)
  }, [])
  return (
    <article ref={sheet} className={`${styles.sheet} agenda-sheet`}>
      <header className={styles.head}>
        <Text size={200} className={styles.quiet}>
          {[agenda.roundLabel, agenda.groupName].filter(Boolean).join(' · ')}
        </Text>
        <Text as="h2" size={700} weight="semibold" className={styles.title}>
          {content.theme}
        </Text>
        {meeting && <Text>{meetingTime(locale, meeting.startsAt, meeting.endsAt)}</Text>}
        {meeting?.substitute && <Text>{`${words.card.hostThisTime}: ${meeting.substitute}`}</Text>}
        {meeting?.joinUrl && (
          <Link
            className="no-print"
            href={meeting.joinUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            {words.card.join}
          </Link>
        )}
      </header>
      {agenda.changed.length > 0 && (
        <MessageBar intent="info" className="no-print">
          <MessageBarBody>{words.changed(agenda.changed)}</MessageBarBody>
        </MessageBar>
      )}
      <p className={`${styles.why} long`}>{content.why}</p>
      <section aria-labelledby="programme">
        <Text as="h3" size={500} weight="semibold" className={styles.title} id="programme">
          {words.card.programme}
        </Text>
        <Programme agenda={agenda} />
      </section>
      <Tasks agenda={agenda} round={round} />
      <Text size={200} className={styles.quiet}>
        {words.page.trust} {words.page.releasedAt(dayAndTime(locale, agenda.releasedAt))}.
      </Text>
      <Text size={200} className="in-part">
        {words.page.inPart}
      </Text>
      <div className={`${styles.notes} notes`}>{words.page.notes}</div>
    </article>
  )
}

const Tasks = ({ agenda, round }: { agenda: Released; round: RoundId }) => {
  const styles = useStyles()
  const { locale, me } = useSession()
  const words = useText().agenda
  return (
    <section aria-labelledby="preparation">
      <Text as="h3" size={500} weight="semibold" className={styles.title} id="preparation">
        {words.card.preparation}
      </Text>
      <ol className={styles.tasks}>
        {agenda.content.tasks.map((task) => (
          <li key={task.id}>
            <strong>{task.title}</strong> {words.card.due(longDay(locale, task.due))}
            <span className={`${styles.text} long`}>{task.text}</span>
          </li>
        ))}
      </ol>
      {me.group !== null && (
        <Link className="no-print" href={hrefOf('preparation', round)}>
          {words.page.toPreparation}
        </Link>
      )}
    </section>
  )
}
