import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { BookRound } from './book-round.tsx'
import { ChoiceBox } from './choice-box.tsx'
import { HeatMap } from './heat-map.tsx'
import { OtherWeeks } from './other-weeks.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { Searching } from './searching.tsx'
import { usePlanningStyles } from './styles.ts'
import { timeOf } from './when.ts'
import { type ChoiceView, type Proposal, weekOf } from './why.ts'
import { WhyBest } from './why-best.tsx'
import { type ProposalRequest, requestFrom, USUAL_WISHES } from './wishes.ts'

export type RoundView = OutputOf<Endpoints['getRound']>

/** From everyone's free time to a choice: read, compare, understand, approve. */
export const Propose = ({ round }: { round: RoundView }) => {
  const { round: words, planning } = useText()
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const [wishes, setWishes] = useState(USUAL_WISHES)
  const ask = useMutation({
    mutationFn: (request: ProposalRequest) => call('proposeWeeks', request),
  })
  const people = round.groups.reduce((sum, group) => sum + group.members, 0)
  const search = () => {
    const request = requestFrom(round.id, wishes)
    if (request) ask.mutate(request)
  }
  const [best] = ask.data?.choices ?? []
  return (
    <section className={styles.section} aria-labelledby="propose">
      <Text as="h2" size={500} weight="semibold" id="propose" className={styles.heading} block>
        {words.propose.title}
      </Text>
      <Text className={styles.quiet}>{words.propose.lead}</Text>
      <ProposalForm
        wishes={wishes}
        change={(part) => setWishes({ ...wishes, ...part })}
        isBusy={ask.isPending}
        isAgain={ask.data !== undefined}
        ask={search}
      />
      <div aria-live="polite">
        {ask.isPending && <Searching people={people} />}
        {best && (
          <span className="visually-hidden">
            {planning.searching.found(
              weekOf(best),
              timeOf(locale, best.meetings[0]?.day ?? round.today, best.start),
            )}
          </span>
        )}
      </div>
      {ask.isError && <Problem error={ask.error} retry={search} />}
      {ask.data && !ask.isPending && <Answer round={round} people={people} proposal={ask.data} />}
    </section>
  )
}

const Answer = (props: { round: RoundView; people: number; proposal: Proposal }) => {
  const words = useText().round
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const [chosen, setChosen] = useState<ChoiceView | null>(null)
  const { round, people, proposal } = props
  const [best] = proposal.choices
  return (
    <>
      {proposal.unknown.length > 0 && (
        <Warning>{words.propose.unknown(list(locale, proposal.unknown))}</Warning>
      )}
      {proposal.withoutMailbox.length > 0 && (
        <Warning>{words.propose.withoutMailbox(list(locale, proposal.withoutMailbox))}</Warning>
      )}
      {!best && <Warning>{words.propose.none}</Warning>}
      {best && <WhyBest proposal={proposal} best={best} people={people} />}
      {best && (
        <ul className={styles.boxes}>
          {proposal.choices.map((choice) => (
            <ChoiceBox
              key={`${choice.difference} ${choice.week} ${choice.start}`}
              choice={choice}
              best={best}
              minutes={round.meetingMinutes}
              approve={() => setChosen(choice)}
            />
          ))}
        </ul>
      )}
      {best && <OtherWeeks proposal={proposal} best={best} />}
      <HeatMap proposal={proposal} best={best ?? null} />
      {chosen && (
        <BookRound
          round={round.id}
          choice={chosen}
          people={people - proposal.withoutMailbox.length}
          close={() => setChosen(null)}
        />
      )}
    </>
  )
}

const Warning = ({ children }: { children: string }) => (
  <MessageBar intent="warning" layout="multiline" style={{ marginBottom: 8 }}>
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
)
