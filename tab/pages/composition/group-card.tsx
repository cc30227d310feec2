import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ComposedGroupView, ComposedMember } from '#bot/api/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { useText } from '../../session.ts'
import { SpreadBars } from './spread-bars.tsx'

const useStyles = makeStyles({
  heading: { margin: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
  quiet: { color: tokens.colorNeutralForeground2 },
  members: { listStyleType: 'none', margin: 0, padding: 0 },
  member: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    // A fill that keeps the words readable in high contrast too.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
})

type MovedFrom = ReadonlyMap<string, number | null>

const MemberWords = ({ member, movedFrom }: { member: ComposedMember; movedFrom?: MovedFrom }) => {
  const styles = useStyles()
  const { composition: words, regrouping, leader } = useText()
  return (
    <>
      <Text weight={member.isHost ? 'semibold' : 'regular'}>{member.name}</Text>{' '}
      {member.isHost && (
        <Badge appearance="tint" color="brand" size="small">
          {words.host}
        </Badge>
      )}
      {member.hasLeft && (
        <Badge appearance="tint" color="warning" size="small">
          {words.hasLeft}
        </Badge>
      )}
      {movedFrom?.has(member.id) && (
        <Badge appearance="tint" color="informative" size="small">
          {regrouping.came(movedFrom.get(member.id) ?? null)}
        </Badge>
      )}
      <Text block size={200} className={styles.quiet}>
        {member.area} · {leader.levels[member.level]}
      </Text>
    </>
  )
}

type GroupCardProps = {
  group: ComposedGroupView
  areas: readonly string[]
  chosen: readonly string[]
  choose: (member: PersonId) => void
  /** Whether choosing somebody opens a dialog, rather than picking them for a swap. */
  opensDialog: boolean
  movedFrom?: MovedFrom
}

/** One group: how it is made up, and who sits in it, each of whom can be chosen. */
export const GroupCard = (props: GroupCardProps) => {
  const { group, areas, chosen, choose, opensDialog, movedFrom } = props
  const styles = useStyles()
  const words = useText().composition
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.heading}>
          {words.group(group.number)}
        </Text>
        <Text size={200} className={styles.quiet}>
          {words.members(group.members.length)}
        </Text>
      </div>
      <SpreadBars members={group.members} areas={areas} />
      <ul className={styles.members}>
        {group.members.map((member) => {
          const isChosen = chosen.includes(member.id)
          return (
            <li key={member.id}>
              <button
                type="button"
                {...(opensDialog
                  ? { 'aria-haspopup': 'dialog' as const }
                  : { 'aria-pressed': isChosen })}
                className={mergeClasses(styles.member, isChosen && styles.chosen)}
                onClick={() => choose(member.id)}
              >
                <MemberWords member={member} {...(movedFrom && { movedFrom })} />
              </button>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
