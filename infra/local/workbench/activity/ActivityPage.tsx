import { makeStyles } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { usePeek } from '../api/queries.ts'
import { Empty } from '../parts/Empty.tsx'
import { TwoPanes } from '../parts/TwoPanes.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { useText } from '../text/use-text.ts'
import { ActivityRow } from './ActivityRow.tsx'
import { feedOf } from './feed.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px', margin: 0, padding: 0, listStyle: 'none' },
})

/** Everything new that concerns the person, from Teams and Outlook. */
export function ActivityPage({ view }: PageProps) {
  const { t } = useText()
  const styles = useStyles()
  const conversations = [
    ...view.teams.flatMap((team) => team.channels.map((channel) => channel.id)),
    ...view.groupChats.map((chat) => chat.id),
    ...view.chats.map((chat) => chat.id),
  ]
  const posts = usePeek(view.me.userPrincipalName, conversations)
  const items = feedOf(view, posts)
  if (items.length === 0)
    return <Empty icon={<AlertRegular />} title={t.activity.none} help={t.activity.noneHelp} />
  return (
    <TwoPanes
      title={t.activity.title}
      chosen={false}
      list={
        <ul className={styles.list}>
          {items.map((item) => (
            <ActivityRow key={`${item.kind} ${idOf(item)}`} item={item} />
          ))}
        </ul>
      }
    >
      <Empty icon={<AlertRegular />} title={t.activity.pick} help={t.activity.pickHelp} />
    </TwoPanes>
  )
}

function idOf(item: ReturnType<typeof feedOf>[number]): string {
  if (item.kind === 'post') return item.post.id
  if (item.kind === 'line') return item.line.id
  return item.kind === 'mail' ? item.mail.id : item.event.id
}
