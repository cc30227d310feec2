import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ComposedMember } from '#bot/api/composition.ts'
import { EXPERIENCES } from '#bot/domain/composition/criteria.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { useText } from '../../session.ts'
import { colourOf } from './colours.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '18px' },
  part: {
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    textAlign: 'center',
    overflow: 'hidden',
    boxSizing: 'border-box',
    minWidth: 0,
  },
  words: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Value = {
  readonly key: string
  readonly name: string
  readonly mark?: string
  readonly inWords: (count: number) => string
}

/** Names an area in the narrow bars; the key says which is which. */
const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26))

/** How one group is made up by area, level and experience. */
export const SpreadBars = ({
  members,
  areas,
}: {
  members: readonly ComposedMember[]
  areas: readonly string[]
}) => {
  const { composition: words, leader } = useText()
  return (
    <>
      <Bar
        label={words.criteria.area}
        values={areas.map((name, index) => ({
          key: name,
          name,
          mark: letterOf(index),
          inWords: (count) => words.areaCount(name, count),
        }))}
        of={members.map((member) => member.area)}
      />
      <Bar
        label={words.criteria.level}
        values={LEVELS.map((level) => ({
          key: level,
          name: leader.levels[level],
          inWords: words.levelCount[level],
        }))}
        of={members.map((member) => member.level)}
      />
      <Bar
        label={words.criteria.experience}
        values={EXPERIENCES.map((each) => ({
          key: each,
          name: words.experiences[each],
          inWords: words.experienceCount[each],
        }))}
        of={members.map((member) => member.experience)}
      />
    </>
  )
}

/** One bar; where its parts have no mark of their own, the words stand below it. */
const Bar = ({
  label,
  values,
  of,
}: {
  label: string
  values: readonly Value[]
  of: readonly string[]
}) => {
  const styles = useStyles()
  const parts = values
    .map((value, index) => ({
      ...value,
      colour: colourOf(index),
      count: of.filter((each) => each === value.key).length,
    }))
    .filter(({ count }) => count > 0)
  const inWords = parts.map((part) => part.inWords(part.count)).join(', ')
  const isMarked = values.some(({ mark }) => mark)
  return (
    <div>
      <Text size={200} weight="semibold" block>
        {label}
      </Text>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ key, name, mark, colour, count }) => (
          <span
            key={key}
            className={styles.part}
            title={`${name}: ${count}`}
            style={{ flex: `${count} 1 0`, backgroundColor: colour }}
          >
            {mark ?? count}
          </span>
        ))}
      </div>
      <Text size={200} className={isMarked ? 'visually-hidden' : styles.words}>
        {inWords}
      </Text>
    </div>
  )
}

/** What the letters and colours of the area bars stand for, once for all groups. */
export const AreaKey = ({ areas }: { areas: readonly string[] }) => {
  const styles = useKeyStyles()
  return (
    <ul className={styles.key}>
      {areas.map((area, index) => (
        <li key={area} className={styles.item}>
          <span className={styles.swatch} style={{ backgroundColor: colourOf(index) }}>
            {letterOf(index)}
          </span>
          <Text size={200}>{area}</Text>
        </li>
      ))}
    </ul>
  )
}

const useKeyStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '18px',
    height: '18px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    textAlign: 'center',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
})
