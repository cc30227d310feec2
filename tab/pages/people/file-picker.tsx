import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type DragEvent, useRef, useState } from 'react'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
})

/** Where the HR office's list is dropped, or chosen from a folder. */
export const FilePicker = ({
  isPrimary,
  isBusy,
  choose,
}: {
  isPrimary: boolean
  isBusy: boolean
  choose: (file: File) => void
}) => {
  const styles = useStyles()
  const words = useText().leader.file
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isBusy) choose(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut; the button does the same
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.words}>
        <Text>{isBusy ? words.reading : words.drop}</Text>
        <Text size={200} className={styles.quiet}>
          {words.formats}
        </Text>
      </div>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const file = target.files?.[0]
          // The same file may be chosen again once it has been corrected.
          target.value = ''
          if (file) choose(file)
        }}
      />
    </div>
  )
}
