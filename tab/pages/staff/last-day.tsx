import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays, type Day, dayOf } from '#bot/domain/calendar.ts'
import { LONGEST_OPEN_DAYS } from '#bot/domain/staff-question.ts'
import { DateField } from '../../parts/date-field.tsx'
import { useSession, useText } from '../../session.ts'
import { useStaffStyles } from './styles.ts'

/** As many days as people are asked to answer in, when nothing else is chosen. */
export const USUAL_DAYS = 7

type Props = {
  day: Day | null
  change: (day: Day) => void
}

/** The last day on which staff can answer. */
export const LastDay = ({ day, change }: Props) => {
  const { me } = useSession()
  const words = useText().staff
  const today = dayOf(me.now)
  return (
    <DateField
      label={words.lastDay}
      value={day}
      today={today}
      from={today}
      to={addDays(today, LONGEST_OPEN_DAYS)}
      change={change}
    />
  )
}

/** Chooses another last day for a question that is there. */
export const MoveDay = ({
  isBusy,
  save,
  cancel,
}: {
  isBusy: boolean
  save: (day: Day) => void
  cancel: () => void
}) => {
  const styles = useStaffStyles()
  const { me } = useSession()
  const words = useText().staff
  const [day, setDay] = useState<Day>(addDays(dayOf(me.now), USUAL_DAYS))
  return (
    <>
      <LastDay day={day} change={setDay} />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => save(day)}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </>
  )
}
