import { Button, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { AbsenceReason } from '#bot/domain/attendance.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { useText } from '../../session.ts'

/** Few need it, so it is fetched when it is opened. */
const AbsenceForm = lazy(() => import('./absence-form.tsx'))

type Props = { meeting: MeetingId; said: AbsenceReason | null; roundLabel: string }

/** That one cannot come; and that one can after all. */
export const SayAbsence = ({ meeting, said, roundLabel }: Props) => {
  const styles = usePlanningStyles()
  const words = useText().meetingView.absence
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const undo = useMutation({
    mutationFn: () => call('takeBackAbsence', { meeting }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
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
  if (isOpen)
    return (
      <Suspense fallback={null}>
        <AbsenceForm meeting={meeting} close={() => setOpen(false)} />
      </Suspense>
    )
  return (
    <Button
      appearance="subtle"
      aria-label={`${words.cannot}, ${roundLabel}`}
      onClick={() => setOpen(true)}
    >
      {words.cannot}
    </Button>
  )
}
