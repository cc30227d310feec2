import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useDirectory } from '../api/queries.ts'
import { useNow } from '../clock/use-now.ts'
import { useOpenLink } from '../host/use-open-link.ts'
import { briefText } from '../lib/moments.ts'
import { go, type Route } from '../lib/route.ts'
import { Face } from '../parts/Face.tsx'
import { ListButton } from '../parts/ListButton.tsx'
import { useAuthor } from '../teams/use-author.ts'
import type { Text as Sentences } from '../text/text.ts'
import { useText } from '../text/use-text.ts'
import { firstWords, type Item } from './feed.ts'

const useStyles = makeStyles({
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flex: '1 1 auto', minWidth: 0 },
  top: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  subtle: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  preview: { color: tokens.colorNeutralForeground2 },
})

/** One thing that happened; pressing it goes to where it is. */
export function ActivityRow(props: { item: Item }) {
  const { item } = props
  const { t, language } = useText()
  const styles = useStyles()
  const { data: directory } = useDirectory()
  const open = useOpenLink()
  const authorOf = useAuthor()
  const now = useNow() ?? item.at
  const author = item.kind === 'post' ? authorOf(item.post) : senderOf()
  return (
    <li>
      <ListButton
        chosen={false}
        onClick={() => (item.kind === 'line' ? open(item.line.webUrl ?? '') : go(placeOf(item)))}
      >
        <Face name={author.name} bot={author.bot} />
        <span className={styles.words}>
          <span className={styles.top}>
            <Text weight="semibold">{headline(item, author.name, t)}</Text>
            <Text size={200} className={styles.subtle}>
              {briefText(item.at, now, language)}
            </Text>
          </span>
          <Text size={200} truncate wrap={false} className={styles.preview}>
            {preview(item, t)}
          </Text>
        </span>
      </ListButton>
    </li>
  )

  function senderOf(): { name: string; bot: boolean } {
    if (item.kind === 'line') return { name: t.shell.views.app, bot: true }
    const user = directory?.users.find((one) =>
      item.kind === 'mail'
        ? one.mail === item.mail.from || one.id === item.mail.from
        : item.kind === 'invitation' && one.id === item.event.organizerId,
    )
    const bot = user?.persona === 'service'
    return { name: bot ? t.shell.views.app : (user?.displayName ?? t.teams.unknownPerson), bot }
  }
}

function headline(item: Item, name: string, t: Sentences): string {
  if (item.kind === 'mail') return t.activity.mailed(name)
  if (item.kind === 'line') return t.activity.notified(name)
  if (item.kind === 'invitation')
    return item.event.cancelled ? t.activity.cancelled(name) : t.activity.invited(name)
  return item.isChat || item.post.targetedTo
    ? t.activity.wrote(name)
    : t.activity.posted(name, item.where)
}

function preview(item: Item, t: Sentences): string {
  if (item.kind === 'mail') return item.mail.subject || t.mail.noSubject
  if (item.kind === 'line') return item.line.text
  if (item.kind === 'invitation') return item.event.subject
  const words = item.post.text ?? firstWords(item.post.card) ?? t.activity.card
  return words.replace(/<[^>]+>|\*\*|[_*]/g, '')
}

function placeOf(item: Exclude<Item, { kind: 'line' }>): Partial<Route> {
  if (item.kind === 'mail') return { view: 'mail', id: item.mail.id }
  if (item.kind === 'invitation') return { view: 'calendar', id: item.event.id }
  return { view: item.view, id: item.post.conversationId }
}
