import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import { useText } from '../session.ts'
import { MarkedNote } from './marked-note.tsx'

const useStyles = makeStyles({
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

type Props = {
  label: string
  hint?: string
  value: string
  longest: number
  /** 1: a field of one line. */
  rows?: number
  required?: boolean
  autoFocus?: boolean
  /** What is wrong besides what is marked. */
  problem?: string | undefined
  marks: readonly Mark[]
  onChange: (value: string) => void
}

/** A field for free text. What is marked in it stands below, linked to the field, and is announced politely. */
export const CheckedText = (props: Props) => {
  const { label, hint, value, rows = 3, marks, problem, required = false } = props
  const styles = useStyles()
  const words = useText().confidential
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const goTo = (mark: Mark) => {
    box.current?.focus()
    box.current?.setSelectionRange(mark.start, mark.end)
  }
  const field = marks[0]?.field
  const note =
    problem ??
    (field ? <MarkedNote texts={{ [field]: value }} marks={marks} goTo={goTo} /> : undefined)
  const isWrong = problem !== undefined || marks.some((mark) => mark.rule === 'refuse')
  const input = {
    ref: box,
    value,
    maxLength: props.longest,
    autoFocus: props.autoFocus ?? false,
  }
  return (
    <div>
      <Field
        label={label}
        required={required}
        {...(hint && { hint })}
        validationState={note ? (isWrong ? 'error' : 'warning') : 'none'}
        // Announced by the line below, which is there before there is anything to say.
        {...(note && { validationMessage: { children: note, role: 'group' } })}
      >
        {rows === 1 ? (
          <Input {...input} onChange={(_, data) => props.onChange(data.value)} />
        ) : (
          <Textarea
            {...input}
            resize="vertical"
            rows={rows}
            onChange={(_, data) => props.onChange(data.value)}
          />
        )}
      </Field>
      <div role="status" className={styles.heard}>
        {problem ?? (marks.length > 0 ? `${label}: ${words.found(marks.length)}` : '')}
      </div>
    </div>
  )
}
