import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { RATED } from '#bot/domain/trend.ts'
import { useText } from '../../session.ts'
import { FiguresTable } from './figures-table.tsx'
import { Picture } from './picture.tsx'
import type { RatedRound } from './trend.ts'

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
  },
  one: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
})

/** As many pictures beside each other as there is room for; one for each round makes them wider. */
const columnsFor = (rounds: number) =>
  `repeat(auto-fit, minmax(min(${Math.max(340, rounds * 100)}px, 100%), 1fr))`

/** Each question by itself, from round to round: a picture and the same in figures. What was never rated is left out. */
export const TrendOf = ({ rounds }: { rounds: readonly RatedRound[] }) => {
  const styles = useStyles()
  const words = useText().trends
  const shown = RATED.filter((question) => rounds.some((round) => round[question] !== null))
  return (
    <>
      <p className={`${styles.quiet} figures`}>{words.reading}</p>
      <div
        className={`${styles.all} pictures`}
        style={{ gridTemplateColumns: columnsFor(rounds.length) }}
      >
        {shown.map((question) => {
          const points = rounds.map((round) => ({
            label: round.roundLabel,
            rated: round[question],
          }))
          const name = words.questions[question]
          return (
            <div key={question} className={`${styles.one} trend`}>
              <Text as="h3" size={400} weight="semibold">
                {name}
              </Text>
              <Picture points={points} name={words.picture(name, points.length)} />
              <FiguresTable points={points} caption={words.table(name)} />
            </div>
          )
        })}
      </div>
    </>
  )
}
