import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { PURPOSES } from '#bot/domain/concept.ts'
import { fromHighest } from '#bot/domain/concept-report.ts'
import { decimal } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { keepFile } from '../newsletter/word-button.tsx'
import type { Reports, Report as ReportView } from './concept.ts'
import { ReportTable } from './report-table.tsx'

const useStyles = makeStyles({
  report: { marginTop: tokens.spacingVerticalXL, maxWidth: '900px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { marginTop: tokens.spacingVerticalXL },
  item: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
})

const Said = ({ title, texts }: { title: string; texts: readonly string[] }) => {
  const styles = useStyles()
  const words = useText().conceptReport
  return (
    <section className={`${styles.said} concept-said`}>
      <Text as="h3" size={400} weight="semibold">
        {title}
      </Text>
      {texts.length === 0 && <p className={styles.quiet}>{words.nobodyWrote}</p>}
      <ul>
        {texts.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same
          <li key={index} className={styles.item}>
            {each}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Figures = ({ figures }: { figures: NonNullable<ReportView['figures']> }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { concept, conceptReport: words } = useText()
  const ranked = fromHighest(figures.questions)
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  const meanOf = (question: (typeof ranked)[number]) =>
    decimal(locale, figures.questions[question].mean)
  return (
    <>
      <p>
        {highest && words.highest(concept.questions[highest], meanOf(highest))}
        <br />
        {lowest && words.lowest(concept.questions[lowest], meanOf(lowest))}
      </p>
      <section className={styles.said}>
        <Text as="h3" size={400} weight="semibold">
          {words.purposes}
        </Text>
        <p className={styles.quiet}>{words.purposesLead}</p>
        <ReportTable name={words.purposes} questions={PURPOSES} figures={figures} />
      </section>
      <section className={styles.said}>
        <Text as="h3" size={400} weight="semibold">
          {words.shape}
        </Text>
        <p className={styles.quiet}>{words.shapeLead}</p>
        <ReportTable name={words.shape} questions={['content', 'form']} figures={figures} />
      </section>
    </>
  )
}

/** One report: who answered, figures, spread, and what was written; what is not shown says why. */
export const Report = ({ report, needed }: { report: ReportView; needed: Reports['needed'] }) => {
  const styles = useStyles()
  const words = useText().conceptReport
  const { figures, texts } = report
  const fetched = useMutation({
    mutationFn: () => call('exportConceptReport', { round: report.round }),
    onSuccess: ({ fileName, base64 }) => keepFile(fileName, base64),
  })
  const heading = `concept-${report.round}`
  return (
    <section className={`${styles.report} concept-report`} aria-labelledby={heading}>
      <Text as="h2" size={500} weight="semibold" id={heading}>
        {words.title(report.roundLabel)}
      </Text>
      <p>
        {figures
          ? words.answered(
              figures.answers,
              report.asked,
              Math.round((figures.answers * 100) / report.asked),
              report.groups,
            )
          : words.noFigures(needed.answers, needed.groupsTogether)}{' '}
        {report.groupsLeftOut > 0 && words.leftOut(report.groupsLeftOut)}
      </p>
      <div className={`${styles.ways} no-print`}>
        <Button disabledFocusable={fetched.isPending} onClick={() => fetched.mutate()}>
          {words.word}
        </Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      {fetched.isError && <Problem error={fetched.error} />}
      {figures && <Figures figures={figures} />}
      {texts ? (
        <>
          <Said title={words.keep} texts={texts.keep} />
          <Said title={words.change} texts={texts.change} />
          {texts.withheld > 0 && <p className={styles.quiet}>{words.withheld(texts.withheld)}</p>}
          <p className={styles.quiet}>{words.order}</p>
        </>
      ) : (
        <p className={styles.quiet}>
          {words.noTexts(needed.answersForTexts, needed.groupsTogether)}
        </p>
      )}
      <p className={styles.quiet}>{words.trust}</p>
    </section>
  )
}
