import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { hrefOf } from '../../route.ts'
import { useText } from '../../session.ts'
import { Answers } from '../staff/answers.tsx'
import { useStaff } from '../staff/use-staff.ts'
import type { Task } from './use-tick.ts'

const useStyles = makeStyles({
  from: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
  },
  title: { margin: 0 },
})

/** What one's own staff have answered for a task, or the way to ask them. */
export const FromStaff = ({ task }: { task: Task['id'] }) => {
  const styles = useStyles()
  const words = useText().staff
  const { data } = useStaff()
  if (!data) return null
  const asked = data.questions.filter((each) => each.task?.id === task)
  if (asked.length === 0)
    return (
      <Link className={styles.from} href={hrefOf('staff', task)}>
        {words.fromPreparation}
      </Link>
    )
  const read = asked.filter((each) => each.questions.some(({ answers }) => answers.length > 0))
  return (
    <div className={styles.from}>
      {read.map((each) => (
        <div key={each.id}>
          <Text as="h3" size={300} weight="semibold" block className={styles.title}>
            {words.ofTask}
          </Text>
          <Answers asked={each} {...(each.questions.length > 1 && { heading: 'h4' as const })} />
        </div>
      ))}
      {read.length === 0 && (
        <Text>{asked.some(({ isOpen }) => isOpen) ? words.stillOpen : words.noneYet}</Text>
      )}
      <Link href={hrefOf('staff')}>{words.goTo}</Link>
    </div>
  )
}
