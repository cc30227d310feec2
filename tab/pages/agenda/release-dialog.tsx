import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { topicsOf } from '#bot/domain/agenda/balance.ts'
import { changedParts } from '#bot/domain/agenda/changes.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { FocusBack } from '../../parts/focus-back.ts'
import { MarkedNote } from '../../parts/marked-note.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useSession, useText } from '../../session.ts'
import type { Draft } from './draft.ts'
import type { Editing } from './editing.ts'
import { ProblemList } from './problem-list.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type ReleaseProps = {
  editing: Editing
  draft: Draft
  close: () => void
  released: (groups: number) => void
}

/** Who gets it and what happens, before it does; or what is missing first. */
export const ReleaseDialog = ({ editing, draft, close, released }: ReleaseProps) => {
  const styles = useStyles()
  const { agenda, confidential } = useText()
  const words = agenda.form
  const { round, released: before } = editing.opened
  const texts = textsOf('releaseAgenda', editing)
  const marks = useMarks('releaseAgenda', texts)
  const despite = markedWords(marks.all, texts)
  const queries = useQueryClient()
  const release = useMutation({
    mutationFn: async () => {
      await draft.flush()
      return call('releaseAgenda', {
        round: round.id,
        version: draft.read().saved.version,
        despite: [...despite],
      })
    },
    onSuccess: async ({ groups }) => {
      await queries.invalidateQueries({ queryKey: ['getAgenda'] })
      await queries.invalidateQueries({ queryKey: ['getReleasedAgenda'] })
      released(groups)
    },
    onError: () => marks.lookNow(),
  })
  const isReady = editing.problems.length === 0 && round.isBooked && !round.isHeld
  const title = before ? words.confirmChangesTitle(round.label) : words.confirmTitle(round.label)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <FocusBack />
        <DialogBody>
          <DialogTitle>{isReady ? title : words.beforeRelease}</DialogTitle>
          <DialogContent className={styles.content}>
            {isReady ? <Confirm {...editing} /> : <Missing editing={editing} close={close} />}
            {isReady && marks.all.length > 0 && <MarkedNote texts={texts} marks={marks.all} />}
            {release.isError && <Problem error={release.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{isReady ? words.cancel : words.close}</Button>
            {isReady && (
              <Button
                appearance="primary"
                disabled={release.isPending}
                onClick={() => release.mutate()}
              >
                {despite.length > 0
                  ? confidential.releaseAnyway
                  : before
                    ? words.releaseChanges
                    : words.release}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const Missing = ({ editing, close }: { editing: Editing; close: () => void }) => {
  const words = useText().agenda.form
  const { round } = editing.opened
  return (
    <>
      {round.isHeld && <Text>{words.isHeld}</Text>}
      {!round.isBooked && <Text>{words.notBooked}</Text>}
      <ProblemList problems={editing.problems} followed={close} />
    </>
  )
}

const Confirm = ({ opened, content }: Editing) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { agenda } = useText()
  const words = agenda.form
  const { receivers, released } = opened
  const count = receivers.groups.length
  const known = new Set(released ? topicsOf(released.content) : [])
  const hasNewTopics = topicsOf(content).some((topic) => !known.has(topic))
  return (
    <>
      {released ? (
        <>
          <Text>{words.confirmChanges(count)}</Text>
          <Text>{agenda.changed(changedParts(released.content, content))}</Text>
        </>
      ) : (
        <Text>{words.confirm(count, receivers.leaders)}</Text>
      )}
      {hasNewTopics && <Text>{words.confirmTopics}</Text>}
      <Text size={200} className={styles.quiet}>
        {words.receivers(list(locale, receivers.groups))}
      </Text>
    </>
  )
}
