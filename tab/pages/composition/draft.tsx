import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CompositionView } from '#bot/api/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { GroupCard } from './group-card.tsx'
import { picked, seatOf } from './seats.ts'
import { AreaKey } from './spread-bars.tsx'
import { explainedAs, SpreadSummary, Violations } from './spread-summary.tsx'
import { SwapBar, useSwap } from './swap-bar.tsx'
import { WhySeat } from './why-seat.tsx'

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  hint: { display: 'block', marginBottom: tokens.spacingVerticalS },
})

const DANISH = new Intl.Collator('da')

type DraftProps = {
  composition: CompositionView
  /** Stands beside the verdict where the best is not proven. */
  more?: ReactNode
  /** For a proposal, whose figures stand beside today's: the groups that those who move come from. */
  movedFrom?: ReadonlyMap<string, number | null>
}

/** The composition: how even it is and why, the groups, the reason for each seat, and swaps while it is a draft. */
export const Draft = ({ composition, more, movedFrom }: DraftProps) => {
  const styles = useStyles()
  const words = useText().composition
  const [chosen, setChosen] = useState<readonly PersonId[]>([])
  const [asked, setAsked] = useState<PersonId | null>(null)
  const { tell, notice } = useNotice()
  const undo = useSwap()
  const isDraft = composition.state === 'draft' && !composition.isOutdated
  const areas = [
    ...new Set(composition.groups.flatMap(({ members }) => members.map(({ area }) => area))),
  ].sort(DANISH.compare)
  const seat = asked && seatOf(composition, asked)
  return (
    <>
      {composition.isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
        </MessageBar>
      )}
      {movedFrom ? (
        <Violations violations={composition.violations} />
      ) : (
        <SpreadSummary composition={composition} more={more} />
      )}
      <Text className={styles.hint}>{isDraft ? words.swap.hint : words.swap.hintApproved}</Text>
      {undo.isError && <Problem error={undo.error} />}
      <AreaKey areas={areas} />
      <ul className={styles.groups}>
        {composition.groups.map((group) => (
          <GroupCard
            key={group.number}
            group={group}
            areas={areas}
            chosen={chosen}
            {...(movedFrom && { movedFrom })}
            choose={(member) =>
              isDraft ? setChosen(picked(composition, chosen, member)) : setAsked(member)
            }
            opensDialog={!isDraft}
          />
        ))}
      </ul>
      {isDraft && (
        <SwapBar
          composition={composition}
          chosen={chosen}
          choose={setChosen}
          ask={setAsked}
          swapped={(swap, [one, other]) => {
            setChosen([])
            tell(words.swap.done(one, other), () =>
              undo.mutate({ ...swap, version: swap.version + 1 }),
            )
          }}
        />
      )}
      {asked && seat && (
        <WhySeat
          person={asked}
          name={seat.member.name}
          group={seat.group}
          composition={explainedAs(composition)}
          close={() => setAsked(null)}
          seeSwap={
            isDraft
              ? (other) => {
                  setAsked(null)
                  setChosen([asked, other])
                }
              : null
          }
        />
      )}
      {notice}
    </>
  )
}
