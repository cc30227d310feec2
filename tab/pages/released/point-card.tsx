import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { ThemeId } from '#bot/domain/ids.ts'
import { useText } from '../../session.ts'
import { TitleForm } from './later.ts'
import { usePlacing } from './placing.tsx'
import { POINT_TYPE, type Point, type Round } from './table.ts'

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
  // As wide as its place, however long the longest title is.
  list: { '& select': { width: 0, minWidth: '100%' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

const NEW = 'new'

/** One point, word for word: dragged onto a theme, or its theme chosen from a list. */
export const PointCard = ({ point, round }: { point: Point; round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const placing = usePlacing()
  const themes = useRef<HTMLSelectElement>(null)
  const [isNaming, setNaming] = useState(false)
  const suggested = round.themes.find((each) => each.id === point.suggestion)
  const move = (theme: ThemeId | null) => placing.moveAndFollow({ point: point.id, theme })
  const quoteId = `point-${point.id}`
  // Under its new theme the point is drawn anew.
  const { arriving } = placing
  useEffect(() => {
    if (arriving.current !== point.id) return
    arriving.current = null
    themes.current?.focus()
  }, [arriving, point.id])
  return (
    <li
      className={styles.point}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(POINT_TYPE, point.id)}
    >
      <blockquote className={styles.words} id={quoteId}>
        {point.words}
      </blockquote>
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
      <Field label={words.moveTo} size="small" className="no-print">
        <Select
          ref={themes}
          className={styles.list}
          aria-describedby={quoteId}
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
      <Suspense fallback={null}>
        {isNaming && (
          <TitleForm
            round={round.round}
            theme={null}
            point={point.id}
            onSave={() => {
              arriving.current = point.id
            }}
            onClose={() => setNaming(false)}
          />
        )}
      </Suspense>
    </li>
  )
}
