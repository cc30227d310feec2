import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarCancelRegular } from '@fluentui/react-icons/svg/calendar-cancel'
import { useMemo, useState } from 'react'
import { useNow } from '../clock/use-now.ts'
import { addDays, mondayOf } from '../lib/days.ts'
import { useNarrow } from '../lib/media.ts'
import { go } from '../lib/route.ts'
import { wallOf } from '../lib/zone.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loading } from '../parts/Loading.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { useText } from '../text/use-text.ts'
import { EventDetails } from './EventDetails.tsx'
import { WeekBar } from './WeekBar.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import { WeekList } from './WeekList.tsx'
import { appointmentsOf, planOf } from './week.ts'

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', height: '100%', minHeight: 0 },
  beside: { gridTemplateColumns: 'minmax(0, 1fr) clamp(300px, 30vw, 400px)' },
  week: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  details: {
    minHeight: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 719px)': { borderLeft: 'none' },
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

/** Outlook's calendar: a week at a time, and the event that is open. */
export function CalendarPage({ view, route }: PageProps) {
  const { t } = useText()
  const styles = useStyles()
  const narrow = useNarrow()
  const now = useNow()
  const appointments = useMemo(() => appointmentsOf(view.events), [view.events])
  const open = appointments.find(({ event }) => event.id === route.id)
  const [turned, setTurned] = useState<string | null>(
    open ? mondayOf(open.start.slice(0, 10)) : null,
  )
  if (!now) return <Loading />
  const today = wallOf(now).slice(0, 10)
  const monday = turned ?? mondayOf(today)
  const days = Array.from({ length: 7 }, (_, index) => planOf(addDays(monday, index), appointments))
  const details = open ? (
    <EventDetails key={open.event.id} appointment={open} me={view.me} />
  ) : (
    route.id && (
      <>
        <BackButton />
        <Empty
          icon={<CalendarCancelRegular />}
          title={t.calendar.gone}
          help={t.calendar.goneHelp}
        />
      </>
    )
  )
  const pick = (id: string) => go({ id })

  if (narrow && details) return <section className={styles.details}>{details}</section>
  return (
    <div className={mergeClasses(styles.page, Boolean(details) && styles.beside)}>
      <section className={styles.week} aria-label={t.calendar.title}>
        <WeekBar monday={monday} onTurn={(to) => setTurned(to ?? mondayOf(today))} />
        {narrow ? (
          <WeekList days={days} me={view.me} today={today} onPick={pick} />
        ) : (
          <WeekGrid days={days} me={view.me} now={now} chosen={route.id} onPick={pick} />
        )}
      </section>
      {details && <aside className={styles.details}>{details}</aside>}
    </div>
  )
}
