import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Day } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { Calendar } from './date-field/calendar.tsx'
import { readDay, writeDay } from './date-field/day-text.ts'
import { Icon } from './icon.tsx'

type DateFieldProps = {
  label: string
  value: Day | null
  today: Day
  /** The days that may be chosen in the calendar, both included. */
  from?: Day | null
  to?: Day | null
  /** Shown below when there is no problem; else the chosen day in words. */
  hint?: string
  problem?: string | undefined
  change: (day: Day) => void
}

/** A date as Danes write it, or picked from a calendar that begins on Monday and shows week numbers. */
export const DateField = (props: DateFieldProps) => {
  const { label, value, today, from = null, to = null, hint, problem, change } = props
  const { locale } = useSession()
  const words = useText().dateField
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const finish = () => {
    if (typed === null) return
    // Nothing chosen and nothing written: as it was before anybody wrote in it.
    if (typed.trim() === '' && value === null) {
      setTyped(null)
      setWrong(false)
      return
    }
    const read = readDay(typed, today)
    setWrong(read === null)
    if (read === null) return
    setTyped(null)
    change(read)
  }
  const choose = (day: Day) => {
    setOpen(false)
    setTyped(null)
    setWrong(false)
    change(day)
  }
  const wrong = isWrong ? words.notADay : problem
  return (
    <Field
      label={label}
      hint={value && !wrong ? longDay(locale, value) : hint}
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong}
    >
      <Input
        value={typed ?? (value ? writeDay(value) : '')}
        placeholder={words.placeholder}
        onChange={(_, changed) => setTyped(changed.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
        contentAfter={
          <Popover
            open={isOpen}
            onOpenChange={(_, { open }) => setOpen(open)}
            trapFocus
            // The chosen day takes the focus, not the first button.
            unstable_disableAutoFocus
          >
            <PopoverTrigger disableButtonEnhancement>
              <Button
                appearance="transparent"
                size="small"
                icon={<Icon name="calendar" />}
                aria-label={`${words.open}: ${label}`}
              />
            </PopoverTrigger>
            <PopoverSurface aria-label={words.calendar}>
              <Calendar chosen={value} today={today} from={from} to={to} choose={choose} />
            </PopoverSurface>
          </Popover>
        }
      />
    </Field>
  )
}
