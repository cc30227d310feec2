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
import { USUAL_ROOM_KIND } from '#bot/domain/room.ts'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useText } from '../session.ts'
import { Begin } from './composition/begin.tsx'
import { Confirm } from './composition/confirm.tsx'
import { Draft } from './composition/draft.tsx'
import { Progress } from './composition/progress.tsx'
import { Regrouping } from './composition/regrouping.tsx'
import { RoomKindSection } from './composition/room-kind.tsx'
import { type ComposingState, useComposing } from './composition/use-composing.ts'
import { useRoomKind } from './composition/use-room-kind.ts'
import { Wishes } from './composition/wishes.tsx'

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
})

const useApproving = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: CompositionView) =>
      call('approveComposition', { composition: id, version }),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** Who sits with whom: the coordinator wishes, composes, sees why, swaps, and approves. */
const CompositionPage = () => {
  const text = useText()
  const words = text.composition
  const seen = useQuery({
    queryKey: ['getComposition'],
    queryFn: () => call('getComposition', {}),
  })
  const composing = useComposing()
  const approve = useApproving()
  const rooms = useRoomKind()
  const composition = seen.data?.composition ?? null
  const isDraft = composition?.state === 'draft'
  const isBusy = composing.isBusy || approve.isPending
  const compose = () => composing.compose.mutate({})
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
              confirm={compose}
            />
            <Confirm
              trigger={
                <Button
                  appearance="primary"
                  disabled={isBusy || composition.isOutdated || !rooms.data}
                >
                  {words.approve.button}
                </Button>
              }
              words={words.approve}
              paragraphs={[
                words.approve.text(composition.groups.length, rooms.data?.kind ?? USUAL_ROOM_KIND),
                words.approve.final,
              ]}
              confirm={() => approve.mutate(composition)}
            />
          </>
        )
      }
    >
      {seen.isPending && <Loading lines={10} />}
      {seen.isError && <Problem error={seen.error} retry={() => void seen.refetch()} />}
      {approve.isError && <Problem error={approve.error} />}
      <Progress composing={composing} madeAt={composition?.madeAt ?? null} />
      {seen.data && !composition && <Begin seen={seen.data} isBusy={isBusy} compose={compose} />}
      {composition && !isDraft && (
        <Approved
          composition={composition}
          leaders={seen.data?.leaders ?? 0}
          hosts={seen.data?.hosts ?? 0}
          composing={composing}
          isJustApproved={approve.isSuccess}
        />
      )}
      {composition && isDraft && (
        <>
          <State composition={composition} />
          <RoomKindSection />
          <Wishes broken={composition.brokenWishes.map(({ id }) => id)} />
          <Draft
            key={composition.id}
            composition={composition}
            more={<SearchOn composition={composition} composing={composing} />}
          />
        </>
      )}
      {seen.data && !composition && seen.data.leaders > 0 && <Wishes broken={[]} />}
    </Page>
  )
}

const State = ({ composition }: { composition: CompositionView }) => {
  const styles = useStyles()
  const words = useText().composition
  const isDraft = composition.state === 'draft'
  return (
    <div className={styles.state}>
      <Badge appearance="outline" color={isDraft ? 'warning' : 'success'}>
        {isDraft ? words.draft : words.approved}
      </Badge>
      <Text size={200}>{words.seed(composition.seed)}</Text>
    </div>
  )
}

/** So many times the usual work, when the coordinator asks for more. */
const LONGER = 10

const SearchOn = ({
  composition,
  composing,
}: {
  composition: CompositionView
  composing: ComposingState
}) => {
  const words = useText().composing.value
  return (
    <Confirm
      trigger={
        <Button size="small" disabled={composing.isBusy}>
          {words.searchOn}
        </Button>
      }
      words={{ title: words.searchOnTitle, do: words.searchOn, cancel: words.keep }}
      paragraphs={[words.searchOnText]}
      confirm={() => composing.compose.mutate({ seed: composition.seed, patience: LONGER })}
    />
  )
}

const Approved = ({
  composition,
  leaders,
  hosts,
  composing,
  isJustApproved,
}: {
  composition: CompositionView
  leaders: number
  hosts: number
  composing: ComposingState
  isJustApproved: boolean
}) => {
  const words = useText().composition
  return (
    <>
      <MessageBar intent="success">
        <MessageBarBody>
          {isJustApproved ? words.approve.done : words.approvedEarlier}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => goTo('overview')}>{words.approve.follow}</Button>
        </MessageBarActions>
      </MessageBar>
      <RoomKindSection />
      <Regrouping today={composition} leaders={leaders} hosts={hosts} composing={composing} />
    </>
  )
}

export default CompositionPage
