import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { changedParts } from '#bot/domain/agenda/changes.ts'
import { problemsBeforeRelease } from '#bot/domain/agenda/release.ts'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { useNotice } from '../../parts/notice.tsx'
import { useText } from '../../session.ts'
import { BalanceBar } from './balance-bar.tsx'
import { Bar } from './bar.tsx'
import { Conflict } from './conflict.tsx'
import type { Editing, Opened } from './editing.ts'
import { MinutesMeter } from './minutes-meter.tsx'
import { OpeningSection } from './opening-section.tsx'
import { PointCard } from './point-card.tsx'
import { Preview } from './preview.tsx'
import { ProblemList } from './problem-list.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { Section } from './section.tsx'
import { Status } from './status.tsx'
import { useFormStyles } from './styles.ts'
import { TasksSection } from './tasks-section.tsx'
import { ThemeSection } from './theme-section.tsx'
import { useDraft } from './use-draft.ts'

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  end: {
    marginInlineStart: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  status: { marginBottom: tokens.spacingVerticalL },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(340px, 420px)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  preview: {
    '@media (min-width: 1001px)': {
      position: 'sticky',
      top: tokens.spacingVerticalM,
      maxHeight: 'calc(100vh - 24px)',
      overflowY: 'auto',
    },
  },
  onlyNarrow: { '@media (min-width: 1001px)': { display: 'none' } },
})

const toPreview = () =>
  document.getElementById('agenda-preview')?.scrollIntoView({ block: 'start' })

/** The form and the card beside each other, saved as one writes. */
export const Workplace = ({ opened, chooseRound }: { opened: Opened; chooseRound: ReactNode }) => {
  const styles = useStyles()
  const words = useText().agenda.form
  const { draft, state } = useDraft(opened)
  const [isReleasing, setReleasing] = useState(false)
  const [isTried, setTried] = useState(false)
  const { tell, notice } = useNotice()
  const content = state.history.now
  const editing: Editing = {
    opened,
    content,
    change: (field, given) => draft.write({ ...content, ...given }, field),
    problems: problemsBeforeRelease(content, {
      meetingMinutes: opened.round.meetingMinutes,
      firstMeeting: opened.round.firstMeeting,
      today: opened.today,
      released: opened.released?.content ?? null,
    }),
    isTried,
  }
  const isChanged = isDifferent(opened, content)
  const askToRelease = () => {
    setTried(true)
    setReleasing(true)
  }
  return (
    <>
      <div className={styles.top}>
        {chooseRound}
        <Bar draft={draft} state={state} />
        <div className={styles.end}>
          <Button className={styles.onlyNarrow} onClick={toPreview}>
            {words.showPreview}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={!isChanged || opened.round.isHeld}
            onClick={askToRelease}
          >
            {opened.released ? words.releaseChanges : words.release}
          </Button>
        </div>
      </div>
      <div className={styles.status}>
        <Status opened={opened} isChanged={isChanged} />
      </div>
      {state.save.is === 'conflict' && <Conflict draft={draft} theirs={state.save.theirs} />}
      <div className={styles.sides}>
        <div className={styles.form}>
          <Form {...editing} />
        </div>
        <div className={styles.preview}>
          <Preview opened={opened} content={content} />
        </div>
      </div>
      {isReleasing && (
        <ReleaseDialog
          editing={editing}
          draft={draft}
          close={() => setReleasing(false)}
          released={(groups) => {
            setReleasing(false)
            setTried(false)
            tell(words.wasReleased(groups))
          }}
        />
      )}
      {notice}
    </>
  )
}

const isDifferent = ({ released }: Opened, content: AgendaContent): boolean =>
  released === null || changedParts(released.content, content).length > 0

const Form = (editing: Editing) => {
  const form = useFormStyles()
  const words = useText().agenda.form
  const { content, problems, isTried } = editing
  return (
    <>
      <ThemeSection {...editing} />
      <OpeningSection {...editing} />
      <Section id="agenda-points" title={words.programme}>
        <MinutesMeter {...editing} />
        <BalanceBar editing={editing} />
        <ol className={form.rows}>
          {content.points.map((point, index) => (
            <PointCard key={point.name} point={point} number={index + 1} editing={editing} />
          ))}
        </ol>
      </Section>
      <TasksSection {...editing} />
      {isTried && problems.length > 0 && (
        <Section id="agenda-missing" title={words.beforeRelease}>
          <ProblemList problems={problems} />
        </Section>
      )}
      {problems.length === 0 && <Text className={form.quiet}>✓ {words.ready}</Text>}
    </>
  )
}
