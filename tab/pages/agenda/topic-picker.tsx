import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { AgendaPoint } from '#bot/domain/agenda.ts'
import { isFoundIn } from '#bot/domain/search.ts'
import { FocusBack } from '../../parts/focus-back.ts'
import { KindChip } from '../../parts/kind-chip.tsx'
import { useText } from '../../session.ts'
import { BalanceBar } from './balance-bar.tsx'
import { changePoint, type Editing, type PickableTopic } from './editing.ts'
import { useFormStyles } from './styles.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  search: { maxWidth: 'none' },
  list: { maxHeight: 'min(46vh, 420px)', overflowY: 'auto' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { display: 'block' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
})

/** As many topics as one point can carry. */
const MOST_TOPICS = 6

type PickerProps = { point: AgendaPoint; editing: Editing; close: () => void }

/** The topic bank beside a point: most supported first, with the balance as one picks. */
export const TopicPicker = ({ point, editing, close }: PickerProps) => {
  const styles = useStyles()
  const form = useFormStyles()
  const { agenda } = useText()
  const words = agenda.form
  const [search, setSearch] = useState('')
  const found = editing.opened.topics
    .filter((topic) => isFoundIn(search, [topic.title, topic.why]))
    .toSorted((one, other) => other.supporters - one.supporters)
  const toggle = (topic: PickableTopic, isPicked: boolean) =>
    changePoint(editing, point.name, 'topics', {
      topics: isPicked
        ? [...point.topics, topic.id]
        : point.topics.filter((each) => each !== topic.id),
    })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <FocusBack />
        <DialogBody>
          <DialogTitle>{words.pickTopicsFor(agenda.points[point.name].name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchBox
              className={styles.search}
              aria-label={words.searchTopics}
              placeholder={words.searchTopics}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <ul className={`${form.rows} ${styles.list}`}>
              {found.map((topic) => (
                <TopicRow
                  key={topic.id}
                  topic={topic}
                  point={point}
                  editing={editing}
                  toggle={(isPicked) => toggle(topic, isPicked)}
                />
              ))}
            </ul>
            {found.length === 0 && <Text>{words.noTopics}</Text>}
            <BalanceBar editing={editing} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {words.done}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const TopicRow = ({
  topic,
  point,
  editing,
  toggle,
}: {
  topic: PickableTopic
  point: AgendaPoint
  editing: Editing
  toggle: (isPicked: boolean) => void
}) => {
  const styles = useStyles()
  const { agenda } = useText()
  const words = agenda.form
  const isPicked = point.topics.includes(topic.id)
  const elsewhere = editing.content.points.find(
    (other) => other.name !== point.name && other.topics.includes(topic.id),
  )
  return (
    <li className={styles.row}>
      <Checkbox
        checked={isPicked}
        disabled={!isPicked && point.topics.length >= MOST_TOPICS}
        onChange={(_, { checked }) => toggle(checked === true)}
        label={
          <span>
            <span className={styles.label}>{topic.title}</span>
            <span className={styles.meta}>
              <KindChip kind={topic.kind} />
              <span>{words.supporters(topic.supporters)}</span>
              {elsewhere && (
                <span>{words.topicOnOtherPoint(agenda.points[elsewhere.name].name)}</span>
              )}
            </span>
          </span>
        }
      />
    </li>
  )
}
