import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { longDay } from '#bot/text/format.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { Booked } from '../planning/booked.tsx'
import { Propose, type RoundView } from '../planning/propose.tsx'
import { usePlanningStyles } from '../planning/styles.ts'
import { hoursOf, weeksOf } from '../planning/when.ts'
import { goTo } from '../route.ts'
import { useSession, useText } from '../session.ts'

/** Outlook is asked by errands: look again soon while an invitation is on its way. */
const LOOK_AGAIN_MS = 3_000
const isWaiting = (round: RoundView | undefined): boolean =>
  round?.groups.some(
    ({ meeting }) =>
      meeting &&
      !meeting.isCancelled &&
      !meeting.isInOutlook &&
      !meeting.isStuck &&
      !meeting.hasBegun,
  ) ?? false

/** One round: from a window of weeks to booked meetings with replies. */
const RoundPage = ({ parameter }: PageProps) => {
  const text = useText()
  const words = text.round
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const round = useQuery({
    queryKey: ['getRound', parameter],
    queryFn: () => call('getRound', { round: parameter ?? '' }),
    refetchInterval: ({ state }) => (isWaiting(state.data) ? LOOK_AGAIN_MS : false),
  })
  if (!round.data)
    return (
      <Page title={text.tab.pages.round} audience={words.planner}>
        {round.isError ? (
          <Problem error={round.error} retry={() => void round.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  const { label, window, meetingMinutes, state, mayPlan } = round.data
  return (
    <Page
      title={label}
      audience={words.planner}
      lead={`${words.window(longDay(locale, window.from), longDay(locale, window.to), weeksOf(text.season, window))}. ${text.season.length(hoursOf(locale, meetingMinutes))}.`}
      actions={<Button onClick={() => goTo('season')}>{words.back}</Button>}
    >
      {state === 'booked' && <Booked round={round.data} />}
      {state === 'planned' && mayPlan && <Propose round={round.data} />}
      {state === 'planned' && !mayPlan && (
        <Text className={styles.quiet}>{words.bookingByCoordinator}</Text>
      )}
    </Page>
  )
}

export default RoundPage
