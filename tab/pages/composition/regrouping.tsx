import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CompositionView } from '#bot/api/composition.ts'
import type { RegroupedRooms } from '#bot/domain/composition/into-rooms.ts'
import { possibleCounts } from '#bot/domain/composition/numbers.ts'
import { LEAST_IN_GROUP, MOST_IN_GROUP } from '#bot/domain/composition/problem.ts'
import { call } from '../../client.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { GroupsToClose } from './closing/groups.tsx'
import { Draft } from './draft.tsx'
import { Proposal } from './proposal.tsx'
import type { ComposingState } from './use-composing.ts'
import { Wishes } from './wishes.tsx'

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalL },
  told: { marginTop: tokens.spacingVerticalM },
  head: { margin: 0 },
  lead: { display: 'block', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  bases: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    maxWidth: '860px',
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
  },
  basis: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  count: { maxWidth: '260px', marginTop: tokens.spacingVerticalM },
  today: {
    marginTop: tokens.spacingVerticalXL,
    '> summary': {
      cursor: 'pointer',
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase400,
      paddingBlock: tokens.spacingVerticalS,
      marginBottom: tokens.spacingVerticalS,
    },
  },
})

const BASES = ['few-moves', 'new-company'] as const

const useProposal = () => {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries()
  const approve = useMutation({
    mutationFn: ({ proposal, rooms }: { proposal: CompositionView; rooms: RegroupedRooms }) =>
      call('approveRegrouping', { composition: proposal.id, version: proposal.version, rooms }),
    onSuccess,
  })
  const discard = useMutation({
    mutationFn: ({ id, version }: CompositionView) =>
      call('discardRegrouping', { composition: id, version }),
    onSuccess,
  })
  return { approve, discard }
}

/** Once the groups are approved: a proposal for others, what it would change, and today's groups. */
export const Regrouping = ({
  today,
  leaders,
  hosts,
  composing,
}: {
  today: CompositionView
  leaders: number
  hosts: number
  composing: ComposingState
}) => {
  const styles = useStyles()
  const words = useText().regrouping
  const seen = useQuery({ queryKey: ['getRegrouping'], queryFn: () => call('getRegrouping', {}) })
  const { approve, discard } = useProposal()
  const { tell, notice } = useNotice()
  const proposal = seen.data?.proposal ?? null
  const now = today.groups.length
  const counts = possibleCounts(leaders, hosts)
  const nearest = counts.toSorted((one, other) => Math.abs(one - now) - Math.abs(other - now))[0]
  const [asked, setCount] = useState<number | null>(null)
  const count = asked !== null && counts.includes(asked) ? asked : (nearest ?? now)
  const drop = () => {
    if (!proposal) return
    const { basis, composition } = proposal
    discard.mutate(composition, {
      onSuccess: () =>
        tell(words.discarded, () =>
          composing.compose.mutate({
            basis,
            seed: composition.seed,
            groups: composition.groups.length,
          }),
        ),
    })
  }
  return (
    <>
      {seen.isError && <Problem error={seen.error} retry={() => void seen.refetch()} />}
      {approve.isError && <Problem error={approve.error} />}
      {discard.isError && <Problem error={discard.error} />}
      {approve.data && (
        <Text block role="status" className={styles.told}>
          {words.approve.done(approve.data.moved, approve.data.newRooms)}
        </Text>
      )}
      {seen.data && !proposal && (
        <section className={styles.section} aria-labelledby="regrouping-title">
          <Text as="h2" size={500} weight="semibold" id="regrouping-title" className={styles.head}>
            {words.title}
          </Text>
          <Text className={styles.lead}>{words.lead}</Text>
          {counts.length > 0 && (
            <Field
              label={words.count}
              hint={words.countHint(LEAST_IN_GROUP, MOST_IN_GROUP)}
              className={styles.count}
            >
              <Select value={count} onChange={(_, { value }) => setCount(Number(value))}>
                {counts.map((each) => (
                  <option key={each} value={each}>
                    {words.countOption(each, each === now)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <ul className={styles.bases}>
            {BASES.map((basis) => (
              <li key={basis} className={styles.basis}>
                <Text as="h3" weight="semibold" className={styles.head} id={`basis-${basis}`}>
                  {words.bases[basis].name}
                </Text>
                <Text className={styles.grow}>{words.bases[basis].text}</Text>
                <Button
                  disabled={composing.isBusy}
                  aria-describedby={`basis-${basis}`}
                  onClick={() => composing.compose.mutate({ basis, groups: count })}
                >
                  {words.propose}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {proposal && (
        <Proposal
          proposal={proposal}
          isBusy={composing.isBusy || approve.isPending || discard.isPending}
          approve={(rooms) => approve.mutate({ proposal: proposal.composition, rooms })}
          discard={drop}
        />
      )}
      {seen.data && (
        <Wishes broken={(proposal?.composition ?? today).brokenWishes.map(({ id }) => id)} />
      )}
      {proposal ? (
        <details className={styles.today}>
          <summary>{words.today}</summary>
          <Draft key={today.id} composition={today} />
        </details>
      ) : (
        <Draft key={today.id} composition={today} />
      )}
      {seen.data && <GroupsToClose />}
      {notice}
    </>
  )
}
