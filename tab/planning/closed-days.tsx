import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Day, weekNumber } from '#bot/domain/calendar.ts'
import { type ClosedRange, suggestedRanges } from '#bot/domain/closed-days.ts'
import { longDay, shortDay } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { DateField } from '../parts/date-field.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'

const isSame = (one: ClosedRange, other: ClosedRange) =>
  one.from === other.from && one.to === other.to && one.reason === other.reason

/** The municipality's own closed days: each change is kept at once and can be undone. */
export const ClosedDays = (props: {
  ranges: readonly ClosedRange[]
  years: readonly number[]
  today: Day
  mayPlan: boolean
}) => {
  const words = useText().season
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const queries = useQueryClient()
  const { tell, notice } = useNotice()
  const save = useMutation({
    mutationFn: (ranges: readonly ClosedRange[]) => call('saveClosedDays', { ranges: [...ranges] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getSeason'] }),
  })
  const when = ({ from, to }: Pick<ClosedRange, 'from' | 'to'>) =>
    from === to
      ? longDay(locale, from)
      : `${shortDay(locale, from)} – ${shortDay(locale, to)} ${to.slice(0, 4)} (${words.closed.week(weekNumber(from))})`
  const add = (range: ClosedRange) => save.mutate([...props.ranges, range])
  const remove = (range: ClosedRange) =>
    save.mutate(
      props.ranges.filter((each) => !isSame(each, range)),
      {
        onSuccess: () => tell(words.closed.removed(range.reason), () => save.mutate(props.ranges)),
      },
    )

  return (
    <section className={styles.section} aria-labelledby="closed-days">
      <Text as="h2" size={500} weight="semibold" id="closed-days" className={styles.heading} block>
        {words.closed.title}
      </Text>
      <Text className={styles.quiet}>{words.closed.lead}</Text>
      {props.ranges.length === 0 ? (
        <p>{words.closed.none}</p>
      ) : (
        <ul className={`${styles.list} ${styles.note}`}>
          {props.ranges.map((range) => (
            <li key={`${range.from} ${range.reason}`}>
              {range.reason}, {when(range)}{' '}
              {props.mayPlan && (
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => remove(range)}
                  aria-label={words.closed.remove(range.reason)}
                >
                  ✕
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {save.isError && <Problem error={save.error} />}
      {props.mayPlan && (
        <>
          <AddRange add={add} today={props.today} isSaving={save.isPending} />
          <Suggestions {...props} add={add} when={when} />
        </>
      )}
      {notice}
    </section>
  )
}

const AddRange = (props: { add: (range: ClosedRange) => void; today: Day; isSaving: boolean }) => {
  const words = useText().season.closed
  const styles = usePlanningStyles()
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const isWhole = from !== null && reason.trim() !== ''
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        if (!from) return
        props.add({ from, to: to && to > from ? to : from, reason: reason.trim() })
        setFrom(null)
        setTo(null)
        setReason('')
      }}
    >
      <DateField label={words.from} value={from} today={props.today} change={setFrom} />
      <DateField label={words.to} value={to} today={props.today} from={from} change={setTo} />
      <Field label={words.reason} hint={words.reasonHint}>
        <Input value={reason} maxLength={80} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" className={styles.besideField} disabled={!isWhole || props.isSaving}>
        {words.add}
      </Button>
    </form>
  )
}

const Suggestions = (props: {
  ranges: readonly ClosedRange[]
  years: readonly number[]
  today: Day
  add: (range: ClosedRange) => void
  when: (range: Pick<ClosedRange, 'from' | 'to'>) => string
}) => {
  const words = useText().season
  const styles = usePlanningStyles()
  const open = props.years
    .flatMap(suggestedRanges)
    .filter(({ to }) => to >= props.today)
    .filter(({ from, to }) => !props.ranges.some((each) => each.from <= from && to <= each.to))
  if (open.length === 0) return null
  return (
    <>
      <Text weight="semibold">{words.closed.suggestions}</Text>
      <div className={styles.row}>
        {open.map(({ name, from, to }) => (
          <Button
            key={`${name} ${from}`}
            size="small"
            onClick={() => props.add({ from, to, reason: words.suggestions[name] })}
          >
            + {words.closed.suggestion(words.suggestions[name], props.when({ from, to }))}
          </Button>
        ))}
      </div>
    </>
  )
}
