import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { RegroupedRooms } from '#bot/domain/composition/into-rooms.ts'
import { useText } from '../../session.ts'
import { BeforeAfter } from './before-after.tsx'
import { Confirm } from './confirm.tsx'
import { Draft } from './draft.tsx'
import { RoomsChoice } from './rooms-choice.tsx'

export type RegroupingProposal = NonNullable<OutputOf<Endpoints['getRegrouping']>['proposal']>

const useStyles = makeStyles({
  section: {
    marginBlock: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    '@media (max-width: 640px)': { padding: tokens.spacingVerticalM },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  moves: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  move: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: {
    '> summary': { cursor: 'pointer', color: tokens.colorBrandForeground1 },
  },
})

/** So many who move are named at once; the rest when asked for. */
const SHOWN = 12

type ProposalProps = {
  proposal: RegroupingProposal
  isBusy: boolean
  approve: (rooms: RegroupedRooms) => void
  discard: () => void
}

/** Other groups than today's: what they gain, who moves, and the two ways on. */
export const Proposal = ({ proposal, isBusy, approve, discard }: ProposalProps) => {
  const styles = useStyles()
  const words = useText().regrouping
  const { composition, moves } = proposal
  const isChange = moves.length > 0 || proposal.newHosts.length > 0
  // Where the rooms may be kept, the coordinator chooses; nothing is chosen for them.
  const [chosen, choose] = useState<RegroupedRooms | null>(null)
  const isChoice = proposal.rooms.anew > 0 && proposal.rooms.mayKeep
  const rooms = isChoice ? chosen : 'new-rooms'
  const leaders = composition.groups.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <section className={styles.section} aria-labelledby="proposal-title">
      <div className={styles.head}>
        <div>
          <Text as="h2" size={500} weight="semibold" id="proposal-title" className={styles.title}>
            {words.proposal}
          </Text>
          <Text block className={styles.quiet}>
            {words.bases[proposal.basis === 'new-company' ? 'new-company' : 'few-moves'].name}.{' '}
            {words.moves(moves.length, leaders)}
          </Text>
        </div>
        <div className={styles.actions}>
          <Button onClick={discard} disabled={isBusy}>
            {words.discard}
          </Button>
          {isChange && (
            <Confirm
              trigger={
                <Button
                  appearance="primary"
                  disabled={isBusy || composition.isOutdated || rooms === null}
                >
                  {words.approve.button}
                </Button>
              }
              words={words.approve}
              paragraphs={[
                words.approve.text(moves.length),
                ...(proposal.rooms.anew === 0
                  ? []
                  : rooms === 'kept-rooms'
                    ? [words.rooms['kept-rooms'].text]
                    : [words.rooms['new-rooms'].text(proposal.rooms.anew)]),
                words.approve.undo,
              ]}
              confirm={() => rooms && approve(rooms)}
            />
          )}
        </div>
      </div>
      {proposal.rooms.anew > 0 && (
        <RoomsChoice rooms={proposal.rooms} chosen={rooms} choose={choose} />
      )}
      {isChoice && rooms === null && (
        <Text block className={styles.quiet}>
          {words.rooms.choose}
        </Text>
      )}
      <BeforeAfter proposal={proposal} />
      {moves.length > 0 && (
        <>
          <Text as="h3" block weight="semibold" className={styles.heading}>
            {words.whoMoves}
          </Text>
          <Moves moves={moves.slice(0, SHOWN)} />
          {moves.length > SHOWN && (
            <details className={styles.more}>
              <summary>{words.moreMoves(moves.length - SHOWN)}</summary>
              <Moves moves={moves.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
      {proposal.newHosts.length > 0 && (
        <>
          <Text as="h3" block weight="semibold" className={styles.heading}>
            {words.newHosts}
          </Text>
          {proposal.newHosts.map(({ group, from, to }) => (
            <Text key={group} block>
              {words.newHost(group, from, to)}
            </Text>
          ))}
        </>
      )}
      <Text as="h3" block size={500} weight="semibold" className={styles.heading}>
        {words.groups}
      </Text>
      <Draft
        key={composition.id}
        composition={composition}
        movedFrom={new Map(moves.map(({ id, from }) => [id, from]))}
      />
    </section>
  )
}

const Moves = ({ moves }: { moves: RegroupingProposal['moves'] }) => {
  const styles = useStyles()
  const words = useText().regrouping
  return (
    <ul className={styles.moves}>
      {moves.map(({ id, name, from, to }) => (
        <li key={id} className={styles.move}>
          <Text block>{name}</Text>
          <Text block size={200} className={styles.quiet}>
            {words.movesTo(from, to)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
