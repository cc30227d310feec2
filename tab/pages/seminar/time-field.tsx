import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ClockTime } from '#bot/domain/calendar.ts'
import { useSession } from '../../session.ts'
import { readTime, writeTime } from './time-text.ts'

/** As narrow as its column, which five signs fit in. */
const useStyles = makeStyles({ time: { width: '100%', minWidth: 0 } })

type Props = {
  label: string
  value: ClockTime | null
  /** Said when what is written is no time of day. */
  notATime: string
  /** What else is wrong. */
  problem?: string | undefined
  change: (time: ClockTime | null) => void
}

/** A time of day as Danes write it, in 24 hours whatever the computer is set to. */
export const TimeField = ({ label, value, notATime, problem, change }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && readTime(typed) === null
  const wrong = isWrong ? notATime : problem
  return (
    <Field
      label={label}
      required
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong}
    >
      <Input
        className={styles.time}
        inputMode="numeric"
        value={typed ?? (value === null ? '' : writeTime(locale, value))}
        onFocus={(event) => event.target.select()}
        onChange={(_, changed) => {
          setTyped(changed.value)
          change(readTime(changed.value))
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
    </Field>
  )
}
