import { Button, Divider, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { NextRegular } from '@fluentui/react-icons/svg/next'
import { useClock } from '../api/queries.ts'
import { addDays } from '../lib/days.ts'
import { longMoment } from '../lib/moments.ts'
import { instantOf, wallOf } from '../lib/zone.ts'
import { useText } from '../text/use-text.ts'
import { happeningText } from './happening.ts'
import { PickMoment } from './PickMoment.tsx'

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalM, width: 'min(350px, calc(100vw - 72px))' },
  subtle: { color: tokens.colorNeutralForeground2 },
  next: { display: 'grid', gap: tokens.spacingVerticalS },
  ahead: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
})

const HOUR_MS = 3_600_000

/** Every way to move the clock; it only goes forward. */
export function ClockPanel(props: {
  now: string | null
  moving: boolean
  move: (to: string) => void
}) {
  const { now, moving, move } = props
  const { t, language } = useText()
  const styles = useStyles()
  const { data } = useClock()
  // A day ahead is the same time of day, also over the nights when the hour changes.
  const inDays = (count: number) => (from: string) => {
    const wall = wallOf(from)
    return instantOf(`${addDays(wall.slice(0, 10), count)}${wall.slice(10)}`)
  }
  const steps = [
    {
      label: t.clock.hour,
      to: (from: string) => new Date(Date.parse(from) + HOUR_MS).toISOString(),
    },
    { label: t.clock.day, to: inDays(1) },
    { label: t.clock.week, to: inDays(7) },
  ]
  return (
    <div className={styles.panel}>
      <Text weight="semibold">{now ? longMoment(now, language) : t.common.loading}</Text>
      {moving ? (
        <div className={styles.next}>
          <Text size={200}>{t.clock.moving}</Text>
          <ProgressBar aria-label={t.clock.moving} />
        </div>
      ) : (
        <div className={styles.next}>
          <Text size={200} className={styles.subtle}>
            {data?.next ? happeningText(data.next, t, language) : t.clock.nextUnknown}
          </Text>
          <Button
            appearance="primary"
            icon={<NextRegular />}
            disabledFocusable={data?.next === null}
            onClick={() => move('next')}
          >
            {t.clock.next}
          </Button>
        </div>
      )}
      <Divider>{t.clock.ahead}</Divider>
      <div className={styles.ahead}>
        {steps.map(({ label, to }) => (
          <Button
            key={label}
            size="small"
            disabledFocusable={moving || !now}
            onClick={() => now && move(to(now))}
          >
            + {label}
          </Button>
        ))}
      </div>
      <Divider>{t.clock.pick}</Divider>
      {now && <PickMoment now={now} moving={moving} move={move} />}
    </div>
  )
}
