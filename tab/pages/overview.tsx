import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { Begin } from './overview/begin.tsx'
import type { Overview } from './overview/overview.ts'
import { Rooms } from './overview/rooms.tsx'
import { Tiles } from './overview/tiles.tsx'
import { Troubles } from './overview/troubles.tsx'
import { WithoutMailbox } from './overview/without-mailbox.tsx'

const WHILE_WORKING_MS = 2_000
const WHEN_QUIET_MS = 20_000

/** Where the programme stands; looks again by itself, sooner while something is on its way. */
const OverviewPage = () => {
  const words = useText().overview
  const { tell, notice } = useNotice()
  const found = useQuery({
    queryKey: ['getOverview'],
    queryFn: () => call('getOverview', {}),
    refetchInterval: ({ state }) =>
      (state.data as Overview | undefined)?.underWay ? WHILE_WORKING_MS : WHEN_QUIET_MS,
  })
  const overview = found.data
  return (
    <Page title={words.title} audience={words.audience} lead={words.lead}>
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {overview && overview.leaders === 0 && <Begin />}
      {overview && overview.leaders > 0 && (
        <>
          <Tiles overview={overview} />
          {overview.underWay > 0 && <p>{words.underWay(overview.underWay)}</p>}
          <Troubles troubles={overview.troubles} tell={tell} />
          <Rooms overview={overview} />
          <WithoutMailbox people={overview.withoutMailbox} />
        </>
      )}
      {notice}
    </Page>
  )
}

export default OverviewPage
