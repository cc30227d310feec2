import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Text,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { BookRound } from './book-round.tsx'
import { ChoiceBox, type ChoiceView } from './choice-box.tsx'
import { HeatMap } from './heat-map.tsx'
import { usePlanningStyles } from './styles.ts'

export type RoundView = OutputOf<Endpoints['getRound']>
export type Proposal = OutputOf<Endpoints['proposeWeeks']>

const DAY_COUNTS = Array.from({ length: MOST_DAYS }, (_, index) => index + 1)

/** From everyone's free time to a choice: read, compare, approve. */
export const Propose = ({ round }: { round: RoundView }) => {
  const words = useText().round
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const [days, setDays] = useState(MOST_DAYS)
  const [chosen, setChosen] = useState<ChoiceView | null>(null)
  const ask = useMutation({
    mutationFn: () => call('proposeWeeks', { round: round.id, days }),
  })
  const people = round.groups.reduce((sum, group) => sum + group.members, 0)
  const proposal = ask.data

  return (
    <section className={styles.section} aria-labelledby="propose">
      <Text as="h2" size={500} weight="semibold" id="propose" className={styles.heading} block>
        {words.propose.title}
      </Text>
      <Text className={styles.quiet}>{words.propose.lead}</Text>
      <div className={styles.row}>
        <Field label={words.propose.days}>
          <Select value={days} onChange={(_, { value }) => setDays(Number(value))}>
            {DAY_COUNTS.map((count) => (
              <option key={count} value={count}>
                {words.propose.dayCount(count)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          className={styles.besideField}
          appearance={proposal ? 'secondary' : 'primary'}
          disabled={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {proposal ? words.propose.again : words.propose.find}
        </Button>
      </div>
      <div aria-live="polite">
        {ask.isPending && (
          <Spinner
            labelPosition="after"
            label={`${words.propose.reading(people)} ${words.propose.readingHint}`}
            style={{ justifyContent: 'flex-start' }}
          />
        )}
      </div>
      {ask.isError && <Problem error={ask.error} retry={() => ask.mutate()} />}
      {proposal && !ask.isPending && (
        <>
          {proposal.unknown.length > 0 && (
            <Warning>{words.propose.unknown(list(locale, proposal.unknown))}</Warning>
          )}
          {proposal.withoutMailbox.length > 0 && (
            <Warning>{words.propose.withoutMailbox(list(locale, proposal.withoutMailbox))}</Warning>
          )}
          {proposal.choices.length === 0 && <Warning>{words.propose.none}</Warning>}
          <ul className={styles.boxes}>
            {proposal.choices.map((choice) => (
              <ChoiceBox
                key={`${choice.difference} ${choice.week} ${choice.start}`}
                choice={choice}
                minutes={round.meetingMinutes}
                approve={() => setChosen(choice)}
              />
            ))}
          </ul>
          <HeatMap proposal={proposal} start={proposal.choices[0]?.start} />
        </>
      )}
      {chosen && (
        <BookRound
          round={round.id}
          choice={chosen}
          people={people - (proposal?.withoutMailbox.length ?? 0)}
          close={() => setChosen(null)}
        />
      )}
    </section>
  )
}

const Warning = ({ children }: { children: string }) => (
  <MessageBar intent="warning" layout="multiline" style={{ marginBottom: 8 }}>
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
)
