import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { LONGEST_TITLE } from '#bot/domain/chief-table.ts'
import type { PointId } from '#bot/domain/ids.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { useFocusBack } from '../../parts/focus-back.ts'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { type Round, type Theme, useSaveTheme } from './table.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '480px',
    marginBlock: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

type Props = {
  round: Round['round']
  theme: Theme | null
  /** The point that the theme is made for. */
  point: PointId | null
  onSave?: () => void
  onClose: () => void
}

/** Gives a theme its title, or makes a new one. The line has the focus while it is open; then the opener has it again. */
export const TitleForm = ({ round, theme, point, onSave, onClose }: Props) => {
  useFocusBack()
  const styles = useStyles()
  const form = useRef<HTMLFormElement>(null)
  const { released: words } = useText()
  const [title, setTitle] = useState(theme?.title ?? '')
  const marks = useMarks('saveTheme', { title })
  const save = useSaveTheme()
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  return (
    <form
      ref={form}
      className={`${styles.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() === '' || save.isPending) return
        onSave?.()
        save.mutate({ round, theme: theme?.id ?? null, title, point }, { onSuccess: onClose })
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <CheckedLine
        label={words.title}
        longest={LONGEST_TITLE}
        marks={marks.inField('title')}
        value={title}
        onChange={setTitle}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={title.trim() === '' || save.isPending}
        >
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
      {save.error !== null && <Problem error={save.error} />}
    </form>
  )
}
