import { Badge, Button, Text } from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { addMinutes, momentAt } from '#bot/domain/calendar.ts'
import { clock, list, longDay, shortDay } from '#bot/text/format.ts'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'

export type ChoiceView = OutputOf<Endpoints['proposeWeeks']>['choices'][number]

/** One proposal: when, who meets on which day, and who cannot come. */
export const ChoiceBox = (props: { choice: ChoiceView; minutes: number; approve: () => void }) => {
  const words = useText().round
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const { choice } = props
  const days = [...new Set(choice.meetings.map((meeting) => meeting.day))].sort()
  const [first] = days
  if (!first) return null
  const startsAt = momentAt(first, choice.start)
  const from = clock(locale, startsAt)
  const to = clock(locale, addMinutes(startsAt, props.minutes))
  const week = Number(choice.week.slice(-2))
  const isBest = choice.difference === 'best'
  return (
    <li className={styles.box}>
      <Badge appearance="tint" color={isBest ? 'brand' : 'informative'}>
        {words.differences[choice.difference]}
      </Badge>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {words.choice.when(week, from, to)}
      </Text>
      <ul className={styles.list}>
        {days.map((day) => (
          <li key={day}>
            <strong>{longDay(locale, day)}</strong>
            <br />
            {list(
              locale,
              choice.meetings.filter((each) => each.day === day).map((each) => each.name),
            )}
          </li>
        ))}
      </ul>
      <Text weight={choice.hosts > 0 ? 'semibold' : 'regular'}>
        {choice.hindered.length === 0
          ? words.choice.everyoneCan
          : words.choice.counts(choice.cannot, choice.hosts, choice.perhaps)}
      </Text>
      {choice.hindered.length > 0 && (
        <details>
          <summary className={styles.details}>{words.choice.who}</summary>
          <ul className={styles.list}>
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
      )}
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
