import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'
import { Choice } from './choice.tsx'

export type People = OutputOf<Endpoints['listPeople']>

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Seats that somebody left, each waiting for the successor. */
export const OpenSeats = ({ list, tell }: { list: People; tell: (words: string) => void }) => {
  const styles = useStyles()
  const words = useText().leader.openSeats
  const queries = useQueryClient()
  const waiting = list.people.filter((person) => person.group === null)
  if (list.openSeats.length === 0) return null
  const seat = async (seatId: string, person: string) => {
    const given = await call('seatSuccessor', { seat: seatId, person })
    const name = list.people.find((each) => each.id === person)?.name ?? ''
    tell(given.isHost ? words.seatedAsHost(name, given.group) : words.seated(name, given.group))
    await queries.invalidateQueries()
  }
  return (
    <section className={styles.section} aria-label={words.title}>
      <div>
        <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
          {words.title}
        </Text>
        <Text className={styles.quiet}>{words.lead}</Text>
      </div>
      {waiting.length === 0 && <Text>{words.nobody}</Text>}
      {list.openSeats.map((open) => (
        <Choice
          key={open.seat}
          label={words.chooseFor(open.group)}
          {...(open.vacatedBy && { hint: words.after(open.vacatedBy) })}
          empty={words.choose}
          button={words.seat}
          people={waiting}
          choose={(person) => seat(open.seat, person)}
        />
      ))}
    </section>
  )
}

/** Groups whose host left or is no longer a chief. */
export const WithoutHost = ({ list }: { list: People }) => {
  const styles = useStyles()
  const words = useText().leader.withoutHost
  const queries = useQueryClient()
  if (list.withoutHost.length === 0) return null
  const name = async (group: string, person: string) => {
    await call('nameHost', { group, person })
    await queries.invalidateQueries()
  }
  return (
    <section className={styles.section} aria-label={words.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {words.title}
      </Text>
      {list.withoutHost.map((group) =>
        group.candidates.length === 0 ? (
          <Text key={group.group}>{words.nobody(group.name)}</Text>
        ) : (
          <Choice
            key={group.group}
            label={words.chooseFor(group.name)}
            empty={words.choose}
            button={words.name}
            people={group.candidates}
            choose={(person) => name(group.group, person)}
          />
        ),
      )}
    </section>
  )
}
