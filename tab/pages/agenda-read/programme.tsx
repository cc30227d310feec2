import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { isWebAddress } from '#bot/domain/agenda/release.ts'
import type { AgendaPoint } from '#bot/domain/agenda.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { clock } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Released } from './released.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  time: {
    width: '5.5em',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  minutes: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  what: {
    padding: `${tokens.spacingVerticalS} 0`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  name: { display: 'block', fontSize: tokens.fontSizeBase400 },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingInlineStart: '1.2em' },
})

/** Opening and points with the moment each begins, as far as the meeting has one. */
const timed = (agenda: Released) => {
  const { opening, points } = agenda.content
  let passed = 0
  return [...(opening ? [opening] : []), ...points].map((item) => {
    const at = agenda.meeting && addMinutes(agenda.meeting.startsAt, passed)
    passed += item.minutes
    return { item, at }
  })
}

/** The programme as a table that reads well aloud and on paper. */
export const Programme = ({ agenda }: { agenda: Released }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().agenda
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.page.minutesColumn}</th>
          <th scope="col">{words.page.pointColumn}</th>
        </tr>
      </thead>
      <tbody>
        {timed(agenda).map(({ item, at }) => (
          <tr key={'name' in item ? item.name : 'opening'} className={styles.row}>
            <th scope="row" className={styles.time}>
              {at && <strong>{clock(locale, at)}</strong>}
              <span className={styles.minutes}>{words.minutes(item.minutes)}</span>
            </th>
            <td className={styles.what}>
              {'name' in item ? (
                <Point
                  point={item}
                  titles={agenda.topicTitles}
                  carried={item.name === 'since-last-time' ? agenda.carried : []}
                />
              ) : (
                <>
                  <strong className={styles.name}>{item.title}</strong>
                  <span className={styles.quiet}>
                    {words.card.opening} {item.by && words.card.by(item.by)}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Point = ({
  point,
  titles,
  carried,
}: {
  point: AgendaPoint
  titles: Readonly<Record<string, string>>
  /** What the reader's group set out to do and has not settled. */
  carried: Released['carried']
}) => {
  const styles = useStyles()
  const { agenda: words, commitment } = useText()
  const { name, what } = words.points[point.name]
  const topics = point.topics.flatMap((id) => titles[id] ?? [])
  const materials = point.materials.filter(({ url }) => isWebAddress(url))
  return (
    <>
      <strong className={styles.name}>{name}</strong>
      {point.text.trim() ? (
        <p className={`${styles.text} long`}>{point.text}</p>
      ) : (
        <span className={styles.quiet}>{what}</span>
      )}
      {carried.length > 0 && (
        <ul className={styles.list}>
          {carried.map(({ text, from }) => (
            <li key={text}>
              {text} ({from ? commitment.carriedFrom(from) : commitment.carried})
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <ul className={`${styles.list} links`} aria-label={words.card.topics}>
          {topics.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      {materials.length > 0 && (
        <ul className={`${styles.list} links`} aria-label={words.card.materials}>
          {materials.map(({ title, url }) => (
            <li key={url}>
              <Link href={url} target="_blank" rel="noopener noreferrer" inline>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
