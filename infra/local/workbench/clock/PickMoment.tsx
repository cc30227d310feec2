import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { readTime } from '../lib/days.ts'
import { shortMoment, timeText } from '../lib/moments.ts'
import { instantOf, wallOf } from '../lib/zone.ts'
import { useText } from '../text/use-text.ts'
import { MonthGrid } from './MonthGrid.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  time: { minWidth: 0, '& input': { minWidth: 0 } },
})

/** Choose any day and time to come. */
export function PickMoment(props: { now: string; moving: boolean; move: (to: string) => void }) {
  const { t, language } = useText()
  const styles = useStyles()
  const wall = wallOf(props.now)
  const today = wall.slice(0, 10)
  const [picked, setPicked] = useState(today)
  const [typed, setTyped] = useState(timeText(wall, language))
  // The clock may have passed what was picked a moment ago.
  const day = picked < today ? today : picked
  const time = readTime(typed)
  const chosen = time === null ? null : `${day}T${time}`
  const past = chosen !== null && chosen < wall
  const problem = time === null ? t.clock.badTime : past ? t.clock.onlyForward : undefined
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen && !past && !props.moving) props.move(instantOf(chosen))
      }}
    >
      <MonthGrid chosen={day} first={today} onChoose={setPicked} />
      <Field
        label={t.clock.time}
        size="small"
        className={styles.time}
        {...(problem && { validationMessage: problem, validationState: 'error' as const })}
      >
        <Input
          value={typed}
          inputMode="decimal"
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={!chosen || past || props.moving}>
        {chosen && !past ? t.clock.goTo(shortMoment(instantOf(chosen), language)) : t.clock.go}
      </Button>
    </form>
  )
}
