import { Text } from '@fluentui/react-components'
import { useSession, useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'
import { WeekTakes } from './takes.tsx'
import { daysOf, timeOf } from './when.ts'
import { type ChoiceView, type Proposal, type WeekView, weekOf } from './why.ts'

/** Every other week of the window: its best, the least it can ever do with, and what would free it of conflicts. */
export const OtherWeeks = ({ proposal, best }: { proposal: Proposal; best: ChoiceView }) => {
  const words = useText().planning.weeks
  const styles = usePlanningStyles()
  const others = proposal.weeks.filter(({ week }) => week !== best.week)
  if (others.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="other-weeks">
      <Text as="h3" size={400} weight="semibold" id="other-weeks" className={styles.heading} block>
        {words.title}
      </Text>
      <Text className={styles.quiet}>{words.lead}</Text>
      <dl className={styles.weeks}>
        {others.map((each) => (
          <div key={each.week} className={styles.week}>
            <dt>
              <Text weight="semibold">{words.week(weekOf(each))}</Text>
            </dt>
            <dd className={styles.weekWords}>
              <Week week={each} best={best} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Week = ({ week, best }: { week: WeekView; best: ChoiceView }) => {
  const { planning, round } = useText()
  const { locale } = useSession()
  const words = planning.weeks
  const own = week.best
  const [first] = own?.days ?? []
  if (!own || !first) return <Text>{words.noRoom(week.days.length)}</Text>
  const isAsGood = (['hosts', 'substituted', 'cannot', 'perhaps'] as const).every(
    (count) => own[count] === best[count],
  )
  const isFewest =
    own.cannot > 0 && own.cannot === week.leastPeople && own.hosts === week.leastHosts
  return (
    <>
      <Text>
        {words.best(daysOf(locale, own.days), timeOf(locale, first, own.start))}{' '}
        {own.cannot + own.perhaps === 0
          ? words.free
          : round.choice.counts(own.cannot, own.hosts, own.perhaps)}{' '}
        {own.substituted > 0 && `${planning.choice.substitutes(own.substituted)}. `}
        {isAsGood && words.asGood}
        {isFewest
          ? words.noFewer
          : (week.leastPeople ?? 0) > 0 && words.least(week.leastHosts ?? 0, week.leastPeople ?? 0)}
      </Text>
      {week.takes ? <WeekTakes week={week} /> : <Text>{words.neverFree}</Text>}
    </>
  )
}
