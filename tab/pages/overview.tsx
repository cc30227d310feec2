import { ProgressBar, Text, tokens } from '@fluentui/react-components'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { ChangedInOutlook } from './overview/changed-in-outlook.tsx'
import { useOverview } from './overview/overview.ts'
import { Refusals } from './overview/refusals.tsx'
import { ReleaseRuleChoice } from './overview/release-rule.tsx'
import { RetentionLink } from './overview/retention-link.tsx'
import { Rooms } from './overview/rooms.tsx'
import { Setup } from './overview/setup.tsx'
import { Tiles } from './overview/tiles.tsx'
import { Troubles } from './overview/troubles.tsx'
import { WithoutHost } from './overview/without-host.tsx'
import { WithoutMailbox } from './overview/without-mailbox.tsx'
import { Year } from './overview/year.tsx'

/** Said while it lasts; how long it takes is for Microsoft to say. */
const UnderWay = ({ count }: { count: number }) => {
  const words = useText().overview
  if (count === 0) return null
  return (
    <div style={{ marginBottom: tokens.spacingVerticalL, maxWidth: '480px' }}>
      <Text id="under-way">{words.underWay(count)}</Text>
      <ProgressBar aria-labelledby="under-way" />
    </div>
  )
}

/** "Overblik": the coordinator's next step, how far everything has come, and what waits for a person. */
const OverviewPage = () => {
  const words = useText().overview
  const found = useOverview()
  const { tell, notice } = useNotice()
  const overview = found.data
  return (
    <Page title={words.title} audience={words.audience} lead={words.lead}>
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {overview && (
        <>
          <Year year={overview.year} />
          {overview.groups > 0 && <Troubles troubles={overview.troubles} tell={tell} />}
          <Refusals rooms={overview.roomSteps} tell={tell} />
          <WithoutHost meetings={overview.withoutHost} />
          <ChangedInOutlook meetings={overview.changedInOutlook} />
          <UnderWay count={overview.underWay} />
          {overview.leaders > 0 && <Tiles overview={overview} />}
          <Rooms overview={overview} />
          <WithoutMailbox people={overview.withoutMailbox} />
          <ReleaseRuleChoice tell={tell} />
          <Setup />
          <RetentionLink />
        </>
      )}
      {notice}
    </Page>
  )
}

export default OverviewPage
