import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { TOPIC_KINDS, type TopicKind } from '#bot/domain/topic-bank.ts'
import { call } from '../../client.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { CheckedText } from '../../parts/checked-text.tsx'
import { FocusBack } from '../../parts/focus-back.ts'
import { Problem } from '../../parts/problem.tsx'
import { type Marks, useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

const TITLE = { shortest: 3, longest: 120 }
const WHY_LONGEST = 1000
/** When this few characters are left, it is said. */
const LEFT_IS_SHOWN = 150

type Written = { title: string; why: string; kind: TopicKind; isNamed: boolean }
const NOTHING: Written = { title: '', why: '', kind: 'operational', isNamed: true }

/** Proposing a topic. What was written stays if the dialog is closed before it is sent. */
export const ProposeDialog = ({
  isOpen,
  close,
  proposed,
}: {
  isOpen: boolean
  close: () => void
  proposed: () => void
}) => {
  const words = useText().topicBank.page
  const queries = useQueryClient()
  const [written, setWritten] = useState(NOTHING)
  const [isTried, setTried] = useState(false)
  const marks = useMarks('proposeTopic', { title: written.title, why: written.why })
  const send = useMutation({
    mutationFn: () => call('proposeTopic', written),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['listTopics'] })
      setWritten(NOTHING)
      setTried(false)
      proposed()
    },
    onError: () => marks.lookNow(),
  })
  const isReady = written.title.trim().length >= TITLE.shortest && written.why.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReady) send.mutate()
  }
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <FocusBack />
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.dialogTitle}</DialogTitle>
            <DialogContent>
              <Fields
                written={written}
                change={(changed) => setWritten({ ...written, ...changed })}
                isTried={isTried}
                marks={marks}
              />
              {send.isError && <Problem error={send.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{words.cancel}</Button>
              <Button type="submit" appearance="primary" disabled={send.isPending}>
                {words.send}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

const Fields = ({
  written,
  change,
  isTried,
  marks,
}: {
  written: Written
  change: (changed: Partial<Written>) => void
  isTried: boolean
  marks: Marks
}) => {
  const styles = useStyles()
  const { topicBank } = useText()
  const words = topicBank.page
  const left = WHY_LONGEST - written.why.length
  return (
    <div className={styles.fields}>
      <CheckedLine
        label={words.titleLabel}
        hint={words.titleHint}
        required
        problem={
          isTried && written.title.trim().length < TITLE.shortest ? words.tooShort : undefined
        }
        longest={TITLE.longest}
        marks={marks.inField('title')}
        value={written.title}
        onChange={(title) => change({ title })}
      />
      <CheckedText
        label={words.whyLabel}
        hint={left <= LEFT_IS_SHOWN ? `${words.whyHint}. ${words.left(left)}` : words.whyHint}
        required
        rows={4}
        problem={isTried && written.why.trim() === '' ? words.whyMissing : undefined}
        longest={WHY_LONGEST}
        marks={marks.inField('why')}
        value={written.why}
        onChange={(why) => change({ why })}
      />
      <Field label={words.kindLabel}>
        <RadioGroup
          value={written.kind}
          onChange={(_, { value }) => change({ kind: value as TopicKind })}
        >
          {TOPIC_KINDS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={`${topicBank.kinds[kind]}: ${topicBank.kindHints[kind].toLowerCase()}`}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={words.nameHint}>
        <Switch
          label={words.nameLabel}
          checked={written.isNamed}
          onChange={(_, { checked }) => change({ isNamed: checked })}
        />
      </Field>
    </div>
  )
}
