import {
  Badge,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CompositionView } from '#bot/api/composition.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useText } from '../session.ts'
import { Confirm } from './composition/confirm.tsx'
import { Draft } from './composition/draft.tsx'

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
})

const useComposing = () => {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries()
  const compose = useMutation({ mutationFn: () => call('composeGroups', {}), onSuccess: refresh })
  const approve = useMutation({
    mutationFn: ({ id, version }: CompositionView) =>
      call('approveComposition', { composition: id, version }),
    onSuccess: refresh,
  })
  return { compose, approve }
}

/** Who sits with whom: the coordinator composes, swaps, and approves. */
const CompositionPage = () => {
  const styles = useStyles()
  const text = useText()
  const words = text.composition
  const seen = useQuery({
    queryKey: ['getComposition'],
    queryFn: () => call('getComposition', {}),
  })
  const { compose, approve } = useComposing()
  const composition = seen.data?.composition ?? null
  const isDraft = composition?.state === 'draft'
  const isBusy = compose.isPending || approve.isPending
  return (
    <Page
      title={text.tab.pages.composition}
      audience={words.audience}
      lead={words.lead}
      actions={
        composition &&
        isDraft && (
          <>
            <Confirm
              trigger={<Button disabled={isBusy}>{words.composeAgain}</Button>}
              words={words.again}
              paragraphs={[words.again.text]}
              confirm={() => compose.mutate()}
            />
            <Confirm
              trigger={
                <Button appearance="primary" disabled={isBusy || composition.isOutdated}>
                  {words.approve.button}
                </Button>
              }
              words={words.approve}
              paragraphs={[words.approve.text(composition.groups.length), words.approve.final]}
              confirm={() => approve.mutate(composition)}
            />
          </>
        )
      }
    >
      {seen.isPending && <Loading lines={10} />}
      {seen.isError && <Problem error={seen.error} retry={() => void seen.refetch()} />}
      {compose.isError && <Problem error={compose.error} />}
      {approve.isError && <Problem error={approve.error} />}
      {compose.isPending && <Text role="status">{words.composing}</Text>}
      {seen.data && !composition && (
        <Begin seen={seen.data} isBusy={isBusy} compose={() => compose.mutate()} />
      )}
      {composition && !isDraft && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {approve.data ? words.approve.done : words.approvedEarlier}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => goTo('overview')}>{words.approve.follow}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {composition && (
        <>
          <div className={styles.state}>
            <Badge appearance="outline" color={isDraft ? 'warning' : 'success'}>
              {isDraft ? words.draft : words.approved}
            </Badge>
            <Text size={200}>{words.seed(composition.seed)}</Text>
          </div>
          <Draft key={composition.id} composition={composition} />
        </>
      )}
    </Page>
  )
}

type Seen = Awaited<ReturnType<typeof call<'getComposition'>>>

const Begin = ({ seen, isBusy, compose }: { seen: Seen; isBusy: boolean; compose: () => void }) => {
  const words = useText().composition
  if (seen.leaders === 0)
    return (
      <Empty title={words.noLeadersTitle}>
        <Text>{words.noLeaders}</Text>
        <Button appearance="primary" onClick={() => goTo('people')}>
          {words.goToPeople}
        </Button>
      </Empty>
    )
  const { leaders, hosts, groupsNeeded } = seen
  return (
    <Empty title={words.emptyTitle}>
      <Text>
        {groupsNeeded === null
          ? words.notReady(leaders, hosts)
          : words.ready(leaders, hosts, groupsNeeded)}
      </Text>
      <Button appearance="primary" disabled={isBusy} onClick={compose}>
        {words.compose}
      </Button>
    </Empty>
  )
}

export default CompositionPage
