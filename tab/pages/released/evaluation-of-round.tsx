import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { decimal } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { BenefitChart } from '../evaluation/benefit-chart.tsx'
import { Said } from '../evaluation/said.tsx'
import { ScaleCharts } from '../evaluation/scale-charts.tsx'

type RoundEvaluations = OutputOf<Endpoints['getRoundEvaluations']>
export type RoundEvaluation = RoundEvaluations['rounds'][number]

const useStyles = makeStyles({
  whole: { marginTop: tokens.spacingVerticalXL, maxWidth: '72ch' },
  chart: { marginBottom: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
})

const Figures = ({ figures }: { figures: NonNullable<RoundEvaluation['figures']> }) => {
  const { locale } = useSession()
  const styles = useStyles()
  const { result } = useText().evaluation
  const mean = result.outOfFive(decimal(locale, figures.benefitMean))
  return (
    <>
      <p>
        <Text weight="semibold">{`${result.mean}: ${mean}`}</Text>
      </p>
      <div className={styles.chart}>
        <BenefitChart counts={figures.benefitCounts} />
        <ScaleCharts scales={figures.scales} />
      </div>
    </>
  )
}

type Props = { evaluation: RoundEvaluation; needed: RoundEvaluations['needed'] }

/** One round's evaluations, all groups put together; what is not shown says why. */
export const EvaluationOfRound = ({ evaluation, needed }: Props) => {
  const styles = useStyles()
  const { evaluation: words, roundEvaluation } = useText()
  const { figures, texts, groups, groupsLeftOut } = evaluation
  const heading = `evaluation-${evaluation.round}`
  return (
    <section className={styles.whole} aria-labelledby={heading}>
      <Text as="h3" size={400} weight="semibold" id={heading}>
        {roundEvaluation.title}
      </Text>
      {figures && <p>{roundEvaluation.answersFrom(figures.answers, groups)}</p>}
      {figures ? (
        <Figures figures={figures} />
      ) : (
        <p className={styles.quiet}>
          {roundEvaluation.noFigures(needed.groupsTogether, needed.answers)}
        </p>
      )}
      {figures && groupsLeftOut > 0 && (
        <p className={styles.quiet}>{roundEvaluation.leftOut(groupsLeftOut)}</p>
      )}
      {texts ? (
        <>
          <Said title={words.result.good} texts={texts.good} />
          <Said title={words.result.missed} texts={texts.missed} />
          {texts.withheld > 0 && (
            <p className={styles.quiet}>{roundEvaluation.withheld(texts.withheld)}</p>
          )}
          <p className={styles.quiet}>{words.result.order}</p>
        </>
      ) : (
        <p className={styles.quiet}>
          {roundEvaluation.noTexts(needed.answersForTexts, needed.groupsTogether)}
        </p>
      )}
      <p className={styles.quiet}>{roundEvaluation.trust}</p>
    </section>
  )
}
