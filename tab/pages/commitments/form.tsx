import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { CommitmentList, CommitmentView } from '#bot/api/commitment.ts'
import { LONGEST_COMMITMENT, type Wording } from '#bot/domain/commitment.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { FocusBack } from '../../parts/focus-back.ts'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { useCommitmentStyles } from './styles.ts'
import { useCommitmentActions } from './use-commitments.ts'

/** Whose it is and who reads it, as one choice. */
const WHO = ['private', 'colleague', 'shared', 'group'] as const
type Who = (typeof WHO)[number]

const whoOf = (commitment: CommitmentView | null): Who => {
  if (!commitment) return 'private'
  if (commitment.of === 'group') return 'group'
  return commitment.audience === 'group' ? 'shared' : commitment.audience
}

const wordingOf = (text: string, who: Who, colleague: string): Wording => ({
  text,
  of: who === 'group' ? 'group' : 'me',
  audience: who === 'shared' || who === 'group' ? 'group' : who,
  colleague: who === 'colleague' && colleague !== '' ? (colleague as Wording['colleague']) : null,
})

type Props = {
  /** null: a new one. */
  commitment: CommitmentView | null
  colleagues: CommitmentList['colleagues']
  saved: () => void
  close: () => void
}

/** Writing a commitment, changing it, sharing it, or handing it to the group. */
export const CommitmentForm = ({ commitment, colleagues, saved, close }: Props) => {
  const styles = useCommitmentStyles()
  const { commitment: words, confidential } = useText()
  const [text, setText] = useState(commitment?.text ?? '')
  const [who, setWho] = useState<Who>(whoOf(commitment))
  const [colleague, setColleague] = useState<string>(commitment?.colleague ?? '')
  const [isTried, setTried] = useState(false)
  const { make, change } = useCommitmentActions()
  const all = useMarks('makeCommitment', { text })
  // Of what only oneself reads nothing is warned of.
  const marks = all.all.filter((mark) => who !== 'private' || mark.rule === 'refuse')
  const isShort = text.trim().length < 3
  const isAlone = who === 'colleague' && colleague === ''
  const sending = commitment ? change : make
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isShort || isAlone) return
    const input = {
      ...wordingOf(text.trim(), who, colleague),
      despite: [...markedWords(marks, { text })],
    }
    const options = { onSuccess: saved, onError: () => all.lookNow() }
    if (commitment) change.mutate({ commitment: commitment.id, ...input }, options)
    else make.mutate(input, options)
  }
  const label = {
    private: words.form.mine,
    colleague: words.form.mineWithColleague,
    shared: words.form.mineWithGroup,
    group: words.form.groups,
  }
  const offered = commitment?.of === 'group' ? (['group'] as const) : WHO
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <FocusBack />
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{commitment ? words.page.edit : words.dialog.title}</DialogTitle>
            <DialogContent>
              <div className={styles.fields}>
                <CheckedText
                  label={words.form.text}
                  hint={words.form.textHint}
                  required
                  problem={isTried && isShort ? words.form.textMissing : undefined}
                  longest={LONGEST_COMMITMENT}
                  marks={marks}
                  value={text}
                  onChange={setText}
                />
                <Field label={words.form.who}>
                  <RadioGroup value={who} onChange={(_, { value }) => setWho(value as Who)}>
                    {offered.map((each) => (
                      <Radio key={each} value={each} label={label[each]} />
                    ))}
                  </RadioGroup>
                </Field>
                {who === 'colleague' && (
                  <Field
                    label={words.form.colleague}
                    hint={words.form.colleagueHint}
                    {...(isTried && isAlone && { validationMessage: words.form.colleagueMissing })}
                  >
                    <Select value={colleague} onChange={(_, { value }) => setColleague(value)}>
                      <option value="" />
                      {colleagues.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </Select>
                  </Field>
                )}
                {sending.isError && <Problem error={sending.error} />}
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{words.form.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={sending.isPending}>
                {marks.some(({ rule }) => rule === 'warn')
                  ? confidential.shareAnyway
                  : words.form.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
