import { CounterBadge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import type { TeamView } from '../api/shapes.ts'
import { go } from '../lib/route.ts'
import { ListButton } from '../parts/ListButton.tsx'
import { TeamMark } from '../parts/TeamMark.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  team: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  name: { margin: 0 },
  channels: {
    display: 'grid',
    gap: '2px',
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalXL}`,
    listStyle: 'none',
  },
  channel: { flex: '1 1 auto', minWidth: 0 },
  lock: { flexShrink: 0, color: 'inherit' },
})

/** The teams with their channels; bold where there is something new. */
export function ChannelList(props: { teams: readonly TeamView[]; open: string | null }) {
  const { t } = useText()
  const styles = useStyles()
  return props.teams.map((team) => (
    <div key={team.id}>
      <div className={styles.team}>
        <TeamMark size={24} name={team.displayName} />
        <Text as="h3" weight="semibold" truncate wrap={false} className={styles.name}>
          {team.displayName}
        </Text>
      </div>
      <ul className={styles.channels}>
        {team.channels.map((channel) => (
          <li key={channel.id}>
            <ListButton chosen={channel.id === props.open} onClick={() => go({ id: channel.id })}>
              <Text
                truncate
                wrap={false}
                className={styles.channel}
                weight={channel.unread > 0 ? 'semibold' : 'regular'}
              >
                {channel.displayName}
              </Text>
              {channel.membershipType === 'private' && (
                <LockClosedRegular
                  className={styles.lock}
                  aria-label={t.teams.private}
                  role="img"
                />
              )}
              {channel.membershipType === 'shared' && (
                <ShareRegular className={styles.lock} aria-label={t.teams.shared} role="img" />
              )}
              {channel.isArchived && (
                <ArchiveRegular className={styles.lock} aria-label={t.teams.archived} role="img" />
              )}
              {channel.unread > 0 && (
                <CounterBadge
                  size="small"
                  color="danger"
                  count={channel.unread}
                  aria-label={t.shell.unread(channel.unread)}
                />
              )}
            </ListButton>
          </li>
        ))}
      </ul>
    </div>
  ))
}
