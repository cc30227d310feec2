import { Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DirectoryView } from '#bot/api/directory.ts'
import { isFound } from '#bot/domain/directory.ts'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { OwnEntry } from './directory/own-entry.tsx'

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL },
  search: { maxWidth: '480px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  person: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Person = DirectoryView['people'][number]

/** Opens a chat with the person, on every Teams client. */
const chatWith = (email: string) =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}`

const PersonBox = ({ person }: { person: Person }) => {
  const styles = useStyles()
  const words = useText().directory
  const { name, email, area, workplace, knows, isMe } = person
  return (
    <li className={styles.person}>
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.quiet}>
        {[workplace, area].filter(Boolean).join(' · ')}
      </Text>
      <Text>{knows}</Text>
      {!isMe && (
        <Link
          href={chatWith(email)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.writeTo(name)}
        >
          {words.write}
        </Link>
      )}
    </li>
  )
}

/** Fellow leaders who have chosen to be asked about something. */
export default function Directory() {
  const styles = useStyles()
  const text = useText()
  const words = text.directory
  const [looked, setLooked] = useState('')
  const read = useQuery({ queryKey: ['getDirectory'], queryFn: () => call('getDirectory', {}) })
  const all = read.data?.people ?? []
  const found = all.filter(({ name, area, workplace, knows }) =>
    isFound(looked, [name, area, workplace, knows]),
  )
  return (
    <Page title={text.tab.pages.directory} audience={words.audience} lead={words.lead}>
      {read.isPending && <Loading lines={6} />}
      {read.isError && <Problem error={read.error} retry={() => void read.refetch()} />}
      {read.data && (
        <div className={styles.page}>
          {all.length === 0 && <Text>{words.nobody}</Text>}
          {all.length > 0 && (
            <Field label={words.search} className={styles.search}>
              <Input value={looked} onChange={(_, { value }) => setLooked(value)} />
            </Field>
          )}
          {all.length > 0 && (
            <Text role="status" className={styles.quiet}>
              {found.length === 0 ? words.noneFound : words.found(found.length)}
            </Text>
          )}
          {found.length > 0 && (
            <ul className={styles.list}>
              {found.map((person) => (
                <PersonBox key={person.id} person={person} />
              ))}
            </ul>
          )}
          {read.data.mayTell && <OwnEntry own={read.data.own} />}
        </div>
      )}
    </Page>
  )
}
