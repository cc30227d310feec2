import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Day } from '#bot/domain/calendar.ts'
import { LONGEST_INSTEAD, LONGEST_NETWORK, MOST_NETWORKS } from '#bot/domain/season-plan.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { type PlanDraft, type WrittenNetwork, withNetwork } from './draft.ts'

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { margin: 0 },
  network: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxSizing: 'border-box',
  },
  remove: { justifySelf: 'start' },
})

type Props = {
  draft: PlanDraft
  change: (draft: PlanDraft) => void
  marks: Marks
  today: Day
  /** Somebody has tried to publish: now what is missing is said. */
  isTried: boolean
}

/** The voluntary networks that end, one box each. */
export const NetworkFields = ({ draft, change, marks, today, isTried }: Props) => {
  const styles = useStyles()
  const words = useText().planForm
  const { tell, notice } = useNotice()
  const { networks } = draft
  const put = (changed: WrittenNetwork) =>
    change({
      ...draft,
      networks: networks.map((each) => (each.key === changed.key ? changed : each)),
    })
  const remove = (network: WrittenNetwork) => {
    change({ ...draft, networks: networks.filter(({ key }) => key !== network.key) })
    tell(words.removed(network.name), () => change(draft))
  }
  return (
    <section className={styles.section} aria-labelledby="ending">
      <Text as="h3" size={400} weight="semibold" className={styles.title} id="ending">
        {words.networks}
      </Text>
      <Text>{words.networksLead}</Text>
      {networks.map((network, at) => (
        <div key={network.key} className={styles.network}>
          <CheckedLine
            label={words.name}
            required
            longest={LONGEST_NETWORK}
            problem={isTried && network.name.trim() === '' ? words.nameMissing : undefined}
            marks={marks.inField(`networks.${at}.name`)}
            value={network.name}
            onChange={(name) => put({ ...network, name })}
          />
          <DateField
            label={words.endsOn}
            value={network.endsOn}
            today={today}
            problem={isTried && network.endsOn === null ? words.dayMissing : undefined}
            change={(endsOn) => put({ ...network, endsOn })}
          />
          <CheckedLine
            label={words.instead}
            hint={words.insteadHint}
            longest={LONGEST_INSTEAD}
            marks={marks.inField(`networks.${at}.instead`)}
            value={network.instead}
            onChange={(instead) => put({ ...network, instead })}
          />
          <Button className={styles.remove} size="small" onClick={() => remove(network)}>
            {words.remove(network.name)}
          </Button>
        </div>
      ))}
      {networks.length < MOST_NETWORKS && (
        <Button onClick={() => change(withNetwork(draft))}>{words.add}</Button>
      )}
      {notice}
    </section>
  )
}
