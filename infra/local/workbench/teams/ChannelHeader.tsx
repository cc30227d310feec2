import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import type { ChannelView, TeamView } from '../api/shapes.ts'
import { go } from '../lib/route.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { TeamMark } from '../parts/TeamMark.tsx'
import { useText } from '../text/use-text.ts'
import { Members } from './Members.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    '@media (max-width: 719px)': {
      flexWrap: 'wrap',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    },
  },
  who: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    minHeight: '40px',
  },
  name: { margin: 0 },
  lock: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  tabs: { flex: '1 1 auto', minWidth: 0, overflowX: 'auto' },
})

const POSTS = 'posts'

/** The channel's name, its tabs and its members. */
export function ChannelHeader(props: { team: TeamView; channel: ChannelView; tab: string | null }) {
  const { channel, team } = props
  const { t } = useText()
  const styles = useStyles()
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <BackButton />
        <TeamMark size={28} name={team.displayName} />
        <Text as="h2" size={400} weight="semibold" truncate wrap={false} className={styles.name}>
          {channel.displayName}
        </Text>
        {channel.membershipType === 'private' && (
          <LockClosedRegular className={styles.lock} aria-label={t.teams.private} role="img" />
        )}
        {channel.membershipType === 'shared' && (
          <ShareRegular className={styles.lock} aria-label={t.teams.shared} role="img" />
        )}
        {channel.isArchived && (
          <ArchiveRegular className={styles.lock} aria-label={t.teams.archived} role="img" />
        )}
      </div>
      <TabList
        className={styles.tabs}
        aria-label={t.teams.tabs}
        selectedValue={props.tab ?? POSTS}
        onTabSelect={(_event, data) =>
          go({ tab: data.value === POSTS ? null : String(data.value) })
        }
      >
        <Tab value={POSTS}>{t.teams.posts}</Tab>
        {channel.tabs.map((tab) => (
          <Tab key={tab.id} value={tab.id}>
            {tab.displayName}
          </Tab>
        ))}
      </TabList>
      <Members conversation={channel.id} />
    </header>
  )
}
