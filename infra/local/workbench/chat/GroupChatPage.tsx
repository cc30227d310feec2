import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import type { GroupChatView, PersonView } from '../api/shapes.ts'
import { TabFrame } from '../host/TabFrame.tsx'
import { go, type Route } from '../lib/route.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Face } from '../parts/Face.tsx'
import { Conversation } from '../teams/Conversation.tsx'
import { Members } from '../teams/Members.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '52px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    '@media (max-width: 719px)': {
      flexWrap: 'wrap',
      paddingInline: tokens.spacingHorizontalS,
    },
  },
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { margin: 0 },
  tabs: { flex: '1 1 auto', minWidth: 0, overflowX: 'auto' },
})

const POSTS = 'posts'

/** A group chat: what is written in it, one thing after the other, or one of the tabs pinned in it. */
export function GroupChatPage(props: { view: PersonView; route: Route; chat: GroupChatView }) {
  const { view, route, chat } = props
  const { t } = useText()
  const styles = useStyles()
  const tab = chat.tabs.find(
    ({ id, entityId }) => route.tab !== null && [id, entityId].includes(route.tab),
  )
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.who}>
          <BackButton />
          <Face name={chat.name} />
          <Text as="h2" size={400} weight="semibold" truncate wrap={false} className={styles.name}>
            {chat.name}
          </Text>
        </div>
        <TabList
          className={styles.tabs}
          aria-label={t.chat.tabs}
          selectedValue={tab?.id ?? POSTS}
          onTabSelect={(_event, data) =>
            go({ tab: data.value === POSTS ? null : String(data.value) })
          }
        >
          <Tab value={POSTS}>{t.chat.title}</Tab>
          {chat.tabs.map((each) => (
            <Tab key={each.id} value={each.id}>
              {each.displayName}
            </Tab>
          ))}
        </TabList>
        <Members conversation={chat.id} />
      </header>
      {tab ? (
        <TabFrame
          as={view.me.userPrincipalName}
          kind="content"
          name={tab.displayName}
          url={tab.contentUrl ?? ''}
          place={{ entityId: tab.entityId ?? tab.id, sub: route.sub, chat }}
        />
      ) : (
        <Conversation me={view.me} id={chat.id} kind="group" isArchived={chat.hasLeft} />
      )}
    </div>
  )
}
