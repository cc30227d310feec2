import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useRef, useState } from 'react'
import { addDays, type Day, weekNumber } from '#bot/domain/calendar.ts'
import { longDay, weekdayName } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { bestStartOf, dayBy, mondaysOf, WEEKDAYS } from './heat.ts'
import { HeatCell, useWhyClosed } from './heat-cell.tsx'
import { usePlanningStyles } from './styles.ts'
import { timeOf } from './when.ts'
import type { ChoiceView, Proposal } from './why.ts'

const useStyles = makeStyles({
  table: {
    borderCollapse: 'separate',
    borderSpacing: '2px',
    width: '100%',
    maxWidth: '560px',
    tableLayout: 'fixed',
  },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '4px' },
  week: { width: '48px' },
})

/** For each weekday of the window: how many could not come at the chosen start. Numbers first, colour beside them. */
export const HeatMap = (props: { proposal: Proposal; best: ChoiceView | null }) => {
  const { planning, round } = useText()
  const words = round.heat
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const own = useStyles()
  const table = useRef<HTMLTableElement>(null)
  const { proposal, best } = props
  const { days, starts } = proposal
  const mondays = mondaysOf(days)
  const chosen = new Set(best?.meetings.map(({ day }) => day))
  const [start, setStart] = useState(best?.start ?? starts[0] ?? '')
  const [current, setCurrent] = useState<Day | undefined>([...chosen].sort()[0] ?? days[0]?.day)
  const place = Math.max(0, starts.indexOf(start))
  const byDay = new Map(days.map((each) => [each.day, each]))
  const most = Math.max(0, ...days.flatMap(({ counts }) => counts))
  const [anyDay] = mondays
  if (!anyDay || !current) return null
  const move = (event: KeyboardEvent) => {
    const to = dayBy(event.key, current, mondays)
    if (!to) return
    event.preventDefault()
    setCurrent(to)
    table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }
  return (
    <section className={styles.section} aria-labelledby="heat">
      <Text as="h3" size={400} weight="semibold" id="heat" className={styles.heading} block>
        {words.title}
      </Text>
      <Text className={styles.quiet} id="heat-help" block>
        {words.lead(proposal.calendars)} {planning.heat.help}
      </Text>
      <div className={styles.row}>
        <Field label={words.start}>
          <Select value={start} onChange={(_, { value }) => setStart(value)}>
            {starts.map((time) => (
              <option key={time} value={time}>
                {timeOf(locale, anyDay, time)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys move in it
        role="grid"
        ref={table}
        className={own.table}
        aria-labelledby="heat"
        aria-describedby="heat-help"
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col" className={`${own.head} ${own.week}`}>
              {words.week}
            </th>
            {WEEKDAYS.map((step) => (
              <th key={step} scope="col" className={own.head}>
                {weekdayName(locale, addDays(anyDay, step), 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondays.map((monday) => (
            <tr key={monday}>
              <th scope="row" className={own.head}>
                {weekNumber(monday)}
              </th>
              {WEEKDAYS.map((step) => {
                const on = addDays(monday, step)
                return (
                  <HeatCell
                    key={step}
                    on={on}
                    day={byDay.get(on)}
                    count={byDay.get(on)?.counts[place]}
                    most={most}
                    isChosen={chosen.has(on)}
                    isCurrent={on === current}
                    goTo={setCurrent}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <DayInWords proposal={proposal} on={current} place={place} />
    </section>
  )
}

/** The chosen day in words, with the time when most can come. */
const DayInWords = (props: { proposal: Proposal; on: Day; place: number }) => {
  const { planning } = useText()
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const { proposal, on, place } = props
  const day = proposal.days.find((each) => each.day === on)
  const why = useWhyClosed(day)
  const words = planning.heat
  const shown = longDay(locale, on)
  const count = day?.counts[place]
  const at = (index: number) => timeOf(locale, on, proposal.starts[index] ?? '')
  const bestAt = day && bestStartOf(day)
  return (
    <p aria-live="polite" className={styles.dayInWords}>
      {count === undefined ? words.closedDay(shown, why ?? '') : words.day(shown, at(place), count)}{' '}
      {day && count !== undefined && bestAt !== null && bestAt !== undefined && bestAt !== place
        ? words.bestStart(at(bestAt), day.counts[bestAt] ?? 0)
        : ''}
    </p>
  )
}
