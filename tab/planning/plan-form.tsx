import { Button, Field, Input, Select, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Day } from '#bot/domain/calendar.ts'
import { MEETING_MINUTES, usualWindows } from '#bot/domain/season.ts'
import type { Text as Words } from '#bot/text/text.ts'
import { call } from '../client.ts'
import { DateField } from '../parts/date-field.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'
import { hoursOf } from './when.ts'

export type SeasonView = OutputOf<Endpoints['getSeason']>['seasons'][number]
type Plan = RequestOf<Endpoints['planSeason']>
type RoundPlan = Omit<Plan['rounds'][number], 'from' | 'to'> & {
  readonly from: Day | null
  readonly to: Day | null
  readonly isBooked: boolean
}

const LENGTHS = Array.from(
  { length: (MEETING_MINUTES.longest - MEETING_MINUTES.shortest) / MEETING_MINUTES.step + 1 },
  (_, step) => MEETING_MINUTES.shortest + step * MEETING_MINUTES.step,
)

const roundsOf = (season: SeasonView): readonly RoundPlan[] =>
  season.rounds.map(({ label, window, meetingMinutes, state }) => ({
    label,
    from: window?.from ?? null,
    to: window?.to ?? null,
    meetingMinutes,
    isBooked: state === 'booked',
  }))

const usualRounds = (year: number, words: Words['season']): readonly RoundPlan[] =>
  usualWindows(year).map((window, index) => ({
    label: words.roundLabel(index + 1, String(year)),
    ...window,
    meetingMinutes: MEETING_MINUTES.usual,
    isBooked: false,
  }))

/** The year's three rounds as a form; a new year starts from the usual weeks. */
export const PlanForm = (props: {
  season: SeasonView | null
  year: number
  today: Day
  done: () => void
}) => {
  const words = useText().season
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const queries = useQueryClient()
  const [label, setLabel] = useState(props.season?.label ?? String(props.year))
  const [rounds, setRounds] = useState(
    props.season ? roundsOf(props.season) : usualRounds(props.year, words),
  )
  const save = useMutation({
    mutationFn: () =>
      call('planSeason', {
        season: props.season?.id ?? null,
        label,
        rounds: rounds.map(({ isBooked: _, from, to, ...round }) => ({
          ...round,
          from: from ?? '',
          to: to ?? '',
        })),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['getSeason'] })
      props.done()
    },
  })
  const change = (index: number, part: Partial<RoundPlan>) =>
    setRounds(rounds.map((round, place) => (place === index ? { ...round, ...part } : round)))

  return (
    <form
      className={styles.section}
      aria-label={words.form.title(label)}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Field label={words.form.label} required className={styles.narrow}>
        <Input value={label} maxLength={40} onChange={(_, { value }) => setLabel(value)} />
      </Field>
      {rounds.map((round, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a round is its number
        <fieldset key={index} className={styles.box} style={{ marginBlock: 12, minWidth: 0 }}>
          <legend>
            <Text weight="semibold">{words.form.round(index + 1)}</Text>
          </legend>
          <div className={styles.row}>
            <Field label={words.form.name} required>
              <Input
                value={round.label}
                maxLength={60}
                onChange={(_, { value }) => change(index, { label: value })}
              />
            </Field>
            {!round.isBooked && (
              <>
                <DateField
                  label={words.form.from}
                  value={round.from}
                  today={props.today}
                  change={(from) => change(index, { from })}
                />
                <DateField
                  label={words.form.to}
                  value={round.to}
                  today={props.today}
                  from={round.from}
                  change={(to) => change(index, { to })}
                />
                <Field label={words.form.meeting}>
                  <Select
                    value={round.meetingMinutes}
                    onChange={(_, { value }) => change(index, { meetingMinutes: Number(value) })}
                  >
                    {LENGTHS.map((minutes) => (
                      <option key={minutes} value={minutes}>
                        {words.form.minutes(hoursOf(locale, minutes))}
                      </option>
                    ))}
                  </Select>
                </Field>
              </>
            )}
          </div>
          {round.isBooked && <Text className={styles.quiet}>{words.form.booked}</Text>}
        </fieldset>
      ))}
      {save.isError && <Problem error={save.error} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {words.form.save}
        </Button>
        <Button onClick={props.done}>{words.form.cancel}</Button>
      </div>
    </form>
  )
}
