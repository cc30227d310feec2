import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useNarrow } from '../lib/media.ts'
import { go } from '../lib/route.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Face } from '../parts/Face.tsx'
import { ListButton } from '../parts/ListButton.tsx'
import { TwoPanes } from '../parts/TwoPanes.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { Conversation } from '../teams/Conversation.tsx'
import { useText } from '../text/use-text.ts'
import { BotChat } from './BotChat.tsx'
import { GroupChatPage } from './GroupChatPage.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    '@media (max-width: 719px)': { paddingInline: tokens.spacingHorizontalS },
  },
  name: { margin: 0 },
})

/** The person's chats: those of groups, and the one with the bot. */
export function ChatPage({ view, route }: PageProps) {
  const { t } = useText()
  const styles = useStyles()
  const narrow = useNarrow()
  const first = (view.groupChats[0] ?? view.chats[0])?.id
  const goTo = !narrow && route.id === null ? first : undefined
  useEffect(() => {
    if (goTo) go({ id: goTo }, true)
  }, [goTo])
  if (view.chats.length + view.groupChats.length === 0) return <BotChat view={view} />
  const group = view.groupChats.find(({ id }) => id === route.id)
  const open = view.chats.find(({ id }) => id === route.id) ?? view.chats[0]
  return (
    <TwoPanes
      title={t.chat.title}
      chosen={route.id !== null}
      list={[
        ...view.groupChats.map((chat) => ({ ...chat, isBot: false })),
        ...view.chats.map((chat) => ({ ...chat, isBot: true })),
      ].map(({ id, name, isBot, unread = 0 }) => (
        <ListButton key={id} chosen={id === route.id} onClick={() => go({ id })}>
          <Face name={name} bot={isBot} />
          <Text truncate wrap={false} weight={unread > 0 ? 'semibold' : 'regular'}>
            {name}
          </Text>
        </ListButton>
      ))}
    >
      {group && <GroupChatPage key={group.id} view={view} route={route} chat={group} />}
      {!group && open && (
        <div className={styles.page}>
          <header className={styles.head}>
            <BackButton />
            <Face name={open.name} bot />
            <Text as="h2" size={400} weight="semibold" className={styles.name}>
              {open.name}
            </Text>
          </header>
          <Conversation key={open.id} me={view.me} id={open.id} kind="chat" />
        </div>
      )}
    </TwoPanes>
  )
}
