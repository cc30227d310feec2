import { Badge, Button, Text } from '@fluentui/react-components'
import { weekNumber } from '#bot/domain/calendar.ts'
import { shortDay } from '#bot/text/format.ts'
import { goTo } from '../route.ts'
import { useSession, useText } from '../session.ts'
import type { SeasonView } from './plan-form.tsx'
import { usePlanningStyles } from './styles.ts'
import { daysOf, hoursOf, timeOf, weeksOf } from './when.ts'

type Round = SeasonView['rounds'][number]

/** One round of the year: when it is or may be, and the way to its meetings. */
export const RoundBox = ({ round, mayOpen }: { round: Round; mayOpen: boolean }) => {
  const words = useText().season
  const { me, locale } = useSession()
  const styles = usePlanningStyles()
  const isBooked = round.state === 'booked'
  const [first] = round.days
  return (
    <li className={styles.box}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {round.label}
        </Text>
        <Badge appearance="tint" color={isBooked ? 'success' : 'informative'}>
          {words.states[round.state]}
        </Badge>
      </div>
      {isBooked && first && round.startsAt ? (
        <Text>
          {words.weeks(weekNumber(first), weekNumber(first))}: {daysOf(locale, round.days)}{' '}
          {words.at(timeOf(locale, first, round.startsAt))}
        </Text>
      ) : (
        round.window && (
          <Text>
            {weeksOf(words, round.window)}: {shortDay(locale, round.window.from)} –{' '}
            {shortDay(locale, round.window.to)}
          </Text>
        )
      )}
      <Text className={styles.quiet}>{words.length(hoursOf(locale, round.meetingMinutes))}</Text>
      <Text className={styles.quiet}>{words.agenda[round.agenda]}</Text>
      {mayOpen && (
        <Button
          appearance={isBooked || !me.isCoordinator ? 'secondary' : 'primary'}
          onClick={() => goTo('round', round.id)}
          aria-label={`${isBooked || !me.isCoordinator ? words.seeMeetings : words.findWeek}, ${round.label}`}
        >
          {isBooked || !me.isCoordinator ? words.seeMeetings : words.findWeek}
        </Button>
      )}
    </li>
  )
}
