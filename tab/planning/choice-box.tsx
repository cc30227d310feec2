import { Badge, Button, Text } from '@fluentui/react-components'
import { addMinutes, type Day, momentAt } from '#bot/domain/calendar.ts'
import { clock, list, longDay, shortDay } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'
import { Takes } from './takes.tsx'
import { type ChoiceView, substitutesIn, weekOf } from './why.ts'

/** More substitutes than this are counted in a proposal that is not the best, and named in its fold. */
const MOST_TOLD = 2

/** One proposal: when, who meets on which day, who hosts instead, who cannot come, and what would change that. */
export const ChoiceBox = (props: {
  choice: ChoiceView
  best: ChoiceView
  minutes: number
  approve: () => void
}) => {
  const { round: words, planning } = useText()
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const { choice, best } = props
  const days = [...new Set(choice.meetings.map((meeting) => meeting.day))].sort()
  const [first] = days
  if (!first) return null
  const startsAt = momentAt(first, choice.start)
  const from = clock(locale, startsAt)
  const to = clock(locale, addMinutes(startsAt, props.minutes))
  const week = weekOf(choice)
  const isBest = choice === best
  const more = choice.cannot - best.cannot
  const compared =
    isBest || more === 0
      ? null
      : more > 0
        ? planning.choice.more(more)
        : planning.choice.fewer(-more)
  const substitutes = substitutesIn(choice, planning.choice)
  return (
    <li className={styles.box}>
      <Badge appearance="tint" color={isBest ? 'brand' : 'informative'}>
        {choice.difference === 'fewer-days'
          ? `${words.differences['fewer-days']}: ${days.length}`
          : words.differences[choice.difference]}
      </Badge>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {words.choice.when(week, from, to)}
      </Text>
      <ul className={styles.list}>
        {days.map((day) =>
          isBest ? (
            <li key={day}>
              <strong>{longDay(locale, day)}</strong>
              <br />
              {list(locale, groupsOn(choice, day))}
            </li>
          ) : (
            <li key={day}>
              {planning.choice.groups(longDay(locale, day), groupsOn(choice, day).length)}
            </li>
          ),
        )}
      </ul>
      {!isBest && substitutes.length > MOST_TOLD && (
        <Text>{planning.choice.substitutes(substitutes.length)}.</Text>
      )}
      {substitutes.length > 0 && (isBest || substitutes.length <= MOST_TOLD) && (
        <ul className={styles.list}>
          {substitutes.map((sentence) => (
            <li key={sentence}>{sentence}.</li>
          ))}
        </ul>
      )}
      <Text weight={choice.hosts > choice.substituted ? 'semibold' : 'regular'}>
        {choice.cannot === 0 && choice.perhaps === 0
          ? words.choice.everyoneCan
          : words.choice.counts(choice.cannot, choice.hosts, choice.perhaps)}
        {compared && ` ${compared}.`}
        {choice.after > 0 && ` ${planning.choice.after(choice.after)}.`}
      </Text>
      {!isBest && <WhatItTakes choice={choice} />}
      <Details
        choice={choice}
        days={isBest ? [] : days}
        more={isBest || substitutes.length <= MOST_TOLD ? [] : substitutes}
      />
      <Button
        appearance={isBest ? 'primary' : 'secondary'}
        onClick={props.approve}
        aria-label={words.choice.approveThis(week, from)}
      >
        {words.choice.approve}
      </Button>
    </li>
  )
}

const groupsOn = (choice: ChoiceView, day: Day): readonly string[] =>
  choice.meetings.filter((each) => each.day === day).map((each) => each.name)

/** How to have all hosts, and how to have everyone; nothing where they can come already. */
export const WhatItTakes = ({ choice }: { choice: ChoiceView }) => {
  const { hosts, everyone } = choice.takes
  const isSame = JSON.stringify(hosts) === JSON.stringify(everyone)
  return (
    <>
      {choice.hosts > 0 && !isSame && <Takes takes={hosts} goal="hosts" week={weekOf(choice)} />}
      <Takes takes={everyone} goal="everyone" week={weekOf(choice)} />
    </>
  )
}

/** Folded away: who meets on which day, unless it is told above, and who cannot come. */
const Details = (props: { choice: ChoiceView; days: readonly Day[]; more: readonly string[] }) => {
  const { choice, days } = props
  const { round: words, planning } = useText()
  const { locale } = useSession()
  const styles = usePlanningStyles()
  if (days.length + choice.hindered.length === 0) return null
  return (
    <details>
      <summary className={styles.details}>
        {days.length > 0 ? planning.choice.details : words.choice.who}
      </summary>
      <ul className={styles.list}>
        {days.map((day) => (
          <li key={day}>{planning.choice.onDay(shortDay(locale, day), groupsOn(choice, day))}</li>
        ))}
        {props.more.map((sentence) => (
          <li key={sentence}>{sentence}.</li>
        ))}
        {choice.hindered.map((each) => (
          <li key={`${each.name} ${each.group}`}>
            {words.choice.line(
              each.isHost ? `${each.name} (${words.choice.host})` : each.name,
              each.group,
              shortDay(locale, each.day),
              words.kinds[each.kind],
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
