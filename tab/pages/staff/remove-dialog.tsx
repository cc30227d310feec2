import { Confirm } from '../../parts/confirm.tsx'
import { useText } from '../../session.ts'
import { type Asked, useStaffActions } from './use-staff.ts'

type Props = { asked: Asked; removed: () => void; close: () => void }

/** Before the link and its answers are gone. */
export const RemoveDialog = ({ asked, removed, close }: Props) => {
  const words = useText().staff
  const { remove } = useStaffActions()
  return (
    <Confirm
      title={words.removeTitle}
      action={words.remove}
      cancel={words.cancel}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(asked.id, { onSuccess: removed })}
      onCancel={close}
    >
      {asked.questions.map(({ words: question }) => (
        <p key={question}>{question}</p>
      ))}
      <p>{words.removeText}</p>
    </Confirm>
  )
}
