import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Text,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { clockTimeOf, type Day, dayOf, isoWeek } from '#bot/domain/calendar.ts'
import { startsFor } from '#bot/domain/schedule/slots.ts'
import { call } from '../client.ts'
import { DateField } from '../parts/date-field.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import type { RoundView } from './propose.tsx'
import { usePlanningStyles } from './styles.ts'
import { timeOf } from './when.ts'

/** Asks for the new day and start of one group's meeting: moved, or booked again after it was cancelled. */
export const PlaceMeeting = (props: {
  round: RoundView
  row: RoundView['groups'][number]
  isNew: boolean
  close: () => void
}) => {
  const words = useText().round.change
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const queries = useQueryClient()
  const { round, row, isNew } = props
  const [day, setDay] = useState<Day>(row.meeting ? dayOf(row.meeting.startsAt) : round.today)
  const [start, setStart] = useState(
    row.meeting ? clockTimeOf(row.meeting.startsAt) : (round.startsAt ?? '09:00'),
  )
  const save = useMutation({
    mutationFn: async () => {
      if (isNew) await call('bookMeeting', { round: round.id, group: row.group, day, start })
      else if (row.meeting) await call('moveMeeting', { meeting: row.meeting.id, day, start })
    },
    onSuccess: async () => {
      props.close()
      await queries.invalidateQueries({ queryKey: ['getRound'] })
    },
  })
  const starts = startsFor(round.meetingMinutes)
  const weeks = new Set(
    round.groups.flatMap((each) =>
      each.meeting && !each.meeting.isCancelled && each.group !== row.group
        ? [isoWeek(dayOf(each.meeting.startsAt))]
        : [],
    ),
  )
  const isElsewhere = weeks.size > 0 && !weeks.has(isoWeek(day))
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isNew ? words.bookTitle(row.name) : words.moveTitle(row.name)}</DialogTitle>
          <DialogContent>
            <div className={styles.row}>
              <DateField
                label={words.day}
                value={day}
                today={round.today}
                from={round.today}
                change={setDay}
              />
              <Field label={words.start}>
                <Select value={start} onChange={(_, { value }) => setStart(value)}>
                  {[...new Set([...starts, start])].sort().map((time) => (
                    <option key={time} value={time}>
                      {timeOf(locale, round.today, time)}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
            {isElsewhere && <Text block>{words.outsideWeek}</Text>}
            <Text className={styles.quiet}>{isNew ? words.invited : words.told}</Text>
            {save.isError && <Problem error={save.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.close}>{words.keep}</Button>
            <Button appearance="primary" disabled={save.isPending} onClick={() => save.mutate()}>
              {isNew ? words.book : words.move}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
