import { Field, makeStyles } from '@fluentui/react-components'
import { type ReactElement, type RefObject, useRef } from 'react'
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

export type Checked = {
  label: string
  hint?: string
  value: string
  longest: number
  required?: boolean
  /** What is wrong besides what is marked. */
  problem?: string | undefined
  marks: readonly Mark[]
  onChange: (value: string) => void
}

type Props<Box> = Pick<Checked, 'label' | 'hint' | 'value' | 'required' | 'problem' | 'marks'> & {
  /** Draws the box that is written in; the reference takes the writer to the marked words in it. */
  children: (box: RefObject<Box | null>) => ReactElement
}

/** What stands around a field for free text: what is marked in it, linked to it and announced politely. */
export const CheckedField = <Box extends HTMLTextAreaElement | HTMLInputElement>({
  label,
  hint,
  value,
  required = false,
  problem,
  marks,
  children,
}: Props<Box>) => {
  const styles = useStyles()
  const words = useText().confidential
  const box = useRef<Box>(null)
  const goTo = (mark: Mark) => {
    box.current?.focus()
    box.current?.setSelectionRange(mark.start, mark.end)
  }
  const field = marks[0]?.field
  const note =
    problem ??
    (field ? <MarkedNote texts={{ [field]: value }} marks={marks} goTo={goTo} /> : undefined)
  const isWrong = problem !== undefined || marks.some((mark) => mark.rule === 'refuse')
  return (
    <div>
      <Field
        label={label}
        required={required}
        {...(hint && { hint })}
        validationState={note ? (isWrong ? 'error' : 'warning') : 'none'}
        // Announced by the line below, which is there before there is anything to say.
        // The colours of the marks say it; beside a list the icon would stand on a line of its own.
        {...(note && !problem && { validationMessageIcon: null })}
        {...(note && { validationMessage: { children: note, role: 'group' } })}
      >
        {children(box)}
      </Field>
      <div role="status" className={styles.heard}>
        {problem ?? (marks.length > 0 ? `${label}: ${words.found(marks.length)}` : '')}
      </div>
    </div>
  )
}
