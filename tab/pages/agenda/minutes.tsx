import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  minutes: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  number: { width: '84px' },
  input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
})

const STEP = 5
const MOST = 480
/** The whole minutes that a person wrote; nothing is nought. */
const read = (written: string): number => Math.min(MOST, Number(written.replace(/\D/g, '')) || 0)

/** Minutes to write, or to raise and lower by five. `of` is the name of what they are for. */
export const Minutes = ({
  of,
  value,
  change,
}: {
  of: string
  value: number
  change: (minutes: number) => void
}) => {
  const styles = useStyles()
  const words = useText().agenda.form
  const step = (by: number) => change(Math.max(0, Math.min(MOST, value + by)))
  return (
    <div className={styles.minutes}>
      <Button
        appearance="subtle"
        size="small"
        icon={<span aria-hidden="true">−</span>}
        aria-label={words.fewerMinutes(of)}
        onClick={() => step(-STEP)}
      />
      <Input
        className={styles.number}
        input={{ className: styles.input }}
        inputMode="numeric"
        aria-label={words.minutesOf(of)}
        value={String(value)}
        contentAfter={words.minutesUnit}
        onChange={(_, changed) => change(read(changed.value))}
        onFocus={(event) => event.target.select()}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<span aria-hidden="true">+</span>}
        aria-label={words.moreMinutes(of)}
        onClick={() => step(STEP)}
      />
    </div>
  )
}
