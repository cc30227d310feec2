import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Day, weekNumber } from '#bot/domain/calendar.ts'
import { type ClosedRange, suggestedRanges } from '#bot/domain/closed-days.ts'
import { longDay, shortDay } from '#bot/text/format.ts'
import { call } from '../client.ts'
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
  const [removed, setRemoved] = useState<ClosedRange | null>(null)
  const save = useMutation({
    mutationFn: (ranges: readonly ClosedRange[]) => call('saveClosedDays', { ranges: [...ranges] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getSeason'] }),
  })
  const when = ({ from, to }: Pick<ClosedRange, 'from' | 'to'>) =>
    from === to
      ? longDay(locale, from)
      : `${shortDay(locale, from)} – ${shortDay(locale, to)} (${words.closed.week(weekNumber(from))})`
  const add = (range: ClosedRange) => {
    setRemoved(null)
    save.mutate([...props.ranges, range])
  }
  const remove = (range: ClosedRange) => {
    setRemoved(range)
    save.mutate(props.ranges.filter((each) => !isSame(each, range)))
  }

  return (
    <section className={styles.section} aria-labelledby="closed-days">
      <Text as="h2" size={500} weight="semibold" id="closed-days" className={styles.heading} block>
        {words.closed.title}
      </Text>
      <Text className={styles.quiet}>{words.closed.lead}</Text>
      {props.ranges.length === 0 ? (
        <p>{words.closed.none}</p>
      ) : (
        <ul className={styles.list}>
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
      {removed && (
        <MessageBar className={styles.note}>
          <MessageBarBody>{words.closed.removed(removed.reason)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => add(removed)}>{words.closed.undo}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {save.isError && <Problem error={save.error} />}
      {props.mayPlan && (
        <>
          <AddRange add={add} isSaving={save.isPending} />
          <Suggestions {...props} add={add} when={when} />
        </>
      )}
    </section>
  )
}

const AddRange = ({ add, isSaving }: { add: (range: ClosedRange) => void; isSaving: boolean }) => {
  const words = useText().season.closed
  const styles = usePlanningStyles()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        add({ from: from as Day, to: (to || from) as Day, reason: reason.trim() })
        setReason('')
      }}
    >
      <Field label={words.from} required>
        <Input type="date" value={from} required onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={words.to}>
        <Input type="date" value={to} min={from} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Input
          value={reason}
          maxLength={80}
          required
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Button type="submit" disabled={isSaving}>
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
