import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply'
import { useState } from 'react'
import type { Post } from '../api/shapes.ts'
import { Compose } from '../compose/Compose.tsx'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'
import { PostBody } from './PostBody.tsx'
import { PostMeta } from './PostMeta.tsx'
import type { Place } from './place.ts'
import type { Thread } from './threads.ts'
import { useAuthor } from './use-author.ts'

const useStyles = makeStyles({
  thread: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
  },
  root: {
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 719px)': { padding: tokens.spacingHorizontalM },
  },
  replies: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    '@media (max-width: 719px)': {
      padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    },
  },
  some: {
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 719px)': { paddingTop: tokens.spacingVerticalM },
  },
  post: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 719px)': { gap: tokens.spacingHorizontalS },
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  // In line with the words above it, beside the faces.
  foot: {
    display: 'flex',
    marginLeft: '36px',
    '@media (max-width: 719px)': { marginLeft: '32px' },
  },
})

/** So many replies are shown before the person asks for the rest. */
const SHOWN_REPLIES = 4

/** A post with what was replied to it. */
export function ThreadView(props: { thread: Thread; place: Place }) {
  const { root, replies } = props.thread
  const { place } = props
  const { t } = useText()
  const styles = useStyles()
  const [all, setAll] = useState(false)
  const [replying, setReplying] = useState(false)
  const hidden = all ? 0 : Math.max(0, replies.length - SHOWN_REPLIES)
  return (
    <article className={styles.thread} data-thread={root.id}>
      <div className={styles.root}>
        <PostRow post={root} place={place} />
      </div>
      <div className={mergeClasses(styles.replies, replies.length > 0 && styles.some)}>
        {hidden > 0 && (
          <div className={styles.foot}>
            <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
              {t.teams.showReplies(hidden)}
            </Button>
          </div>
        )}
        {replies.slice(hidden).map((reply) => (
          <PostRow key={reply.id} post={reply} place={place} />
        ))}
        {place.isArchived ? null : replying ? (
          <Compose place={place} replyTo={root.id} autoFocus onDone={() => setReplying(false)} />
        ) : (
          <div className={styles.foot}>
            <Button
              size="small"
              appearance="transparent"
              icon={<ArrowReplyRegular />}
              onClick={() => setReplying(true)}
            >
              {t.teams.reply}
            </Button>
          </div>
        )}
      </div>
    </article>
  )
}

function PostRow(props: { post: Post; place: Place }) {
  const styles = useStyles()
  const author = useAuthor()(props.post)
  return (
    <div className={styles.post} data-post={props.post.id}>
      <Face name={author.name} bot={author.bot} />
      <div className={styles.words}>
        <PostMeta post={props.post} />
        <PostBody post={props.post} place={props.place} />
      </div>
    </div>
  )
}
