import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { useText } from '../../session.ts'
import type { Words } from '../../words.ts'
import { AskDialog } from './ask-dialog.tsx'
import { Asked } from './asked.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { Step } from './step.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, marginTop: tokens.spacingVerticalL },
})

type Facts = { draft: SummaryDraft; isChanged: boolean }

const saveStatus = ({ draft, isChanged }: Facts, { summary, summaryPage }: Words): string => {
  if (isChanged) return summary.page.unsaved
  return draft.state === 'none' ? summaryPage.draft.none : summaryPage.draft.saved
}

const shareStatus = ({ draft, isChanged }: Facts, { summary, summaryPage }: Words): string => {
  if (isChanged || draft.state === 'none') return summaryPage.share.saveFirst
  if (draft.isShared) return summary.draft.shared
  return draft.state === 'draft' ? summary.draft.onlyYou : summary.draft.sharedOlder
}

const mayLeave = ({ marks }: SummaryDraft) => marks.every((mark) => mark.rule !== 'refuse')

const releaseStatus = (
  { draft, isChanged }: Facts,
  { summary, summaryPage, confidential }: Words,
): string => {
  const words = summaryPage.release
  if (draft.isReleased && !isChanged) return summary.draft.released
  const older = draft.state === 'released' ? `${words.older} ` : ''
  if (draft.release?.state === 'asked') return older + words.isAsked
  if (draft.content.toChiefGroup === '' && !isChanged) return older || words.nothing
  if (!mayLeave(draft) && !isChanged) return older + confidential.cannotLeave
  return older + (draft.isShared && !isChanged ? words.ready : words.shareFirst)
}

type StepsProps = Facts & {
  isSaving: boolean
  onSave: () => void
  onUndo: () => void
  onChanged: (draft: SummaryDraft) => void
}

/** Draft, group, chief group: each step by its own button, and none by itself. */
export const Steps = ({ draft, isChanged, isSaving, onSave, onUndo, onChanged }: StepsProps) => {
  const styles = useStyles()
  const text = useText()
  const { summary: words, summaryPage: page } = text
  const [asking, setAsking] = useState<'share' | 'release' | null>(null)
  const facts = { draft, isChanged }
  const isSaved = !isChanged && draft.state !== 'none'
  const mayShare = isSaved && !draft.isShared
  const mayRelease =
    isSaved &&
    draft.isShared &&
    !draft.isReleased &&
    draft.release?.state !== 'asked' &&
    draft.content.toChiefGroup !== '' &&
    mayLeave(draft)
  const close = () => setAsking(null)
  const main = (isMain: boolean) => (isMain ? 'primary' : 'secondary')
  return (
    <>
      <ol className={styles.steps} aria-label={page.steps}>
        <Step
          title={page.draft.title}
          audience={page.draft.audience}
          status={saveStatus(facts, text)}
          isDone={isSaved}
        >
          {isChanged && (
            <Button appearance="subtle" onClick={onUndo}>
              {page.discard}
            </Button>
          )}
          <Button
            appearance={main(!mayShare && !mayRelease)}
            disabledFocusable={!isChanged || isSaving}
            onClick={onSave}
          >
            {words.save}
          </Button>
        </Step>
        <Step
          title={page.share.title}
          audience={page.share.audience}
          status={shareStatus(facts, text)}
          isDone={isSaved && draft.isShared}
        >
          <Button
            appearance={main(mayShare)}
            disabledFocusable={!mayShare}
            onClick={() => setAsking('share')}
          >
            {draft.state === 'none' || draft.state === 'draft' ? words.share : words.shareAgain}
          </Button>
        </Step>
        <Step
          title={page.release.title}
          audience={page.release.audience}
          status={releaseStatus(facts, text)}
          isDone={isSaved && draft.isReleased}
        >
          <Button
            appearance={main(mayRelease)}
            disabledFocusable={!mayRelease}
            onClick={() => setAsking('release')}
          >
            {draft.release ? text.release.askAgain : text.release.ask}
          </Button>
          {draft.release?.state === 'asked' && (
            <WithdrawButton draft={draft} onChanged={onChanged} />
          )}
        </Step>
      </ol>
      {draft.release && <Asked meeting={draft.meeting} release={draft.release} isHost />}
      {asking === 'share' && <ShareDialog draft={draft} onChanged={onChanged} onClose={close} />}
      {asking === 'release' && <AskDialog draft={draft} onChanged={onChanged} onClose={close} />}
    </>
  )
}
