import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Post } from '../api/shapes.ts'
import { Face } from '../parts/Face.tsx'
import { PostBody } from './PostBody.tsx'
import { PostMeta } from './PostMeta.tsx'
import type { Place } from './place.ts'
import { useAuthor } from './use-author.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content)',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  mine: { gridTemplateColumns: 'minmax(0, 1fr)', '& > *': { justifySelf: 'end' } },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    minWidth: 0,
  },
  mineBubble: { backgroundColor: tokens.colorBrandBackground2, maxWidth: 'min(80%, 560px)' },
  bare: { minWidth: 0 },
})

/** A message in the chat with the bot: one's own to the right. */
export function ChatPost(props: { post: Post; place: Place }) {
  const { post, place } = props
  const styles = useStyles()
  const author = useAuthor()(post)
  const body = <PostBody post={post} place={place} />
  if (post.from.kind === 'user')
    return (
      <div className={mergeClasses(styles.words, styles.mine)} data-post={post.id}>
        <PostMeta post={post} />
        <div className={mergeClasses(styles.bubble, styles.mineBubble)}>{body}</div>
      </div>
    )
  return (
    <div className={styles.row} data-post={post.id}>
      <Face name={author.name} bot={author.bot} />
      <div className={styles.words}>
        <PostMeta post={post} />
        {/* A card has its own frame. */}
        <div className={post.card ? styles.bare : styles.bubble}>{body}</div>
      </div>
    </div>
  )
}
