import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

type Props = { draft: SummaryDraft; onChanged: (draft: SummaryDraft) => void }

/** Takes the question to the group back; it can be asked again. */
export const WithdrawButton = ({ draft, onChanged }: Props) => {
  const words = useText().release
  const withdraw = useMutation({
    mutationFn: () => call('withdrawRelease', { meeting: draft.meeting }),
    onSuccess: onChanged,
  })
  return (
    <>
      <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {words.withdraw}
      </Button>
      {withdraw.error !== null && <Problem error={withdraw.error} />}
    </>
  )
}
