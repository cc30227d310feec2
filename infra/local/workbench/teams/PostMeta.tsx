import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import type { Post } from '../api/shapes.ts'
import { useNow } from '../clock/use-now.ts'
import { longMoment, sinceText } from '../lib/moments.ts'
import { useText } from '../text/use-text.ts'
import { useAuthor } from './use-author.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  author: { margin: 0 },
  subtle: { color: tokens.colorNeutralForeground2 },
  only: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorBrandForeground1,
    '& svg': { width: '16px', height: '16px' },
  },
})

/** Who, when, whether it was changed since, and whether only this person sees it. */
export function PostMeta(props: { post: Post }) {
  const { post } = props
  const { t, language } = useText()
  const styles = useStyles()
  const author = useAuthor()(post)
  const now = useNow() ?? post.createdAt
  return (
    <div className={styles.line}>
      <Text as="h3" weight="semibold" className={styles.author}>
        {author.name}
      </Text>
      {author.bot && (
        <Badge size="small" appearance="outline" color="informative">
          {t.teams.app}
        </Badge>
      )}
      <time dateTime={post.createdAt} title={longMoment(post.createdAt, language)}>
        <Text size={200} className={styles.subtle}>
          {sinceText(post.createdAt, now, language)}
        </Text>
      </time>
      {post.updates > 0 && !post.deleted && (
        <Text
          size={200}
          className={styles.subtle}
          title={post.updatedAt ? longMoment(post.updatedAt, language) : ''}
        >
          {t.teams.edited}
        </Text>
      )}
      {post.targetedTo !== null && (
        <Text size={200} className={styles.only}>
          <EyeRegular aria-hidden />
          {t.teams.onlyYou}
        </Text>
      )}
    </div>
  )
}
