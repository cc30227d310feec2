import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgendaPoint } from '#bot/domain/agenda.ts'
import { Icon } from '../../parts/icon.tsx'
import { useText } from '../../session.ts'
import { changePoint, type Editing } from './editing.ts'
import { Materials } from './materials.tsx'
import { Minutes } from './minutes.tsx'
import { PickedTopics } from './picked-topics.tsx'
import { useFormStyles } from './styles.ts'
import { TopicPicker } from './topic-picker.tsx'

const useStyles = makeStyles({
  name: { margin: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  what: {
    color: tokens.colorNeutralForeground2,
    marginTop: `calc(-1 * ${tokens.spacingVerticalS})`,
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    flexShrink: 0,
  },
})

const MOST_MATERIALS = 5

/** One of the seven fixed points: its minutes, what to do, topics and materials. */
export const PointCard = ({
  point,
  number,
  editing,
}: {
  point: AgendaPoint
  number: number
  editing: Editing
}) => {
  const styles = useStyles()
  const form = useFormStyles()
  const { agenda } = useText()
  const words = agenda.form
  const { name, what } = agenda.points[point.name]
  const [isPicking, setPicking] = useState(false)
  const set = (field: string, given: Partial<AgendaPoint>) =>
    changePoint(editing, point.name, field, given)
  return (
    <li className={form.card} id={`agenda-${point.name}`}>
      <div className={form.head}>
        <Text as="h3" weight="semibold" size={400} className={styles.name}>
          <span className={styles.number}>{number}</span>
          {name}
        </Text>
        <Minutes
          of={name}
          value={point.minutes}
          change={(minutes) => set('minutes', { minutes })}
        />
      </div>
      <Text className={styles.what}>{what}</Text>
      <Textarea
        aria-label={`${name}: ${words.textHint}`}
        placeholder={words.textHint}
        rows={2}
        resize="vertical"
        maxLength={1500}
        value={point.text}
        onChange={(_, { value }) => set('text', { text: value })}
      />
      <PickedTopics point={point} editing={editing} />
      <Materials point={point} editing={editing} />
      <div className={form.buttons}>
        <Button
          size="small"
          icon={<Icon name="add" />}
          aria-label={words.pickTopicsFor(name)}
          onClick={() => setPicking(true)}
        >
          {words.pickTopics}
        </Button>
        {point.materials.length < MOST_MATERIALS && (
          <Button
            size="small"
            icon={<Icon name="add" />}
            aria-label={`${words.addMaterial}: ${name}`}
            onClick={() =>
              set('materials', { materials: [...point.materials, { title: '', url: '' }] })
            }
          >
            {words.addMaterial}
          </Button>
        )}
      </div>
      {isPicking && <TopicPicker point={point} editing={editing} close={() => setPicking(false)} />}
    </li>
  )
}
