import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  words: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingVerticalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

type Props = {
  draft: SummaryDraft
  onChanged: (draft: SummaryDraft) => void
  onClose: () => void
}

/** Before the words leave the group: the very words, who will read them, and that they cannot be taken back. */
export const ReleaseDialog = ({ draft, onChanged, onClose }: Props) => {
  const styles = useStyles()
  const { summary: words, summaryPage: page } = useText()
  const release = useMutation({
    mutationFn: () => call('releaseSummary', { meeting: draft.meeting }),
    onSuccess: (changed) => {
      onChanged(changed)
      onClose()
    },
  })
  return (
    <Confirm
      title={words.page.confirmTitle}
      action={words.page.confirmYes}
      cancel={words.page.cancel}
      isBusy={release.isPending}
      error={release.error}
      onConfirm={() => release.mutate()}
      onCancel={onClose}
    >
      <p>{words.draft.confirm}</p>
      <Text weight="semibold">{page.release.frozen}</Text>
      <blockquote className={styles.words}>{draft.content.toChiefGroup}</blockquote>
      <p>{page.release.final}</p>
    </Confirm>
  )
}
