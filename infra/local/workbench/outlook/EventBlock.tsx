import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CSSProperties } from 'react'
import type { User } from '../api/shapes.ts'
import { longDay, timeText } from '../lib/moments.ts'
import { Unseen } from '../parts/Unseen.tsx'
import { useText } from '../text/use-text.ts'
import { type Appointment, ownResponse } from './week.ts'

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    width: '100%',
    minHeight: '24px',
    hyphens: 'auto',
    boxSizing: 'border-box',
    padding: '3px 6px 3px 9px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    verticalAlign: 'top',
    cursor: 'pointer',
    ':hover': { zIndex: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
  },
  invited: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  unanswered: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
  },
  off: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
})

/** An appointment in the week: dashed until answered, struck out when declined or cancelled. */
export function EventBlock(props: {
  appointment: Appointment
  me: User
  chosen: boolean
  onPick: (id: string) => void
  style?: CSSProperties
}) {
  const { event, start, end } = props.appointment
  const { t, language } = useText()
  const styles = useStyles()
  const response = ownResponse(event, props.me)
  const isOff = event.cancelled || response === 'declined'
  const isOpen =
    response === 'none' || response === 'notResponded' || response === 'tentativelyAccepted'
  const time = `${timeText(start, language)}–${timeText(end, language)}`
  const state = event.cancelled
    ? t.calendar.cancelled
    : response
      ? t.calendar.replies[response]
      : ''
  const subject = event.subject || t.calendar.busy
  const details = props.style ? [time, event.location].filter(Boolean).join(' · ') : ''
  const unseen = [longDay(start.slice(0, 10), language), state].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      style={props.style}
      className={mergeClasses(
        styles.block,
        response !== null && styles.invited,
        isOpen && styles.unanswered,
        isOff && styles.off,
        props.chosen && styles.chosen,
      )}
      aria-pressed={props.chosen}
      onClick={() => props.onPick(event.id)}
    >
      <span className={styles.subject}>{subject}</span>
      {details && <span>{details}</span>}
      <Unseen>{unseen}</Unseen>
    </button>
  )
}
