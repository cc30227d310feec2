import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, addMonths, type Day, isoWeek, mondayOf } from '../lib/days.ts'
import { longDay, monthText, weekdayNames } from '../lib/moments.ts'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  month: { '::first-letter': { textTransform: 'uppercase' } },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  name: {
    height: '28px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  week: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: '1px', textAlign: 'center' },
  day: {
    width: '32px',
    height: '32px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'default',
      backgroundColor: 'transparent',
    },
  },
  other: { color: tokens.colorNeutralForeground3 },
  today: { border: `1px solid ${tokens.colorBrandStroke1}` },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
})

const STEPS: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}

/** A month with ISO weeks, Monday first; days before `first` cannot be chosen. */
export function MonthGrid(props: { chosen: Day; first: Day; onChoose: (day: Day) => void }) {
  const { chosen, first } = props
  const { t, language } = useText()
  const styles = useStyles()
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const month = chosen.slice(0, 7)
  const start = mondayOf(`${month}-01`)
  const weeks = Array.from({ length: 6 }, (_, row) => addDays(start, row * 7))
  const choose = (day: Day) => props.onChoose(day < first ? first : day)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    moved.current = true
    choose(step(chosen))
  }
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
    moved.current = false
  }, [chosen])
  const turn = (by: number) => choose(addMonths(chosen, by))

  return (
    <div>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t.clock.previousMonth}
          disabledFocusable={month <= first.slice(0, 7)}
          onClick={() => turn(-1)}
        />
        <Text weight="semibold" className={styles.month} aria-live="polite">
          {monthText(chosen, language)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t.clock.nextMonth}
          onClick={() => turn(1)}
        />
      </div>
      <table ref={grid} className={styles.table} aria-label={t.clock.pick} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.name, styles.week)}>
              {t.clock.weekColumn}
            </th>
            {weekdayNames(language).map((name) => (
              <th key={name} scope="col" className={styles.name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              <th scope="row" className={mergeClasses(styles.name, styles.week)}>
                {isoWeek(monday)}
              </th>
              {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => (
                <td key={day} className={styles.cell}>
                  <button
                    type="button"
                    data-day={day}
                    disabled={day < first}
                    tabIndex={day === chosen ? 0 : -1}
                    aria-pressed={day === chosen}
                    aria-label={longDay(day, language)}
                    className={mergeClasses(
                      styles.day,
                      !day.startsWith(month) && styles.other,
                      day === first && styles.today,
                      day === chosen && styles.chosen,
                    )}
                    onClick={() => choose(day)}
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
