import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { LONGEST_TITLE } from '#bot/domain/chief-table.ts'
import type { PointId } from '#bot/domain/ids.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { type Round, type Theme, useSaveTheme } from './table.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

type Props = {
  round: Round['round']
  theme: Theme | null
  /** The point that the theme is made for. */
  point: PointId | null
  onClose: () => void
}

/** Gives a theme its title, or makes a new one. */
export const TitleForm = ({ round, theme, point, onClose }: Props) => {
  const styles = useStyles()
  const { released: words } = useText()
  const [title, setTitle] = useState(theme?.title ?? '')
  const marks = useMarks('saveTheme', { title })
  const save = useSaveTheme()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ round, theme: theme?.id ?? null, title, point }, { onSuccess: onClose })
      }}
    >
      <CheckedLine
        label={words.title}
        longest={LONGEST_TITLE}
        marks={marks.inField('title')}
        value={title}
        onChange={setTitle}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={title.trim() === '' || save.isPending}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
      {save.error !== null && <Problem error={save.error} />}
    </form>
  )
}
