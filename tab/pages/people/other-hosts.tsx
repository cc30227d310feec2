import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'
import { Choice } from './choice.tsx'
import type { People } from './open-seats.tsx'

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXXL, maxWidth: '72ch' },
  opener: { cursor: 'pointer' },
  lead: { color: tokens.colorNeutralForeground2 },
  rows: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalM },
})

/** Groups with more than one who can host: another of them can take over. */
export const OtherHosts = ({ list, tell }: { list: People; tell: (words: string) => void }) => {
  const styles = useStyles()
  const words = useText().leader.otherHosts
  const queries = useQueryClient()
  if (list.otherHosts.length === 0) return null
  const name = async (group: string, person: string) => {
    await call('nameHost', { group, person })
    const of = list.otherHosts.find((each) => each.group === group)
    const named = of?.candidates.find(({ id }) => id === person)
    tell(words.named(named?.name ?? '', of?.name ?? ''))
    await queries.invalidateQueries()
  }
  return (
    <details className={styles.section}>
      <summary className={styles.opener}>{words.title}</summary>
      <Text className={styles.lead} block>
        {words.lead}
      </Text>
      <div className={styles.rows}>
        {list.otherHosts.map((group) => (
          <Choice
            key={`${group.group} ${group.host}`}
            label={words.chooseFor(group.name)}
            hint={words.now(group.host)}
            empty={words.choose}
            button={words.name}
            people={group.candidates}
            choose={(person) => name(group.group, person)}
          />
        ))}
      </div>
    </details>
  )
}
