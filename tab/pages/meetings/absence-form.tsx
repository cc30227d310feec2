import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ABSENCE_REASONS, type AbsenceReason } from '#bot/domain/attendance.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { useText } from '../../session.ts'

/** Why one cannot come, by kind alone: there is no field for words. */
const AbsenceForm = ({ meeting, close }: { meeting: MeetingId; close: () => void }) => {
  const styles = usePlanningStyles()
  const words = useText().meetingView.absence
  const queries = useQueryClient()
  const [reason, setReason] = useState<AbsenceReason>('other-duty')
  const say = useMutation({
    mutationFn: () => call('sayAbsence', { meeting, reason }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
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
        <Button onClick={close}>{words.cancel}</Button>
      </div>
      {say.isError && <Problem error={say.error} />}
    </form>
  )
}

export default AbsenceForm
