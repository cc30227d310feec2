import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'
import { KINDS, type Person } from './kinds.ts'

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 52px',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
      '& .fui-Text': { color: 'inherit' },
    },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  words: { display: 'grid', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** The people one can be, under a heading for each kind; the input above moves `active`. */
export function PersonList(props: {
  id: string
  people: readonly Person[]
  active: number
  me: string | null
  onChoose: (person: Person) => void
}) {
  const { t } = useText()
  const styles = useStyles()
  const activeRow = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row changes with `active`
  useEffect(() => {
    activeRow.current?.scrollIntoView({ block: 'nearest' })
  }, [props.active])
  const at = new Map(props.people.map((person, index) => [person.user.id, index]))

  return (
    <div id={props.id} role="listbox" aria-label={t.people.choose}>
      {KINDS.map((kind) => {
        const ofKind = props.people.filter((person) => person.kind === kind)
        if (ofKind.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={kind} role="group" aria-labelledby={`${props.id}-${kind}`}>
            <div id={`${props.id}-${kind}`} role="presentation" className={styles.heading}>
              {t.people[kind]} · {ofKind.length}
            </div>
            {ofKind.map((person) => {
              const index = at.get(person.user.id) ?? 0
              const isActive = index === props.active
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that owns the list
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in that input
                <div
                  key={person.user.id}
                  id={`${props.id}-${index}`}
                  ref={isActive ? activeRow : undefined}
                  role="option"
                  aria-selected={isActive}
                  className={mergeClasses(styles.row, isActive && styles.active)}
                  onClick={() => props.onChoose(person)}
                >
                  <Row person={person} isMe={person.user.userPrincipalName === props.me} />
                </div>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

function Row(props: { person: Person; isMe: boolean }) {
  const { t } = useText()
  const styles = useStyles()
  const { user, group } = props.person
  return (
    <>
      <Face name={user.displayName} size={36} />
      <span className={styles.words}>
        <Text truncate wrap={false} weight="semibold">
          {user.displayName}
        </Text>
        <Text truncate wrap={false} size={200} className={styles.detail}>
          {[user.jobTitle, user.department].filter(Boolean).join(' · ')}
        </Text>
      </span>
      {props.isMe ? (
        <Badge appearance="filled">{t.people.you}</Badge>
      ) : (
        group && <Badge appearance="tint">{group}</Badge>
      )}
    </>
  )
}
