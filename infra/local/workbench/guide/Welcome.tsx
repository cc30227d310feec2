import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useDirectory } from '../api/queries.ts'
import { become } from '../lib/route.ts'
import { remember } from '../lib/settings.ts'
import { Face } from '../parts/Face.tsx'
import { Failure } from '../parts/Failure.tsx'
import { KINDS, type Person, peopleIn } from '../people/kinds.ts'
import { useText } from '../text/use-text.ts'
import { Steps } from './Steps.tsx'

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', height: '100%' },
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
    margin: '0 auto',
    padding: `clamp(20px, 6vh, 64px) ${tokens.spacingHorizontalL}`,
  },
  intro: { display: 'grid', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
  people: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
  },
  person: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    alignItems: 'center',
    textAlign: 'start',
  },
  words: { display: 'grid' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The first page anyone sees: what this is, who to be first, and what to do. */
export function Welcome(props: { onPick: () => void }) {
  const { t } = useText()
  const styles = useStyles()
  const directory = useDirectory()
  const first = useMemo(
    () => firstOfEach(directory.data ? peopleIn(directory.data) : []),
    [directory.data],
  )
  const coordinator = first.find(({ kind }) => kind === 'coordinator')
  const begin = (person: Person) => {
    remember({ guideSeen: true })
    become(person.user.userPrincipalName)
  }
  if (directory.isError)
    return <Failure error={directory.error} onRetry={() => void directory.refetch()} />
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <div className={styles.intro}>
          <Text as="h1" size={800} weight="semibold" className={styles.title}>
            {t.guide.title}
          </Text>
          <Text size={400} className={styles.lead}>
            {t.guide.lead}
          </Text>
        </div>
        <Steps />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="large"
            disabled={!coordinator}
            onClick={() => coordinator && begin(coordinator)}
          >
            {t.guide.begin}
          </Button>
          <Button size="large" onClick={props.onPick}>
            {t.guide.pick}
          </Button>
        </div>
        <div className={styles.intro}>
          <Text as="h2" weight="semibold" className={styles.title}>
            {t.guide.quick}
          </Text>
          <div className={styles.people}>
            {first.map((person) => (
              <Card key={person.user.id} className={styles.person} onClick={() => begin(person)}>
                <Face name={person.user.displayName} size={40} />
                <span className={styles.words}>
                  <Text weight="semibold">{person.user.displayName}</Text>
                  <Text size={200} className={styles.lead}>
                    {person.user.jobTitle}
                  </Text>
                </span>
                <Badge appearance="tint">{t.guide.kinds[person.kind]}</Badge>
              </Card>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

function firstOfEach(people: readonly Person[]): Person[] {
  return KINDS.flatMap((kind) => people.find((person) => person.kind === kind) ?? [])
}
