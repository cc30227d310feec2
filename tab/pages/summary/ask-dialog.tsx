import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SummaryDraft } from '#bot/api/summary.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { isHalf, type QuoteDraft, QuoteFields } from './quote-fields.tsx'

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

/** Before the group is asked: the very words, whether the group is named, and named leaders' own words. */
export const AskDialog = ({ draft, onChanged, onClose }: Props) => {
  const styles = useStyles()
  const { release: words, summaryPage: page } = useText()
  const [isNamed, setNamed] = useState(draft.release?.isNamed ?? false)
  const [quotes, setQuotes] = useState<readonly QuoteDraft[]>([])
  const [isChecked, setChecked] = useState(false)
  const marks = useMarks(
    'askRelease',
    Object.fromEntries(quotes.map((each, index) => [`quotes.${index}.words`, each.words])),
  )
  const ask = useMutation({
    mutationFn: () =>
      call('askRelease', {
        meeting: draft.meeting,
        isNamed,
        quotes: quotes
          .filter((each) => each.person !== '')
          .map((each) => ({ person: each.person as PersonId, words: each.words })),
      }),
    onSuccess: (changed) => {
      onChanged(changed)
      onClose()
    },
  })
  return (
    <Confirm
      title={words.dialog.title}
      action={words.dialog.confirm}
      cancel={page.discardAsk}
      isBusy={ask.isPending}
      error={ask.error}
      onConfirm={() => (quotes.some(isHalf) ? setChecked(true) : ask.mutate())}
      onCancel={onClose}
    >
      <p>{words.dialog.lead}</p>
      <Text weight="semibold">{page.release.frozen}</Text>
      <blockquote className={styles.words}>{draft.content.toChiefGroup}</blockquote>
      <Checkbox
        label={words.dialog.isNamed}
        checked={isNamed}
        onChange={(_, { checked }) => setNamed(checked === true)}
      />
      <QuoteFields quotes={quotes} marks={marks} isChecked={isChecked} onChange={setQuotes} />
      <p>{page.release.final}</p>
    </Confirm>
  )
}
