import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { decimal } from '#bot/text/format.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { BenefitChart } from './benefit-chart.tsx'
import type { EvaluationView } from './evaluation.ts'
import { Said } from './said.tsx'
import { ScaleCharts } from './scale-charts.tsx'

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXL, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  result: EvaluationView['result']
  roundLabel: string
  needed: number
  isPooled: boolean
}

/** What the group said together, or why nothing is shown. */
export const Result = ({ result, roundLabel, needed, isPooled }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { evaluation, evaluationPage, tab } = useText()
  const words = evaluation.result
  if (!result)
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          {words.tooFew(needed)} {isPooled && evaluationPage.fewPooled}
        </MessageBarBody>
      </MessageBar>
    )
  const mean = words.outOfFive(decimal(locale, result.benefitMean))
  return (
    <>
      <section className={styles.section} aria-label={words.title(roundLabel)}>
        <p>
          <Text weight="semibold">{`${words.mean}: ${mean}`}</Text>
          <br />
          {words.answers(result.answers)}
        </p>
        <BenefitChart counts={result.benefitCounts} />
        <ScaleCharts scales={result.scales} />
      </section>
      <Said title={words.good} texts={result.good} />
      <Said title={words.missed} texts={result.missed} />
      <p className={styles.quiet}>
        {words.order} {isPooled ? evaluationPage.resultPooled : evaluationPage.resultAudience}
      </p>
      <Link href={hrefOf('trends')}>{tab.pages.trends}</Link>
    </>
  )
}
