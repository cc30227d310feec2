import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel'
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { control } from '../api/control.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'
import type { Appointment } from './week.ts'

const useStyles = makeStyles({
  place: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Doing = 'nothing' | 'moving' | 'cancelling'

/** Moves or cancels the meeting in Outlook by hand, as its organiser; Outlook writes to everybody. */
export function OrganizerButtons(props: {
  as: string
  appointment: Appointment
  /** Whose calendar it is, when it is another's that one has been let into. */
  lentBy: string | null
}) {
  const { as, appointment, lentBy } = props
  const { t } = useText()
  const words = t.calendar.own
  const styles = useStyles()
  const notify = useNotify()
  const client = useQueryClient()
  const [doing, setDoing] = useState<Doing>('nothing')
  const change = useMutation({
    mutationFn: (to: { start: string; end: string } | undefined) =>
      control.outlook({ as, eventId: appointment.event.id, to }),
    onSuccess: (_, to) => {
      setDoing('nothing')
      notify('success', to ? words.moved : words.cancelled)
    },
    onError: (error) => notify('error', words.failed, error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['view'] }),
  })
  return (
    <fieldset className={styles.place}>
      <legend className={styles.legend}>{words.title}</legend>
      {lentBy && <p className={styles.note}>{words.lentBy(lentBy)}</p>}
      {doing === 'moving' && (
        <Move
          appointment={appointment}
          isBusy={change.isPending}
          onMove={change.mutate}
          onStop={() => setDoing('nothing')}
        />
      )}
      {doing === 'cancelling' && (
        <div className={styles.row}>
          <Text>{words.sure}</Text>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={change.isPending}
            onClick={() => change.mutate(undefined)}
          >
            {words.cancelNow}
          </Button>
          <Button size="small" onClick={() => setDoing('nothing')}>
            {words.keep}
          </Button>
        </div>
      )}
      {doing === 'nothing' && (
        <div className={styles.row}>
          <Button size="small" icon={<CalendarClockRegular />} onClick={() => setDoing('moving')}>
            {words.move}
          </Button>
          <Button
            size="small"
            icon={<CalendarCancelRegular />}
            onClick={() => setDoing('cancelling')}
          >
            {words.cancel}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Day and times of the day, by the clock that hangs on the wall here. */
function Move(props: {
  appointment: Appointment
  isBusy: boolean
  onMove: (to: { start: string; end: string }) => void
  onStop: () => void
}) {
  const { start, end } = props.appointment
  const { t } = useText()
  const words = t.calendar.own
  const styles = useStyles()
  const [day, setDay] = useState(start.slice(0, 10))
  const [from, setFrom] = useState(start.slice(11, 16))
  const [to, setTo] = useState(end.slice(11, 16))
  const isWhole = day !== '' && from !== '' && to > from
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) props.onMove({ start: `${day}T${from}:00`, end: `${day}T${to}:00` })
  }
  return (
    <form className={styles.row} onSubmit={submit}>
      <Field label={words.day}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Field label={words.from}>
        <Input type="time" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={words.to}>
        <Input type="time" value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Button
        type="submit"
        size="small"
        appearance="primary"
        disabledFocusable={!isWhole || props.isBusy}
      >
        {words.moveNow}
      </Button>
      <Button size="small" onClick={props.onStop}>
        {words.keep}
      </Button>
    </form>
  )
}
