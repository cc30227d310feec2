import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL },
  group: {
    maxWidth: '760px',
    marginBlock: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0 },
  words: { marginBlock: tokens.spacingVerticalXS, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
})

type Room = Overview['roomSteps'][number]
type Refusing = Room & { readonly refusal: NonNullable<Room['refusal']> }

const isRefusing = (room: Room): room is Refusing => room.refusal !== null
const sortOf = ({ kind, refusal: { capability, code, way, hasTab } }: Refusing) =>
  [kind === 'group-chat', capability, code, way, hasTab].join()

/** Channels that refuse for the same reason: what to do, said once. */
const SameRefusals = ({ rooms, first }: { rooms: readonly Refusing[]; first: Refusing }) => {
  const styles = useStyles()
  const words = useText().reach
  const { locale } = useSession()
  const { capability, code, way, hasTab, learnedAt, lookAgainAt } = first.refusal
  const { title, repair } = words.what(capability, code, first.kind)
  const seen = dayAndTime(locale, learnedAt)
  return (
    <article className={styles.group}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <p className={styles.words}>{rooms.map(({ name }) => name).join(', ')}</p>
      <p className={styles.words}>{repair}</p>
      <p className={styles.words}>{words.meanwhile(way, hasTab)}</p>
      <p className={styles.quiet}>
        {lookAgainAt ? words.seenAndAgain(seen, dayAndTime(locale, lookAgainAt)) : words.seen(seen)}
        {code && ` ${words.code(code)}`}
      </p>
    </article>
  )
}

type Props = { rooms: readonly Room[]; tell: (words: string) => void }

/** Channels that take no cards: what is the matter, what to do about it, and how their people are told until then. */
export const Refusals = ({ rooms, tell }: Props) => {
  const styles = useStyles()
  const words = useText().reach
  const queries = useQueryClient()
  const look = useMutation({
    mutationFn: () => call('lookAtRooms', {}),
    onSuccess: () => tell(words.lookedNow),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getOverview'] }),
  })
  const refusing = rooms.filter(isRefusing)
  if (refusing.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="refusals">
      <Text as="h2" id="refusals" size={500} weight="semibold">
        {`${words.title} (${refusing.length})`}
      </Text>
      {[...Map.groupBy(refusing, sortOf)].map(([sort, same]) => {
        const [first] = same
        return first && <SameRefusals key={sort} rooms={same} first={first} />
      })}
      <Button disabledFocusable={look.isPending} onClick={() => look.mutate()}>
        {words.lookNow}
      </Button>
      {look.error && <Problem error={look.error} />}
    </section>
  )
}
