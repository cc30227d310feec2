import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ComposedMember } from '#bot/api/composition.ts'
import { EXPERIENCES } from '#bot/domain/composition/criteria.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { useText } from '../../session.ts'
import { colourOf } from './colours.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '7.5em minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
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
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  label: { color: tokens.colorNeutralForeground2 },
  relative: { position: 'relative' },
})

type Value = { readonly key: string; readonly name: string; readonly index: number }

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
        values={areas.map((name, index) => ({ key: name, name, index }))}
        of={members.map((member) => member.area)}
      />
      <Bar
        label={words.criteria.level}
        values={LEVELS.map((level, index) => ({ key: level, name: leader.levels[level], index }))}
        of={members.map((member) => member.level)}
      />
      <Bar
        label={words.criteria.experience}
        values={EXPERIENCES.map((each, index) => ({
          key: each,
          name: words.experiences[each],
          index,
        }))}
        of={members.map((member) => member.experience)}
      />
    </>
  )
}

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
    .map((value) => ({ ...value, count: of.filter((each) => each === value.key).length }))
    .filter(({ count }) => count > 0)
  return (
    <div className={styles.row}>
      <Text size={200} className={styles.label}>
        {label}
      </Text>
      <div className={styles.relative}>
        <div className={styles.bar} aria-hidden="true">
          {parts.map(({ key, name, index, count }) => (
            <span
              key={key}
              className={styles.part}
              title={`${name}: ${count}`}
              style={{ flex: `${count} 1 0`, backgroundColor: colourOf(index) }}
            >
              {count}
            </span>
          ))}
        </div>
        <span className={styles.spoken}>
          {parts.map(({ name, count }) => `${count} ${name}`).join(', ')}
        </span>
      </div>
    </div>
  )
}

/** What the colours of the area bars stand for, once for all groups. */
export const AreaKey = ({ areas }: { areas: readonly string[] }) => {
  const styles = useKeyStyles()
  return (
    <ul className={styles.key}>
      {areas.map((area, index) => (
        <li key={area} className={styles.item}>
          <span className={styles.swatch} style={{ backgroundColor: colourOf(index) }} />
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
    width: '14px',
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
})
