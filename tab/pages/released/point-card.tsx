import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ThemeId } from '#bot/domain/ids.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { POINT_TYPE, type Point, type Round, usePlace } from './table.ts'
import { TitleForm } from './title-form.tsx'

const useStyles = makeStyles({
  point: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'grab',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  words: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

const NEW = 'new'

/** One point, word for word: dragged onto a theme, or its theme chosen from a list. */
export const PointCard = ({ point, round }: { point: Point; round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const place = usePlace()
  const [isNaming, setNaming] = useState(false)
  const suggested = round.themes.find((each) => each.id === point.suggestion)
  const move = (theme: ThemeId | null) => place.mutate({ point: point.id, theme })
  return (
    <li
      className={styles.point}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(POINT_TYPE, point.id)}
    >
      <blockquote className={styles.words}>{point.words}</blockquote>
      {point.quoteOf !== null && (
        <Text size={200} className={styles.quiet}>
          {words.quoteOf(point.quoteOf)}
        </Text>
      )}
      {point.groupName !== null && (
        <Text size={200} className={styles.quiet}>
          {words.fromGroup(point.groupName)}
        </Text>
      )}
      {suggested && (
        <div className={`${styles.row} no-print`}>
          <Text size={200}>{words.suggestion(suggested.title)}</Text>
          <Button size="small" onClick={() => move(suggested.id)}>
            {words.placeThere}
          </Button>
        </div>
      )}
      {isNaming ? (
        <TitleForm
          round={round.round}
          theme={null}
          point={point.id}
          onClose={() => setNaming(false)}
        />
      ) : (
        <Field label={words.moveTo} size="small" className="no-print">
          <Select
            value={point.theme ?? ''}
            onChange={(_, { value }) =>
              value === NEW ? setNaming(true) : move(value === '' ? null : (value as ThemeId))
            }
          >
            <option value="">{words.noTheme}</option>
            {round.themes.map((theme) => (
              <option key={theme.id} value={theme.id}>
                {theme.title}
              </option>
            ))}
            <option value={NEW}>{words.newTheme}</option>
          </Select>
        </Field>
      )}
      {place.error !== null && <Problem error={place.error} />}
    </li>
  )
}
