import { makeStyles } from '@fluentui/react-components'
import type { ChannelView, PersonView, TeamView } from '../api/shapes.ts'
import { TabFrame } from '../host/TabFrame.tsx'
import type { Route } from '../lib/route.ts'
import { ChannelHeader } from './ChannelHeader.tsx'
import { Conversation } from './Conversation.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
})

/** A channel: its posts, or one of the tabs pinned in it. */
export function ChannelPage(props: {
  view: PersonView
  route: Route
  team: TeamView
  channel: ChannelView
}) {
  const { view, route, team, channel } = props
  const styles = useStyles()
  // A deep link names the tab by its entity, a click by the tab's own id.
  const tab = channel.tabs.find(
    ({ id, entityId }) => route.tab !== null && [id, entityId].includes(route.tab),
  )
  return (
    <div className={styles.page}>
      <ChannelHeader team={team} channel={channel} tab={tab?.id ?? null} />
      {tab ? (
        <TabFrame
          as={view.me.userPrincipalName}
          kind="content"
          name={tab.displayName}
          url={tab.contentUrl ?? ''}
          place={{ entityId: tab.entityId ?? tab.id, sub: route.sub, team, channel }}
        />
      ) : (
        <Conversation me={view.me} id={channel.id} kind="channel" isArchived={channel.isArchived} />
      )}
    </div>
  )
}
