import { Text } from '@fluentui/react-components'
import { WEIGHTS } from '#bot/domain/schedule/problem.ts'
import { useText } from '../session.ts'
import { WhatItTakes } from './choice-box.tsx'
import { usePlanningStyles } from './styles.ts'
import { WeekTakes } from './takes.tsx'
import { type ChoiceView, type Proposal, weekOf, whyBest } from './why.ts'

/** "Why this week", in words: what it reaches, what no week can do better, and what more it would take. */
export const WhyBest = (props: { proposal: Proposal; best: ChoiceView; people: number }) => {
  const words = useText().planning
  const styles = usePlanningStyles()
  const { proposal, best, people } = props
  return (
    <section className={styles.why} aria-labelledby="why">
      <Text as="h3" size={400} weight="semibold" id="why" className={styles.title} block>
        {words.why.title(weekOf(best))}
      </Text>
      <ul className={styles.bullets}>
        {whyBest(proposal, best, people, words.why).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {best.cannot > 0 && (
        <>
          <Text as="h4" weight="semibold" className={styles.title} block>
            {words.takes.title}
          </Text>
          <WhatItTakes choice={best} />
          {best.takes.everyone.away.length > 0 && <FreeWeek proposal={proposal} best={best} />}
        </>
      )}
      <Text size={200} className={styles.quiet} block>
        {words.why.order(
          Math.round(WEIGHTS.busy / WEIGHTS.tentative),
          Math.round(WEIGHTS.busy / WEIGHTS.after),
        )}
      </Text>
    </section>
  )
}

/** When this time cannot be had for everyone: what would free the same week at another. */
const FreeWeek = ({ proposal, best }: { proposal: Proposal; best: ChoiceView }) => {
  const week = proposal.weeks.find((each) => each.week === best.week)
  return week ? <WeekTakes week={week} /> : null
}
