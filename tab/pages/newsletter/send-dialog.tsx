import { useMutation } from '@tanstack/react-query'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useText } from '../../session.ts'
import type { Opened } from './writing.ts'

/** Before the letter goes out: to whom, and that it cannot be called back. */
export const SendDialog = ({
  opened,
  close,
  sent,
}: {
  opened: Opened
  close: () => void
  sent: () => void
}) => {
  const words = useText().newsletterDesk
  const send = useMutation({
    mutationFn: () => call('sendNewsletter', { round: opened.round.id, version: opened.version }),
    onSuccess: sent,
  })
  return (
    <Confirm
      title={words.confirmTitle}
      action={words.confirmYes}
      cancel={words.cancel}
      isBusy={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate()}
      onCancel={close}
    >
      <ul>
        <li>{opened.address === null ? words.toNobody : words.toAddress(opened.address)}</li>
        <li>{words.toGroups(opened.groups)}</li>
      </ul>
      <p>{words.final}</p>
    </Confirm>
  )
}
