import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Post } from '../api/shapes.ts'
import { CardView } from '../cards/CardView.tsx'
import { teamsMarkdown } from '../cards/markdown.ts'
import { SafeHtml } from '../parts/SafeHtml.tsx'
import { useText } from '../text/use-text.ts'
import { PlainText } from './PlainText.tsx'
import type { Place } from './place.ts'
import { useCard } from './use-card.ts'

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  deleted: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  card: {
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '720px',
    boxSizing: 'border-box',
    '@media (max-width: 719px)': { padding: tokens.spacingHorizontalM },
  },
})

/** The text and the card of a post; the card answers in place, for this person only. */
export function PostBody(props: { post: Post; place: Place }) {
  const { post, place } = props
  const { t } = useText()
  const styles = useStyles()
  const { card, busy, note, onAction } = useCard(post, place)
  if (post.deleted) return <Text className={styles.deleted}>{t.teams.deleted}</Text>
  return (
    <div className={styles.body}>
      {post.text && (
        <div className="post-text">
          {post.from.kind === 'bot' ? <BotText text={post.text} /> : <PlainText text={post.text} />}
        </div>
      )}
      {Boolean(card) && (
        <div className={styles.card}>
          <CardView place="post" card={card} busy={busy} onAction={onAction} />
        </div>
      )}
      {note && (
        <MessageBar intent={note.intent} politeness="assertive">
          <MessageBarBody>{note.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

function BotText(props: { text: string }) {
  return <SafeHtml html={teamsMarkdown(props.text.replace(/<at[^>]*>(.*?)<\/at>/g, '**$1**'))} />
}
