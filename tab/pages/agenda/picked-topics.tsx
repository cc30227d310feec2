import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { AgendaPoint } from '#bot/domain/agenda.ts'
import { Icon } from '../../parts/icon.tsx'
import { KindChip } from '../../parts/kind-chip.tsx'
import { useText } from '../../session.ts'
import { changePoint, type Editing } from './editing.ts'
import { useFormStyles } from './styles.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

/** The bank's topics under a point, each with a way off again. */
export const PickedTopics = ({ point, editing }: { point: AgendaPoint; editing: Editing }) => {
  const styles = useStyles()
  const form = useFormStyles()
  const words = useText().agenda.form
  const picked = point.topics.flatMap(
    (id) => editing.opened.topics.find((topic) => topic.id === id) ?? [],
  )
  if (picked.length === 0) return null
  const remove = (id: string) =>
    changePoint(editing, point.name, 'topics', {
      topics: point.topics.filter((each) => each !== id),
    })
  return (
    <ul className={form.rows} aria-label={words.topics}>
      {picked.map((topic) => (
        <li key={topic.id} className={styles.row}>
          <KindChip kind={topic.kind} />
          <span className={styles.title}>{topic.title}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="remove" />}
            aria-label={words.removeTopic(topic.title)}
            onClick={() => remove(topic.id)}
          />
        </li>
      ))}
    </ul>
  )
}
