import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import type { PersonView } from '#bot/api/leader.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  search: { width: 'min(360px, 100%)' },
  fill: { maxWidth: 'none', width: '100%' },
  cell: {
    height: 'auto',
    paddingBlock: tokens.spacingVerticalS,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  /** On a phone the area stands below the name instead. */
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  narrow: {
    display: 'none',
    '@media (max-width: 640px)': { display: 'block' },
  },
  /** Two columns are left on a phone, and the first holds four lines. */
  name: { '@media (max-width: 640px)': { width: '64%' } },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** More than anybody reads through; the rest is found by searching. */
const MOST_ROWS = 300

const DANISH = new Intl.Collator('da')

/** Everybody on the list, by name, found by typing. */
export const PeopleTable = ({ people }: { people: readonly PersonView[] }) => {
  const styles = useStyles()
  const words = useText().leader.table
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search).trim().toLocaleLowerCase('da')
  const shown = people
    .filter(({ name, area, workplace, group }) =>
      `${name} ${area} ${workplace} ${group ?? ''}`.toLocaleLowerCase('da').includes(wanted),
    )
    .toSorted((one, other) => DANISH.compare(one.name, other.name))
  return (
    <section aria-label={words.title(people.length)}>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {words.title(people.length)}
        </Text>
        <Field label={words.search} className={styles.search}>
          <SearchBox
            className={styles.fill}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
      </div>
      <Text role="status" size={200} className={styles.quiet}>
        {wanted === '' ? '' : words.found(shown.length)}
      </Text>
      <Table size="small" aria-label={words.title(people.length)}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.name}>{words.name}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.area}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{words.level}</TableHeaderCell>
            <TableHeaderCell>{words.group}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.slice(0, MOST_ROWS).map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </TableBody>
      </Table>
      {shown.length > MOST_ROWS && <Text size={200}>{words.more(shown.length - MOST_ROWS)}</Text>}
    </section>
  )
}

const Row = ({ person }: { person: PersonView }) => {
  const styles = useStyles()
  const { leader } = useText()
  const words = leader.table
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <div>
          <Text weight="semibold" block>
            {person.name}
          </Text>
          <Text size={200} block className={styles.quiet}>
            {person.workplace}
          </Text>
          <Text size={200} className={mergeClasses(styles.narrow, styles.quiet)}>
            {person.area}, {leader.levels[person.level].toLowerCase()}
          </Text>
          {!person.hasMailbox && (
            <Badge appearance="tint" color="warning">
              {words.noMailbox}
            </Badge>
          )}
        </div>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.wide)}>{person.area}</TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.wide)}>
        {leader.levels[person.level]}
      </TableCell>
      <TableCell className={styles.cell}>
        {person.group ? `${person.group}${person.isHost ? `, ${words.host}` : ''}` : words.noGroup}
      </TableCell>
    </TableRow>
  )
}
