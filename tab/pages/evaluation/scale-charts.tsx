import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { SCALES } from '#bot/domain/evaluation.ts'
import type { Scales } from '#bot/domain/evaluation-result.ts'
import { decimal } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { RatingChart } from './benefit-chart.tsx'

const useStyles = makeStyles({ chart: { marginTop: tokens.spacingVerticalL } })

/** What else was rated, by enough: the mean and how it was spread. */
export const ScaleCharts = ({ scales }: { scales: Scales | undefined }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().evaluation
  return SCALES.map((scale) => {
    const rated = scales?.[scale]
    if (!rated) return null
    const mean = words.result.outOfFive(decimal(locale, rated.mean))
    return (
      <div key={scale} className={styles.chart}>
        <Text weight="semibold">{`${words.result.scales[scale]}: ${mean}`}</Text>
        <RatingChart
          caption={words.scales[scale]}
          labels={words.scaleChoices}
          counts={rated.counts}
        />
      </div>
    )
  })
}
