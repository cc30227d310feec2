import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useSession, useText } from '../../session.ts'

type Props = {
  draft: SummaryDraft
  onChanged: (draft: SummaryDraft) => void
  onClose: () => void
}

/** Before the group sees it: who that is, and whose names stand in it. */
export const ShareDialog = ({ draft, onChanged, onClose }: Props) => {
  const { me, locale } = useSession()
  const { summary: words, summaryPage: page } = useText()
  const group = me.group?.name ?? ''
  const isFirst = draft.state === 'draft'
  const share = useMutation({
    mutationFn: () => call('shareSummary', { meeting: draft.meeting }),
    onSuccess: (changed) => {
      onChanged(changed)
      onClose()
    },
  })
  const plain = isFirst ? words.share : words.shareAgain
  return (
    <Confirm
      title={page.share.confirmTitle}
      action={draft.names.length > 0 ? page.share.anyway : plain}
      cancel={words.page.cancel}
      isBusy={share.isPending}
      error={share.error}
      onConfirm={() => share.mutate()}
      onCancel={onClose}
    >
      <p>{isFirst ? page.share.confirm(group) : page.share.again(group)}</p>
      {draft.names.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.names(list(locale, draft.names))}</MessageBarBody>
        </MessageBar>
      )}
    </Confirm>
  )
}
