import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { clock } from '#bot/text/format.ts'
import { Icon } from '../../parts/icon.tsx'
import { sentenceFor } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import type { Draft, DraftState } from './draft.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  state: { minWidth: '9em' },
  failed: { color: tokens.colorPaletteRedForeground1 },
})

const SaveState = ({ saved, save }: DraftState) => {
  const styles = useStyles()
  const { locale } = useSession()
  const text = useText()
  const words = text.agenda.form
  if (save.is === 'saving' || save.is === 'waiting') return words.saving
  if (save.is === 'failed')
    return <span className={styles.failed}>{sentenceFor(save.error, text) || words.failed}</span>
  if (save.is === 'conflict' || saved.savedAt === null) return words.notSaved
  const at = clock(locale, saved.savedAt)
  return saved.savedBy ? words.savedBy(at, saved.savedBy) : words.saved(at)
}

/** How saving goes, and the way back and forth. */
export const Bar = ({ draft, state }: { draft: Draft; state: DraftState }) => {
  const styles = useStyles()
  const words = useText().agenda.form
  return (
    <div className={styles.bar}>
      <Text role="status" size={200} className={styles.state}>
        <SaveState {...state} />
      </Text>
      {state.save.is === 'failed' && (
        <Button size="small" onClick={() => void draft.flush()}>
          {words.saveNow}
        </Button>
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon name="undo" />}
        aria-label={words.undo}
        title={words.undo}
        disabledFocusable={state.history.past.length === 0}
        onClick={draft.undo}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon name="redo" />}
        aria-label={words.redo}
        title={words.redo}
        disabledFocusable={state.history.future.length === 0}
        onClick={draft.redo}
      />
    </div>
  )
}
