import { Text } from '@fluentui/react-components'
import { shortDay } from '#bot/text/format.ts'
import type { Goal } from '#bot/text/planning.ts'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'
import { daysOf, timeOf } from './when.ts'
import { isListed, type TakesView, takesSentence, type WeekView, weekOf } from './why.ts'

/** What it would take to have all there, in a sentence; many names are folded away below it. */
export const Takes = (props: { takes: TakesView; goal: Goal; week: number; more?: string }) => {
  const words = useText().planning.takes
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const { takes, goal, week, more } = props
  const sentence = takesSentence(takes, goal, week, words, locale)
  if (sentence === null) return null
  return (
    <div>
      <Text>
        {sentence} {takes.away.length === 0 && more}
      </Text>
      {isListed(takes) && (
        <details>
          <summary className={styles.details}>{words.who}</summary>
          <ul className={styles.list}>
            {takes.moves.map(({ name, group, day, appointments }) => (
              <li key={`${name} ${group}`}>
                {words.line(name, group, shortDay(locale, day), appointments)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The least that would free a week of conflicts, and when that is. */
export const WeekTakes = ({ week }: { week: WeekView }) => {
  const words = useText().planning.takes
  const { locale } = useSession()
  const [first] = week.takes?.days ?? []
  if (!week.takes || !first) return null
  const { takes } = week
  const when = words.thatIs(daysOf(locale, takes.days), timeOf(locale, first, takes.start))
  return <Takes takes={takes} goal="week" week={weekOf(week)} more={when} />
}
