import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { User } from '../api/shapes.ts'
import { isoWeek, weekday } from '../lib/days.ts'
import { shortDay } from '../lib/moments.ts'
import { wallOf } from '../lib/zone.ts'
import { Scroll } from '../parts/Scroll.tsx'
import { useText } from '../text/use-text.ts'
import { EventBlock } from './EventBlock.tsx'
import { type DayPlan, hoursShown } from './week.ts'

const HOUR_PX = 52

const useStyles = makeStyles({
  scroll: { flex: '1 1 auto', minHeight: 0, overflow: 'auto' },
  grid: { display: 'grid', minWidth: '560px', position: 'relative' },
  corner: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '::first-letter': { textTransform: 'uppercase' },
  },
  today: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  hours: { position: 'relative' },
  hour: {
    position: 'absolute',
    insetInlineEnd: tokens.spacingHorizontalS,
    transform: 'translateY(-50%)',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: 'tabular-nums',
  },
  column: {
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  now: {
    position: 'absolute',
    insetInline: 0,
    height: '2px',
    zIndex: 2,
    backgroundColor: tokens.colorPaletteRedBackground3,
    pointerEvents: 'none',
  },
})

/** A week as columns of hours; the weekend only when it holds something. */
export function WeekGrid(props: {
  days: readonly DayPlan[]
  me: User
  now: string
  chosen: string | null
  onPick: (id: string) => void
}) {
  const { me, chosen, onPick } = props
  const { t, language } = useText()
  const styles = useStyles()
  const isUsed = ({ allDay, blocks }: DayPlan) => allDay.length + blocks.length > 0
  const days = props.days.filter((plan) => weekday(plan.day) <= 5 || isUsed(plan))
  const { first, last } = hoursShown(days)
  const wall = wallOf(props.now)
  const minutesNow = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
  const top = (minutes: number) => ((minutes - first * 60) / 60) * HOUR_PX
  const height = (last - first) * HOUR_PX
  const hours = Array.from({ length: last - first - 1 }, (_, index) => first + index + 1)
  const monday = days[0]?.day
  const scroll = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another week starts at its working day
  useEffect(() => {
    scroll.current?.scrollTo({ top: top(8 * 60) - 8 })
  }, [monday])

  return (
    <Scroll
      ref={scroll}
      className={styles.scroll}
      label={t.calendar.week(isoWeek(props.days[0]?.day ?? ''))}
    >
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `48px repeat(${days.length}, minmax(0, 1fr))` }}
      >
        <div className={styles.corner} />
        {days.map(({ day, allDay }) => (
          <div
            key={day}
            className={mergeClasses(styles.day, day === wall.slice(0, 10) && styles.today)}
          >
            <Text as="h3" size={300} style={{ margin: 0, fontWeight: 'inherit' }}>
              {shortDay(day, language)}
            </Text>
            {allDay.map((appointment) => (
              <EventBlock
                key={appointment.event.id}
                appointment={appointment}
                me={me}
                chosen={chosen === appointment.event.id}
                onPick={onPick}
              />
            ))}
          </div>
        ))}
        <div className={styles.hours} style={{ height }} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} className={styles.hour} style={{ top: top(hour * 60) }}>
              {hour}
            </span>
          ))}
        </div>
        {days.map(({ day, blocks }) => (
          <div key={day} className={styles.column} style={{ height }}>
            {day === wall.slice(0, 10) && minutesNow >= first * 60 && minutesNow <= last * 60 && (
              <div className={styles.now} style={{ top: top(minutesNow) }} />
            )}
            {blocks.map((block) => (
              <EventBlock
                key={block.appointment.event.id}
                appointment={block.appointment}
                me={me}
                chosen={chosen === block.appointment.event.id}
                onPick={onPick}
                style={{
                  position: 'absolute',
                  top: top(block.from) + 1,
                  height: top(block.to) - top(block.from) - 2,
                  insetInlineStart: `calc(${(block.column / block.columns) * 100}% + 2px)`,
                  width: `calc(${100 / block.columns}% - 5px)`,
                }}
              />
            ))}
          </div>
        ))}
      </div>
    </Scroll>
  )
}
