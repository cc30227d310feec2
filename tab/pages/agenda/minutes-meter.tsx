import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { minutesLeft, minutesPlanned } from '#bot/domain/agenda/minutes.ts'
import { useText } from '../../session.ts'
import { changePoint, type Editing } from './editing.ts'

const useStyles = makeStyles({
  meter: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '28px',
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    forcedColorAdjust: 'none',
  },
  part: { backgroundColor: tokens.colorBrandBackground, flexShrink: 0 },
  opening: { backgroundColor: tokens.colorBrandBackgroundPressed },
  good: { color: tokens.colorPaletteGreenForeground1 },
  left: { color: tokens.colorNeutralForeground1 },
  over: { color: tokens.colorPaletteRedForeground1 },
})

/** The running total against the meeting's length; it stays in sight while one plans. */
export const MinutesMeter = (editing: Editing) => {
  const styles = useStyles()
  const words = useText().agenda.form
  const { content, opened } = editing
  const length = opened.round.meetingMinutes
  const left = minutesLeft(content, length)
  const planned = minutesPlanned(content)
  const focus = content.points.find((point) => point.name === 'joint-focus')
  const whole = Math.max(length, planned)
  const parts = [
    ...(content.opening ? [{ name: 'opening', minutes: content.opening.minutes }] : []),
    ...content.points,
  ]
  const state = left === 0 ? 'good' : left > 0 ? 'left' : 'over'
  return (
    <div className={styles.meter} id="agenda-minutes">
      <div className={styles.line}>
        <Text weight="semibold">{words.planned(planned, length)}</Text>
        <span role="status" className={styles[state]}>
          {left === 0 ? `✓ ${words.addsUp}` : left > 0 ? words.left(left) : words.over(-left)}
        </span>
        {left > 0 && focus && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() =>
              changePoint(editing, 'joint-focus', 'rest', { minutes: focus.minutes + left })
            }
          >
            {words.takeRest}
          </Button>
        )}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ name, minutes }) => (
          <div
            key={name}
            className={mergeClasses(styles.part, name === 'opening' && styles.opening)}
            style={{ width: `calc(${(minutes / whole) * 100}% - 2px)` }}
          />
        ))}
      </div>
    </div>
  )
}
