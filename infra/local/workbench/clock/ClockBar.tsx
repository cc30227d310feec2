import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ProgressBar,
  Spinner,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { NextFilled } from '@fluentui/react-icons/svg/next'
import { useState } from 'react'
import { useClock } from '../api/queries.ts'
import { useNarrow } from '../lib/media.ts'
import { longMoment, shortMoment } from '../lib/moments.ts'
import { useText } from '../text/use-text.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { happeningText } from './happening.ts'
import { useMoveClock } from './use-move-clock.ts'
import { useNow } from './use-now.ts'

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  pill: {
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  progress: { position: 'absolute', insetInline: 0, bottom: '-5px' },
})

/** What time it is in the tenant, and the way to another time. */
export function ClockBar() {
  const { t, language } = useText()
  const styles = useStyles()
  const narrow = useNarrow()
  const now = useNow()
  const { data } = useClock()
  const { move, moving } = useMoveClock()
  const [open, setOpen] = useState(false)
  const long = now ? longMoment(now, language) : ''
  const shown = now && narrow ? shortMoment(now, language) : long
  const hint = data?.next ? happeningText(data.next, t, language) : t.clock.nextUnknown

  return (
    <div className={styles.bar}>
      <Popover
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        trapFocus
        positioning="below"
      >
        <PopoverTrigger disableButtonEnhancement>
          <Button
            className={styles.pill}
            shape="circular"
            size={narrow ? 'small' : 'medium'}
            icon={moving ? <Spinner size="extra-tiny" /> : <ClockRegular />}
            aria-label={t.clock.now(shown)}
          >
            {shown || t.common.loading}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={t.clock.title}>
          <ClockPanel now={now} moving={moving} move={move} />
        </PopoverSurface>
      </Popover>
      <Tooltip content={`${t.clock.next}. ${hint}`} relationship="label">
        <Button
          appearance={narrow ? 'subtle' : 'primary'}
          shape="circular"
          size={narrow ? 'small' : 'medium'}
          icon={<NextFilled />}
          disabledFocusable={moving || data?.next === null}
          onClick={() => move('next')}
        >
          {narrow ? undefined : t.clock.nextShort}
        </Button>
      </Tooltip>
      {moving && <ProgressBar className={styles.progress} aria-label={t.clock.moving} />}
    </div>
  )
}
