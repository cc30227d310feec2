import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { addDays, type ClockTime, type Day, mondayOf, weekNumber } from '#bot/domain/calendar.ts'
import { shortDay } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { Sideways } from './sideways.tsx'
import { usePlanningStyles } from './styles.ts'
import { timeOf } from './when.ts'

type Proposal = OutputOf<Endpoints['proposeWeeks']>
type DayView = Proposal['days'][number]

const useStyles = makeStyles({
  table: { borderCollapse: 'separate', borderSpacing: '2px', minWidth: '420px' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '4px 8px' },
  cell: {
    padding: '6px 8px',
    minWidth: '64px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  closed: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

const WEEKDAYS = [0, 1, 2, 3, 4]

/** For each weekday of the window: how many could not come at the chosen start. Numbers first, colour beside them. */
export const HeatMap = (props: { proposal: Proposal; start: ClockTime | undefined }) => {
  const words = useText().round.heat
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const own = useStyles()
  const { days, starts, calendars } = props.proposal
  const [start, setStart] = useState(props.start ?? starts[0])
  const place = Math.max(0, starts.indexOf(start ?? ''))
  const byDay = new Map(days.map((each) => [each.day, each]))
  const mondays = [...new Set(days.map((each) => mondayOf(each.day)))]
  const [anyDay] = mondays
  if (!anyDay) return null
  const most = Math.max(1, ...days.map((each) => each.counts[place] ?? 0))
  return (
    <div className={styles.section}>
      <Text as="h3" size={400} weight="semibold" id="heat" className={styles.heading} block>
        {words.title}
      </Text>
      <Text className={styles.quiet}>{words.lead(calendars)}</Text>
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
      <Sideways label={words.title}>
        <table className={own.table}>
          <thead>
            <tr>
              <th scope="col" className={own.head}>
                {words.week}
              </th>
              {WEEKDAYS.map((step) => (
                <th key={step} scope="col" className={own.head}>
                  {shortDay(locale, addDays(anyDay, step)).split(' ')[0]}
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
                {WEEKDAYS.map((step) => (
                  <Cell
                    key={step}
                    on={addDays(monday, step)}
                    day={byDay.get(addDays(monday, step))}
                    place={place}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </div>
  )
}

const Cell = (props: { on: Day; day: DayView | undefined; place: number; most: number }) => {
  const text = useText()
  const words = text.round.heat
  const { locale } = useSession()
  const own = useStyles()
  const { day } = props
  if (!day || day.closed) {
    const closed = day?.closed
    const why = !closed
      ? words.outside
      : closed.kind === 'past'
        ? words.past
        : closed.kind === 'holiday'
          ? text.season.holidays[closed.holiday]
          : closed.reason
    return (
      <td className={`${own.cell} ${own.closed}`} title={why}>
        {closed && closed.kind !== 'past' ? why : '–'}
      </td>
    )
  }
  const count = day.counts[props.place] ?? 0
  const strength = Math.round((count / props.most) * 100)
  return (
    <td
      className={own.cell}
      title={`${shortDay(locale, props.on)}: ${words.cannot(count)}`}
      style={{
        backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteRedBackground2} ${strength}%, ${tokens.colorNeutralBackground1})`,
      }}
    >
      {count}
    </td>
  )
}
