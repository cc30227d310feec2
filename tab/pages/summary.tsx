import type { MeetingId } from '#bot/domain/ids.ts'
import type { PageProps } from '../pages.ts'
import { Page } from '../parts/page.tsx'
import { useSession, useText } from '../session.ts'
import { HostSummary } from './summary/host.tsx'
import { SharedSummaries } from './summary/shared.tsx'

/** A meeting's summary, or without one the latest: written by the host, read by the group. */
const SummaryPage = ({ parameter }: PageProps) => {
  const { isHost } = useSession().me
  const words = useText().summary.page
  const meeting = parameter as MeetingId | null
  return (
    <Page
      title={words.title}
      audience={isHost ? words.audienceHost : words.audienceGroup}
      lead={words.lead}
    >
      {isHost && <HostSummary meeting={meeting} />}
      <SharedSummaries meeting={meeting} isBelowForm={isHost} />
    </Page>
  )
}

export default SummaryPage
