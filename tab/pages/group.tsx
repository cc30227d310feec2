import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { GroupMember } from '#bot/api/group.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import { ClosedGroups } from './group/closed-groups.tsx'
import { WhyHere } from './group/why-here.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  member: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
  },
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalL,
  },
})

/** Opens a chat with the person, on every Teams client. */
const chatWith = (email: string) =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`

const Member = ({ member }: { member: GroupMember }) => {
  const styles = useStyles()
  const { group: words, levels } = useText()
  return (
    <li className={styles.member}>
      <div className={styles.head}>
        <Text weight="semibold">{member.name}</Text>
        {member.isHost && (
          <Badge appearance="tint" color="brand">
            {words.host}
          </Badge>
        )}
        {member.isMe && (
          <Badge appearance="outline" color="informative">
            {words.me}
          </Badge>
        )}
      </div>
      <Text>{member.workplace || member.area}</Text>
      <Text size={200} className={styles.quiet}>
        {[member.workplace && member.area, levels[member.level]].filter(Boolean).join(' · ')}
      </Text>
      {!member.isMe && (
        <Link
          href={chatWith(member.email)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.writeTo(member.name)}
        >
          {words.write}
        </Link>
      )}
    </li>
  )
}

/** A leader's own group: who sits in it, where they work, and who hosts. */
const GroupPage = () => {
  const styles = useStyles()
  const text = useText()
  const words = text.group
  const mine = useQuery({ queryKey: ['getMyGroup'], queryFn: () => call('getMyGroup', {}) })
  const group = mine.data?.group ?? null
  const host = group?.members.find((member) => member.isHost)
  return (
    <Page
      title={group?.name ?? text.tab.pages.group}
      audience={words.audience}
      {...(group && { lead: words.lead })}
    >
      {mine.isPending && <Loading lines={8} />}
      {mine.isError && <Problem error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data && !group && (
        <Empty title={words.noneTitle}>
          <Text>{words.none}</Text>
        </Empty>
      )}
      {group && (
        <>
          <div className={styles.notes}>
            <Text>
              {words.members(group.members.length)}.{' '}
              {host ? (host.isMe ? words.youHost : words.hostIs(host.name)) : words.noHost}
            </Text>
            {group.openSeats > 0 && <Text>{words.openSeats(group.openSeats)}</Text>}
            {!group.hasRoom && <Text>{words.noRoom}</Text>}
          </div>
          <nav className={styles.ways} aria-label={words.together}>
            <Link href={hrefOf('contract')}>{text.tab.pages.contract}</Link>
            <Link href={hrefOf('commitments')}>{text.tab.pages.commitments}</Link>
            <Link href={hrefOf('welcome')}>{text.tab.pages.welcome}</Link>
            <Link href={hrefOf('directory')}>{text.tab.pages.directory}</Link>
            <Link href={hrefOf('trends')}>{text.tab.pages.trends}</Link>
            <Link href={hrefOf('concept')}>{text.tab.pages.concept}</Link>
          </nav>
          <ul className={styles.list}>
            {group.members.map((member) => (
              <Member key={member.id} member={member} />
            ))}
          </ul>
          <WhyHere />
        </>
      )}
      <ClosedGroups />
    </Page>
  )
}

export default GroupPage
