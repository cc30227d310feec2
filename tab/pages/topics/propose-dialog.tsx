import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { TOPIC_KINDS, type TopicKind } from '#bot/domain/topic-bank.ts'
import { call } from '../../client.ts'
import { FocusBack } from '../../parts/focus-back.ts'
import { Problem } from '../../parts/problem.tsx'
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
  const send = useMutation({
    mutationFn: () => call('proposeTopic', written),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['listTopics'] })
      setWritten(NOTHING)
      setTried(false)
      proposed()
    },
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
}: {
  written: Written
  change: (changed: Partial<Written>) => void
  isTried: boolean
}) => {
  const styles = useStyles()
  const { topicBank } = useText()
  const words = topicBank.page
  const left = WHY_LONGEST - written.why.length
  return (
    <div className={styles.fields}>
      <Field
        label={words.titleLabel}
        hint={words.titleHint}
        required
        validationMessage={
          isTried && written.title.trim().length < TITLE.shortest ? words.tooShort : undefined
        }
      >
        <Input
          value={written.title}
          maxLength={TITLE.longest}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field
        label={words.whyLabel}
        hint={left <= LEFT_IS_SHOWN ? `${words.whyHint}. ${words.left(left)}` : words.whyHint}
        required
        validationMessage={isTried && written.why.trim() === '' ? words.whyMissing : undefined}
      >
        <Textarea
          rows={4}
          resize="vertical"
          value={written.why}
          maxLength={WHY_LONGEST}
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
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
