import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'
import { useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'
import { NUMBERS, PROTECTED_MINUTES, type Wishes, wrongIn } from './wishes.ts'

const DAY_COUNTS = Array.from({ length: MOST_DAYS }, (_, index) => index + 1)

/** What a proposal should keep to. The rarer wishes are folded away; a field that cannot be read says so. */
export const ProposalForm = (props: {
  wishes: Wishes
  change: (part: Partial<Wishes>) => void
  isBusy: boolean
  isAgain: boolean
  ask: () => void
}) => {
  const { round, planning } = useText()
  const words = planning.form
  const styles = usePlanningStyles()
  const { wishes, change } = props
  const wrong = wrongIn(wishes)
  const number = (field: keyof typeof NUMBERS, label: string, hint: string) => {
    const { least, most } = NUMBERS[field]
    return (
      <Field
        label={label}
        hint={hint}
        className={styles.wish}
        {...(wrong.includes(field) && { validationMessage: words.notANumber(least, most) })}
      >
        <Input
          inputMode="numeric"
          value={wishes[field]}
          onChange={(_, { value }) => change({ [field]: value })}
        />
      </Field>
    )
  }
  return (
    <form
      aria-labelledby="propose"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong.length === 0) props.ask()
      }}
    >
      <div className={styles.row}>
        <Field label={round.propose.days}>
          <Select value={wishes.days} onChange={(_, { value }) => change({ days: Number(value) })}>
            {DAY_COUNTS.map((count) => (
              <option key={count} value={count}>
                {round.propose.dayCount(count)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          type="submit"
          className={styles.besideField}
          appearance={props.isAgain ? 'secondary' : 'primary'}
          disabled={props.isBusy || wrong.length > 0}
        >
          {props.isAgain ? round.propose.again : round.propose.find}
        </Button>
      </div>
      <details>
        <summary className={styles.details}>{words.more}</summary>
        <div className={styles.wishes}>
          <Field label={words.protected} hint={words.protectedHint} className={styles.wish}>
            <Select
              value={wishes.protectedMinutes}
              onChange={(_, { value }) => change({ protectedMinutes: Number(value) })}
            >
              {PROTECTED_MINUTES.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minutes === 0 ? words.none : words.minutes(minutes)}
                </option>
              ))}
            </Select>
          </Field>
          {number('groupsPerDay', words.perDay, words.perDayHint)}
          {number('leastDays', words.least, words.leastHint)}
          {number('mostDays', words.most, words.mostHint)}
          <Field
            label={words.speaker}
            hint={words.speakerHint}
            className={styles.wish}
            {...(wrong.includes('speaker') && { validationMessage: words.notAnAddress })}
          >
            <Input
              type="email"
              value={wishes.speaker}
              maxLength={320}
              onChange={(_, { value }) => change({ speaker: value })}
            />
          </Field>
          <Field hint={words.hostMustHint} className={styles.wish}>
            <Checkbox
              label={words.hostMust}
              checked={wishes.hostMustBeFree}
              onChange={(_, { checked }) => change({ hostMustBeFree: checked === true })}
            />
          </Field>
        </div>
      </details>
    </form>
  )
}
