import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { AgendaProblem } from '#bot/domain/agenda/release.ts'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
})

/** Goes to the part of the form where a problem is put right. */
const goToPart = (at: AgendaProblem['at']) => {
  const part = document.getElementById(`agenda-${at}`)
  part?.scrollIntoView({ block: 'start' })
  part?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}

/** What is missing, each a way to the place; the same sentence is said once. */
export const ProblemList = ({
  problems,
  followed,
}: {
  problems: readonly AgendaProblem[]
  followed?: () => void
}) => {
  const styles = useStyles()
  const { agenda } = useText()
  const sentences = new Map(
    problems.map((problem) => [
      agenda.problems[problem.problem]('by' in problem ? problem.by : 0),
      problem.at,
    ]),
  )
  const follow = (at: AgendaProblem['at']) => {
    followed?.()
    // Once a dialog has gone it gives the focus back; this comes after.
    requestAnimationFrame(() => goToPart(at === 'minutes' ? AGENDA_POINTS[0] : at))
  }
  return (
    <ul className={styles.list}>
      {[...sentences].map(([sentence, at]) => (
        <li key={sentence}>
          <Link as="button" inline onClick={() => follow(at)}>
            {sentence}
          </Link>
        </li>
      ))}
    </ul>
  )
}
