import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  tiles: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalXXL}`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(160px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Progress = { readonly done: number; readonly of: number }
type TileProps = {
  readonly label: string
  readonly value: string
  readonly more?: string | null
  readonly progress?: Progress
}

const Tile = ({ label, value, more, progress }: TileProps) => {
  const styles = useStyles()
  return (
    <li className={styles.tile}>
      <Text size={300} className={styles.quiet}>
        {label}
      </Text>
      <Text size={600} weight="semibold">
        {value}
      </Text>
      {progress && progress.done < progress.of && (
        <ProgressBar aria-label={label} value={progress.done} max={progress.of} />
      )}
      {more && (
        <Text size={200} className={styles.quiet}>
          {more}
        </Text>
      )}
    </li>
  )
}

/** How much there is, and how much of it is ready. */
export const Tiles = ({ overview }: { overview: Overview }) => {
  const styles = useStyles()
  const words = useText().overview
  const { rooms, openSeats } = overview
  const of = ({ done, of: all }: Progress) => words.progress(done, all)
  return (
    <ul className={styles.tiles}>
      <Tile label={words.leaders} value={String(overview.leaders)} />
      <Tile
        label={words.groups}
        value={String(overview.groups)}
        more={openSeats > 0 ? words.openSeats(openSeats) : null}
      />
      {rooms.of > 0 && <Tile label={words.rooms} value={of(rooms)} progress={rooms} />}
      {overview.rounds.map(({ round, label, booked }) => (
        <Tile key={round} label={words.booked} value={of(booked)} more={label} progress={booked} />
      ))}
    </ul>
  )
}
