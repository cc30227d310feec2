import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { useText } from '../../../session.ts'
import { effectsInWords } from '../effects.ts'
import type { Preview } from './close-dialog.tsx'

const useStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
})

/** Where each goes: a group with a place for them, or nowhere yet; and what the choices do to the groups. */
export const Places = ({
  preview,
  chosen,
  choose,
}: {
  preview: Preview
  chosen: ReadonlyMap<PersonId, GroupId>
  choose: (person: PersonId, group: GroupId | null) => void
}) => {
  const styles = useStyles()
  const { closing, composition } = useText()
  const words = closing.dialog
  const effects = effectsInWords(preview.effects, composition)
  const sizes = preview.sizes.map(({ name, before, after }) => words.size(name, before, after))
  const waiting = preview.members.length - chosen.size
  return (
    <section>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {words.people}
      </Text>
      <Text block className={styles.quiet}>
        {words.peopleHint}
      </Text>
      <div className={styles.people}>
        {preview.members.map(({ person, name, isHost, groups }) => (
          <Field
            key={person}
            label={isHost ? `${name} (${words.host})` : name}
            {...(groups.length === 0 && { hint: words.noPlace })}
          >
            <Select
              value={chosen.get(person) ?? ''}
              disabled={groups.length === 0 && !chosen.has(person)}
              onChange={(_, { value }) => choose(person, value === '' ? null : (value as GroupId))}
            >
              <option value="">{words.wait}</option>
              {groups.map((each) => (
                <option key={each.group} value={each.group}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {chosen.size > 0 && (
        <>
          <Text as="h3" weight="semibold" block className={styles.heading}>
            {words.effect}
          </Text>
          <ul className={styles.list} aria-live="polite">
            {[...sizes, ...(effects.length > 0 ? effects : [words.even])].map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {waiting > 0 && <Text>{words.waiting(waiting)}</Text>}
    </section>
  )
}
