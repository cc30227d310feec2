import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL },
  opener: { cursor: 'pointer' },
  rooms: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0`, padding: 0 },
  room: {
    display: 'grid',
    gridTemplateColumns: 'minmax(180px, 1fr) 3fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

const Step = ({ name, isDone }: { name: string; isDone: boolean }) => {
  const styles = useStyles()
  const words = useText().overview
  return (
    <li>
      <Badge
        size="large"
        appearance={isDone ? 'tint' : 'outline'}
        color={isDone ? 'success' : 'informative'}
      >
        <span aria-hidden="true">{isDone ? '✓\u00a0' : '·\u00a0'}</span>
        {name}
        <span className={styles.unseen}>: {isDone ? words.done : words.waiting}</span>
      </Badge>
    </li>
  )
}

type Room = Overview['roomSteps'][number]

const OneRoom = ({ room }: { room: Room }) => {
  const styles = useStyles()
  const words = useText().overview
  return (
    <li className={styles.room}>
      <span className={styles.name}>
        <Text weight="semibold">{room.name}</Text>
        <Text size={200}>
          {words.roomKinds[room.kind]}, {room.isReady ? words.ready : words.making}
        </Text>
      </span>
      <ul className={styles.steps}>
        {room.steps.map(({ step, isDone }) => (
          <Step key={step} name={words.steps[step]} isDone={isDone} />
        ))}
      </ul>
    </li>
  )
}

const TEAM_STEPS = ['isMade', 'isFilled', 'hasApp'] as const

/** How far the team and each channel have come, step by step; folded away once all is made. */
export const Rooms = ({ overview }: { overview: Overview }) => {
  const styles = useStyles()
  const page = useText().overviewPage
  const { team, roomSteps, rooms } = overview
  if (roomSteps.length === 0) return null
  const isReady = rooms.done === rooms.of && TEAM_STEPS.every((step) => team?.[step] ?? true)
  if (!isReady) return <Steps overview={overview} />
  return (
    <details className={styles.section}>
      <summary className={styles.opener}>{page.seeRooms}</summary>
      <Steps overview={overview} />
    </details>
  )
}

const Steps = ({ overview }: { overview: Overview }) => {
  const styles = useStyles()
  const words = useText().overview
  const { team, roomSteps } = overview
  return (
    <>
      {team && (
        <section className={styles.section} aria-labelledby="team">
          <Text as="h2" size={500} weight="semibold" id="team">
            {words.team}
          </Text>
          <ul className={styles.steps} style={{ marginTop: tokens.spacingVerticalM }}>
            {TEAM_STEPS.map((step) => (
              <Step key={step} name={words.teamSteps[step]} isDone={team[step]} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="rooms">
        <Text as="h2" size={500} weight="semibold" id="rooms">
          {words.roomsTitle}
        </Text>
        <ul className={styles.rooms}>
          {roomSteps.map((room) => (
            <OneRoom key={room.room} room={room} />
          ))}
        </ul>
      </section>
    </>
  )
}
