import type { CommitmentView } from '#bot/api/commitment.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useText } from '../../session.ts'
import { useCommitmentActions } from './use-commitments.ts'

type Props = { commitment: CommitmentView; removed: () => void; close: () => void }

/** Before it is gone for everybody who could see it. */
export const RemoveDialog = ({ commitment, removed, close }: Props) => {
  const words = useText().commitment
  const { remove } = useCommitmentActions()
  return (
    <Confirm
      title={words.page.removeTitle}
      action={words.page.remove}
      cancel={words.form.cancel}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(commitment.id, { onSuccess: removed })}
      onCancel={close}
    >
      <p>{commitment.text}</p>
      <p>{words.page.removeLead}</p>
    </Confirm>
  )
}
