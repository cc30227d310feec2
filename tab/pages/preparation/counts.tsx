import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Prepared } from './use-tick.ts'

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** To the host: how many of the group are ready with each task, never who. */
export const Counts = ({ prepared }: { prepared: Prepared }) => {
  const styles = useStyles()
  const words = useText().preparation.page
  const { counts, tasks } = prepared
  if (!counts || tasks.length === 0) return null
  const doneOf = (id: string) => counts.tasks.find((each) => each.task === id)?.done ?? 0
  return (
    <section className={styles.counts} aria-labelledby="counts">
      <div>
        <Text as="h2" size={500} weight="semibold" block className={styles.title} id="counts">
          {words.countsTitle}
        </Text>
        <Text className={styles.quiet}>{words.countsLead}</Text>
      </div>
      <ul className={styles.list}>
        {tasks.map(({ id, title }) => (
          <li key={id}>
            <div className={styles.line}>
              <span>{title}</span>
              <Text weight="semibold">{words.count(doneOf(id), counts.members)}</Text>
            </div>
            <ProgressBar
              aria-label={title}
              value={counts.members === 0 ? 0 : doneOf(id) / counts.members}
              thickness="large"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
