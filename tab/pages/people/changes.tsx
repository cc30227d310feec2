import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { day } from '#bot/domain/calendar.ts'
import type { ChangedField } from '#bot/domain/import/compare.ts'
import type { Level } from '#bot/domain/leader.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Plan } from './preview.tsx'

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Who is new, changed, gone or back, by name; folded away until it is asked for. */
export const Changes = ({ plan }: { plan: Plan }) => {
  const { leader } = useText()
  const words = leader.preview
  const changeOf = useChangeSentence()
  const { arrived, changed, back, left } = plan
  return (
    <>
      <Fold title={words.left(left.count)} people={left} isOpen>
        {({ name, group }) => (group ? `${name}. ${words.opensSeat(group)}.` : name)}
      </Fold>
      <Fold title={words.changed(changed.count)} people={changed} isOpen={changed.count <= 20}>
        {({ name, changes }) => `${name}. ${changes.map(changeOf).join('. ')}.`}
      </Fold>
      <Fold title={words.back(back.count)} people={back} isOpen>
        {({ name, area }) => `${name}, ${area}`}
      </Fold>
      <Fold title={words.arrived(arrived.count)} people={arrived} isOpen={arrived.count <= 20}>
        {({ name, area, level }) => `${name}, ${area}, ${leader.levels[level].toLowerCase()}`}
      </Fold>
    </>
  )
}

const useChangeSentence = () => {
  const { locale } = useSession()
  const { leader } = useText()
  const words = leader.preview
  const shown = (field: ChangedField, value: string): string => {
    if (value === '') return ''
    if (field === 'level') return leader.levels[value as Level]
    if (field === 'started') return longDay(locale, day(value))
    if (field === 'mailbox') return value === 'yes' ? words.yes : words.no
    return value
  }
  return ({ field, from, to }: { field: ChangedField; from: string; to: string }) =>
    words.change(leader.fields[field], shown(field, from), shown(field, to))
}

const Fold = <Person extends { name: string }>({
  title,
  people,
  isOpen,
  children,
}: {
  title: string
  people: { count: number; shown: readonly Person[] }
  isOpen: boolean
  children: (person: Person) => string
}) => {
  const styles = useStyles()
  const words = useText().leader.preview
  if (people.count === 0) return null
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul className={styles.list}>
        {people.shown.map((person) => (
          <li key={children(person)}>{children(person)}</li>
        ))}
      </ul>
      {people.count > people.shown.length && (
        <Text size={200} className={styles.quiet}>
          {words.more(people.count - people.shown.length)}
        </Text>
      )}
    </details>
  )
}
