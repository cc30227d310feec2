import { Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { useText } from '../../session.ts'
import { type Findable, peopleFound } from './people-found.ts'

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    ':empty': { display: 'none' },
  },
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    ':hover': {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: { position: 'relative' },
  input: { width: '100%' },
  found: {
    position: 'absolute',
    zIndex: 20,
    insetInline: 0,
    top: '100%',
    maxHeight: '320px',
    overflowY: 'auto',
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  person: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type PersonPickerProps = {
  people: readonly Findable[]
  chosen: readonly string[]
  choose: (chosen: readonly string[]) => void
}

/** People picked by writing a part of a name, by the keyboard alone or the mouse; each can be taken out again. */
export const PersonPicker = ({ people, chosen, choose }: PersonPickerProps) => {
  const styles = useStyles()
  const words = useText().wishes
  const id = useId()
  const [written, setWritten] = useState('')
  const [at, setAt] = useState(0)
  const found = peopleFound(people, written, chosen)
  const active = found[Math.min(at, found.length - 1)]
  const write = (text: string) => {
    setWritten(text)
    setAt(0)
  }
  const add = (person: Findable) => {
    choose([...chosen, person.id])
    write('')
  }
  const keyed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0)
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length)
    else if (event.key === 'Enter' && active) add(active)
    else if (event.key === 'Escape' && written !== '') write('')
    else if (event.key === 'Backspace' && written === '') choose(chosen.slice(0, -1))
    else return
    if (event.key !== 'Backspace') event.preventDefault()
  }
  return (
    <div>
      <div className={styles.place}>
        <Field label={words.who}>
          <Input
            className={styles.input}
            value={written}
            placeholder={words.find}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-found`}
            {...(active && { 'aria-activedescendant': `${id}-${active.id}` })}
            onChange={(_, { value }) => write(value)}
            onKeyDown={keyed}
            onBlur={() => write('')}
          />
        </Field>
        <div role="status" className="visually-hidden">
          {written.trim() !== '' && words.found(found.length)}
        </div>
        <div
          id={`${id}-found`}
          role="listbox"
          tabIndex={-1}
          aria-label={words.who}
          className={styles.found}
          hidden={found.length === 0}
        >
          {found.map((person) => (
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === active}
              className={mergeClasses(styles.person, person === active && styles.active)}
              // Before the field loses the focus, and the list goes with it.
              onMouseDown={(event) => {
                event.preventDefault()
                add(person)
              }}
            >
              <Text block>{person.name}</Text>
              <Text block size={200} className={styles.quiet}>
                {[person.workplace, person.area].filter(Boolean).join(' · ')}
              </Text>
            </div>
          ))}
        </div>
      </div>
      <Chips people={people} chosen={chosen} choose={choose} />
    </div>
  )
}

const Chips = ({ people, chosen, choose }: PersonPickerProps) => {
  const styles = useStyles()
  const words = useText().wishes
  return (
    <ul className={styles.chips}>
      {chosen.map((id) => {
        const name = people.find((person) => person.id === id)?.name ?? ''
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              aria-label={words.drop(name)}
              onClick={() => choose(chosen.filter((each) => each !== id))}
            >
              {name}
              <Icon name="remove" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
