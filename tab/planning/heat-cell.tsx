import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Day } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { type DayView, heatOf } from './heat.ts'

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    padding: '6px 4px',
    height: '32px',
    boxSizing: 'border-box',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  closed: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
  /** Says the same as the colour, for those who do not see it. */
  bar: {
    position: 'absolute',
    insetInlineStart: '4px',
    bottom: '3px',
    height: '3px',
    backgroundColor: tokens.colorPaletteRedForeground1,
    borderRadius: tokens.borderRadiusSmall,
  },
})

/** One day: the number who cannot come, told by number, colour and bar alike. */
export const HeatCell = (props: {
  on: Day
  day: DayView | undefined
  count: number | undefined
  most: number
  isChosen: boolean
  isCurrent: boolean
  goTo: (day: Day) => void
}) => {
  const { planning, round } = useText()
  const { locale } = useSession()
  const styles = useStyles()
  const { on, count, most, isChosen, isCurrent } = props
  const why = useWhyClosed(props.day)
  const shown = longDay(locale, on)
  const heat = count === undefined ? 0 : heatOf(count, most)
  const words =
    count === undefined
      ? planning.heat.closedDay(shown, why ?? '')
      : `${shown}: ${round.heat.cannot(count)}.${isChosen ? ` ${planning.heat.chosen}.` : ''}`
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys move from cell to cell
      role="gridcell"
      data-day={on}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words}
      aria-selected={isCurrent}
      title={words}
      className={mergeClasses(
        styles.cell,
        count === undefined && styles.closed,
        isChosen && styles.chosen,
      )}
      style={
        heat === 0
          ? {}
          : {
              backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteRedBackground2} ${heat}%, ${tokens.colorNeutralBackground1})`,
            }
      }
      onFocus={() => props.goTo(on)}
    >
      {count ?? '–'}
      {heat > 0 && (
        <span aria-hidden="true" className={styles.bar} style={{ width: `${heat * 0.88}%` }} />
      )}
    </td>
  )
}

/** Why nobody can meet on a day; null when one can. */
export const useWhyClosed = (day: DayView | undefined): string | null => {
  const { round, season } = useText()
  if (!day) return round.heat.outside
  if (!day.closed) return null
  if (day.closed.kind === 'holiday') return season.holidays[day.closed.holiday]
  return day.closed.kind === 'municipal' ? day.closed.reason : round.heat[day.closed.kind]
}
