import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { addDays, type Day, isoWeek } from '../lib/days.ts'
import { monthText } from '../lib/moments.ts'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    '@media (max-width: 719px)': { padding: `0 ${tokens.spacingHorizontalS}` },
  },
  month: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
})

/** Which week is shown, and the way to another; null asks for the one we are in. */
export function WeekBar(props: { monday: Day; onTurn: (monday: Day | null) => void }) {
  const { monday, onTurn } = props
  const { t, language } = useText()
  const styles = useStyles()
  const turn = (days: number) => onTurn(addDays(monday, days))
  return (
    <header className={styles.bar}>
      <Button size="small" onClick={() => onTurn(null)}>
        {t.calendar.today}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t.calendar.previous}
        onClick={() => turn(-7)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t.calendar.next}
        onClick={() => turn(7)}
      />
      <Text as="h2" size={400} weight="semibold" className={styles.month}>
        {/* The month of the week's Thursday, as the ISO week's year is. */}
        {monthText(addDays(monday, 3), language)}
      </Text>
      <Badge appearance="tint" size="large" aria-live="polite">
        {t.calendar.week(isoWeek(monday))}
      </Badge>
    </header>
  )
}
