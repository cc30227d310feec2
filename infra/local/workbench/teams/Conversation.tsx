import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { ChatRegular } from '@fluentui/react-icons/svg/chat'
import { useEffect, useRef } from 'react'
import { usePosts } from '../api/queries.ts'
import type { User } from '../api/shapes.ts'
import { Compose } from '../compose/Compose.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { useText } from '../text/use-text.ts'
import { ChatPost } from './ChatPost.tsx'
import type { Place } from './place.ts'
import { ThreadView } from './ThreadView.tsx'
import { threadsOf } from './threads.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  scroll: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  posts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '880px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 719px)': { padding: tokens.spacingHorizontalS },
  },
  compose: {
    flexShrink: 0,
    width: '100%',
    maxWidth: '880px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    '@media (max-width: 719px)': { padding: tokens.spacingHorizontalS },
  },
})

/** What was written in a channel, a group chat or the chat with the bot, and the box to write more. */
export function Conversation(props: {
  me: User
  id: string
  kind: Place['kind']
  isArchived?: boolean
}) {
  const { me, id, kind, isArchived } = props
  const { t } = useText()
  const styles = useStyles()
  const posts = usePosts(me.userPrincipalName, id)
  const scroll = useFollowing(posts.data?.length ?? 0)
  const place: Place = { me, conversation: id, kind, ...(isArchived && { isArchived }) }
  return (
    <div className={styles.page}>
      <Scroll
        ref={scroll}
        className={styles.scroll}
        role="log"
        label={kind === 'channel' ? t.teams.posts : t.chat.title}
      >
        {posts.isPending && <Loading />}
        {posts.isError && <Failure error={posts.error} onRetry={() => void posts.refetch()} />}
        {posts.data?.length === 0 && (
          <Empty
            icon={<ChatRegular />}
            title={kind === 'chat' ? t.chat.empty : t.teams.empty}
            help={kind === 'chat' ? t.chat.emptyHelp : t.teams.emptyHelp}
          />
        )}
        {posts.data && posts.data.length > 0 && (
          <div className={styles.posts}>
            {kind !== 'channel'
              ? posts.data.map((post) => <ChatPost key={post.id} post={post} place={place} />)
              : threadsOf(posts.data).map((thread) => (
                  <ThreadView key={thread.root.id} thread={thread} place={place} />
                ))}
          </div>
        )}
      </Scroll>
      <div className={styles.compose}>
        {isArchived ? (
          <Text role="note">{kind === 'group' ? t.chat.leftHelp : t.teams.archivedHelp}</Text>
        ) : (
          <Compose place={place} />
        )}
      </div>
    </div>
  )
}

const NEAR_END_PX = 48
/** Cards take their height a moment after they are drawn. */
const FOLLOW_MS = 1_500

/** Shows the newest post when one comes, unless the person has scrolled up to read. */
function useFollowing(count: number) {
  const box = useRef<HTMLElement>(null)
  const atEnd = useRef(true)
  useEffect(() => {
    const element = box.current
    const content = element?.firstElementChild
    if (!element || !content || count === 0) return
    const until = performance.now() + FOLLOW_MS
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX
    }
    const follow = () => {
      if (atEnd.current && performance.now() < until) element.scrollTop = element.scrollHeight
    }
    follow()
    const watcher = new ResizeObserver(follow)
    watcher.observe(content)
    element.addEventListener('scroll', onScroll)
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [count])
  return box
}
