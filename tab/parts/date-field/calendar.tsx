import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, type Day, mondayOf, weekNumber } from '#bot/domain/calendar.ts'
import { longDay, monthName, weekdayName } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { Icon } from '../icon.tsx'
import { monthAway, sameDateAway } from './day-text.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  month: { textTransform: 'capitalize' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: {
    width: '34px',
    height: '28px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  short: { textDecorationLine: 'none' },
  cell: { padding: '1px' },
  day: {
    width: '34px',
    height: '32px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
      backgroundColor: 'transparent',
    },
  },
  today: { border: `1px solid ${tokens.colorBrandStroke1}` },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  outside: { color: tokens.colorNeutralForeground3 },
})

const STEPS: Readonly<Record<string, (from: Day) => Day>> = {
  ArrowLeft: (from) => addDays(from, -1),
  ArrowRight: (from) => addDays(from, 1),
  ArrowUp: (from) => addDays(from, -7),
  ArrowDown: (from) => addDays(from, 7),
  Home: (from) => mondayOf(from),
  End: (from) => addDays(mondayOf(from), 6),
  PageUp: (from) => sameDateAway(from, -1),
  PageDown: (from) => sameDateAway(from, 1),
}
const WEEK = [0, 1, 2, 3, 4, 5, 6]

type CalendarProps = {
  chosen: Day | null
  today: Day
  /** The days that may be chosen, both included. */
  from: Day | null
  to: Day | null
  choose: (day: Day) => void
}

/** A month from Monday to Sunday with its ISO weeks; arrows move by day and week, Page Up and Down by month. */
export const Calendar = ({ chosen, today, from, to, choose }: CalendarProps) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().dateField
  const [at, setAt] = useState(chosen ?? to ?? today)
  const grid = useRef<HTMLTableElement>(null)
  const isMoving = useRef(true)
  useEffect(() => {
    if (isMoving.current)
      grid.current?.querySelector<HTMLButtonElement>(`[data-day="${at}"]`)?.focus()
  }, [at])
  const move = (day: Day, byKey: boolean) => {
    isMoving.current = byKey
    setAt(day)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    move(step(at), true)
  }
  const first = monthAway(at, 0)
  const start = mondayOf(first)
  const weeks = [0, 1, 2, 3, 4, 5].map((week) => addDays(start, week * 7))
  const isOut = (day: Day) => (from !== null && day < from) || (to !== null && day > to)
  return (
    <div>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<Icon name="earlier" />}
          aria-label={words.earlier}
          onClick={() => move(sameDateAway(at, -1), false)}
        />
        <Text weight="semibold" className={styles.month} aria-live="polite">
          {monthName(locale, at)}
        </Text>
        <Button
          appearance="subtle"
          icon={<Icon name="later" />}
          aria-label={words.later}
          onClick={() => move(sameDateAway(at, 1), false)}
        />
      </div>
      <table ref={grid} className={styles.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {words.week}
            </th>
            {WEEK.map((index) => (
              <th key={index} scope="col" className={styles.name}>
                <abbr
                  className={styles.short}
                  title={weekdayName(locale, addDays(start, index), 'long')}
                >
                  {weekdayName(locale, addDays(start, index), 'short')}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              <th
                scope="row"
                className={styles.name}
                aria-label={words.weekNumber(weekNumber(monday))}
              >
                {weekNumber(monday)}
              </th>
              {WEEK.map((index) => addDays(monday, index)).map((day) => (
                <td key={day} className={styles.cell}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    className={mergeClasses(
                      styles.day,
                      day.slice(0, 7) !== at.slice(0, 7) && styles.outside,
                      day === today && styles.today,
                      day === chosen && styles.chosen,
                    )}
                    aria-label={longDay(locale, day)}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === chosen}
                    aria-disabled={isOut(day)}
                    disabled={isOut(day) && day !== at}
                    onClick={() => !isOut(day) && choose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
