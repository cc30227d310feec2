import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import type { User } from '../api/shapes.ts'
import { longDay } from '../lib/moments.ts'
import { Empty } from '../parts/Empty.tsx'
import { useText } from '../text/use-text.ts'
import { EventBlock } from './EventBlock.tsx'
import type { DayPlan } from './week.ts'

const useStyles = makeStyles({
  list: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
  },
  day: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  today: { color: tokens.colorBrandForeground1 },
})

/** A week as a list of days, for a phone. */
export function WeekList(props: {
  days: readonly DayPlan[]
  me: User
  today: string
  onPick: (id: string) => void
}) {
  const { t, language } = useText()
  const styles = useStyles()
  const days = props.days.filter(({ allDay, blocks }) => allDay.length + blocks.length > 0)
  if (days.length === 0)
    return <Empty icon={<CalendarRegular />} title={t.calendar.none} help={t.calendar.noneHelp} />
  return (
    <div className={styles.list}>
      {days.map(({ day, allDay, blocks }) => (
        <section key={day} className={styles.day}>
          <Text
            as="h3"
            size={300}
            weight="semibold"
            className={day === props.today ? `${styles.heading} ${styles.today}` : styles.heading}
          >
            {longDay(day, language)}
          </Text>
          {[...allDay, ...blocks.map(({ appointment }) => appointment)].map((appointment) => (
            <EventBlock
              key={appointment.event.id}
              appointment={appointment}
              me={props.me}
              chosen={false}
              onPick={props.onPick}
              style={{ minHeight: 44 }}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
