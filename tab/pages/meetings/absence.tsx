import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ABSENCE_REASONS, type AbsenceReason } from '#bot/domain/attendance.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { useText } from '../../session.ts'

/** That one cannot come, and why by kind alone; and that one can after all. */
export const SayAbsence = ({
  meeting,
  said,
  roundLabel,
}: {
  meeting: MeetingId
  said: AbsenceReason | null
  roundLabel: string
}) => {
  const styles = usePlanningStyles()
  const words = useText().meetingView.absence
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<AbsenceReason>('other-duty')
  const onSettled = () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] })
  const say = useMutation({
    mutationFn: () => call('sayAbsence', { meeting, reason }),
    onSuccess: () => setOpen(false),
    onSettled,
  })
  const undo = useMutation({ mutationFn: () => call('takeBackAbsence', { meeting }), onSettled })
  if (said !== null)
    return (
      <div role="status" className={styles.list}>
        <Text weight="semibold">{words.said}</Text>
        <Text className={styles.quiet}>{words.outlook}</Text>
        <div>
          <Button disabledFocusable={undo.isPending} onClick={() => undo.mutate()}>
            {words.undo}
          </Button>
        </div>
        {undo.isError && <Problem error={undo.error} />}
      </div>
    )
  if (!isOpen)
    return (
      <Button
        appearance="subtle"
        aria-label={`${words.cannot}, ${roundLabel}`}
        onClick={() => setOpen(true)}
      >
        {words.cannot}
      </Button>
    )
  return (
    <form
      className={styles.list}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!say.isPending) say.mutate()
      }}
    >
      <Text className={styles.quiet}>{words.lead}</Text>
      <Field label={words.legend}>
        <RadioGroup value={reason} onChange={(_, { value }) => setReason(value as AbsenceReason)}>
          {ABSENCE_REASONS.map((each) => (
            <Radio key={each} value={each} label={words.reasons[each]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.head}>
        <Button type="submit" appearance="primary" disabledFocusable={say.isPending}>
          {words.send}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
      </div>
      {say.isError && <Problem error={say.error} />}
    </form>
  )
}
