import { useMutation } from '@tanstack/react-query'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { MarkedNote } from '../../parts/marked-note.tsx'
import { useSession, useText } from '../../session.ts'

type Props = {
  draft: SummaryDraft
  onChanged: (draft: SummaryDraft) => void
  onClose: () => void
}

/** Before the group sees it: who that is, and what is marked in it. */
export const ShareDialog = ({ draft, onChanged, onClose }: Props) => {
  const { me } = useSession()
  const { summary: words, summaryPage: page, confidential } = useText()
  const texts = textsOf('shareSummary', draft)
  const despite = markedWords(draft.marks, texts)
  // The chief group does not read it yet: to the group all of it is a warning.
  const marks = draft.marks.map((mark) => ({ ...mark, rule: 'warn' as const }))
  const group = me.group?.name ?? ''
  const isFirst = draft.state === 'draft'
  const share = useMutation({
    mutationFn: () => call('shareSummary', { meeting: draft.meeting, despite: [...despite] }),
    onSuccess: (changed) => {
      onChanged(changed)
      onClose()
    },
  })
  const plain = isFirst ? words.share : words.shareAgain
  return (
    <Confirm
      title={page.share.confirmTitle}
      action={despite.length > 0 ? confidential.shareAnyway : plain}
      cancel={words.page.cancel}
      isBusy={share.isPending}
      error={share.error}
      onConfirm={() => share.mutate()}
      onCancel={onClose}
    >
      <p>{isFirst ? page.share.confirm(group) : page.share.again(group)}</p>
      {despite.length > 0 && <MarkedNote texts={texts} marks={marks} />}
    </Confirm>
  )
}
