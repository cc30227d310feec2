import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ComposedGroupView, ComposedMember } from '#bot/api/composition.ts'
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
  },
  choosable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
})

const MemberWords = ({ member }: { member: ComposedMember }) => {
  const styles = useStyles()
  const { composition: words, leader } = useText()
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
      <Text block size={200} className={styles.quiet}>
        {member.area} · {leader.levels[member.level]}
      </Text>
    </>
  )
}

/** One group: how it is made up, and who sits in it. With `choose`, its members can be picked for a swap. */
export const GroupCard = ({
  group,
  areas,
  chosen,
  choose,
}: {
  group: ComposedGroupView
  areas: readonly string[]
  chosen: readonly string[]
  choose: ((member: string) => void) | null
}) => {
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
              {choose ? (
                <button
                  type="button"
                  aria-pressed={isChosen}
                  className={mergeClasses(
                    styles.member,
                    styles.choosable,
                    isChosen && styles.chosen,
                  )}
                  onClick={() => choose(member.id)}
                >
                  <MemberWords member={member} />
                </button>
              ) : (
                <div className={styles.member}>
                  <MemberWords member={member} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </li>
  )
}
