import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { AppsRegular } from '@fluentui/react-icons/svg/apps'
import { useApp } from '../api/queries.ts'
import { BotChat } from '../chat/BotChat.tsx'
import { go } from '../lib/route.ts'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Loading } from '../parts/Loading.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { useText } from '../text/use-text.ts'
import { TabFrame } from './TabFrame.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '52px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    flexShrink: 0,
  },
  name: { margin: 0, whiteSpace: 'nowrap' },
})

const CHAT = 'conversations'
/** Entity ids that Teams itself fills (manifest schema, `staticTabs`). */
const TEAMS_OWN = new Set([CHAT, 'about'])

/** Our app by itself: its personal tabs, and the chat with its bot. */
export function AppPage({ view, route }: PageProps) {
  const { t } = useText()
  const styles = useStyles()
  const app = useApp()
  if (app.isPending) return <Loading />
  if (app.isError) return <Failure error={app.error} onRetry={() => void app.refetch()} />
  const tabs = (app.data.manifest.staticTabs ?? []).filter(
    (tab) =>
      tab.contentUrl &&
      !TEAMS_OWN.has(tab.entityId) &&
      (tab.scopes ?? ['personal']).includes('personal'),
  )
  // A link to a page of ours that is no tab's own address is shown in the first tab's place.
  const path = route.tab?.startsWith('/') ? route.tab : null
  const chosen =
    route.tab === CHAT ? CHAT : (tabs.find((tab) => tab.entityId === route.tab) ?? tabs[0])
  const entityId = chosen === CHAT ? CHAT : chosen?.entityId
  const upn = view.me.userPrincipalName
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400} className={styles.name}>
          {app.data.displayName}
        </Text>
        <TabList
          selectedValue={entityId ?? ''}
          onTabSelect={(_event, data) => go({ tab: String(data.value) })}
        >
          {tabs.map((tab) => (
            <Tab key={tab.entityId} value={tab.entityId}>
              {tab.name ?? tab.entityId}
            </Tab>
          ))}
          <Tab value={CHAT}>{t.tab.chat}</Tab>
        </TabList>
      </div>
      {chosen === CHAT ? (
        <BotChat view={view} />
      ) : chosen ? (
        <TabFrame
          as={upn}
          kind="content"
          name={chosen.name ?? chosen.entityId}
          url={path ?? chosen.contentUrl ?? ''}
          place={{ entityId: chosen.entityId, sub: route.sub }}
        />
      ) : (
        <Empty icon={<AppsRegular />} title={t.tab.none} help={t.tab.noneHelp} />
      )}
    </div>
  )
}
