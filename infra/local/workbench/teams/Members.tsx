import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { useDirectory } from '../api/queries.ts'
import { Face } from '../parts/Face.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  scroll: { maxHeight: '60dvh', overflowY: 'auto', width: 'min(300px, 80vw)' },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  words: { display: 'grid', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** How many are in the channel or the group chat, and who. */
export function Members(props: { conversation: string }) {
  const { t } = useText()
  const styles = useStyles()
  const { data } = useDirectory()
  const place = [
    ...(data?.teams ?? []).flatMap((team) => team.channels),
    ...(data?.groupChats ?? []),
  ].find(({ id }) => id === props.conversation)
  const people = (place?.members ?? [])
    .flatMap((member) => {
      const user = data?.users.find(({ id }) => id === member.userId)
      return user ? [{ user, isOwner: member.roles.includes('owner') }] : []
    })
    .sort((a, b) => a.user.displayName.localeCompare(b.user.displayName, 'da'))
  if (people.length === 0) return null
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<PeopleRegular />}
          title={t.teams.showMembers}
          aria-label={t.teams.members(people.length)}
        >
          {people.length}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t.teams.showMembers}>
        <Scroll className={styles.scroll} label={t.teams.showMembers}>
          <ul className={styles.list}>
            {people.map(({ user, isOwner }) => (
              <li key={user.id} className={styles.row}>
                <Face name={user.displayName} />
                <span className={styles.words}>
                  <Text truncate wrap={false}>
                    {user.displayName}
                  </Text>
                  <Text truncate wrap={false} size={200} className={styles.detail}>
                    {[user.jobTitle, isOwner && t.teams.owner].filter(Boolean).join(' · ')}
                  </Text>
                </span>
              </li>
            ))}
          </ul>
        </Scroll>
      </PopoverSurface>
    </Popover>
  )
}
