import { addDays, dayOf, type Instant } from '#bot/domain/calendar.ts'
import type { Tables } from './ports.ts'

/** As long as a coordinator may want to know why nobody met. */
const SHOWN_DAYS = 30

/** What was changed in Outlook by hand and still stands so, newest first; a meeting that is over is not shown. */
export const changedInOutlook = async (tables: Tables, now: Instant) => {
  const oldest = addDays(dayOf(now), -SHOWN_DAYS)
  const shown = []
  for (const {
    meeting: id,
    revision,
    startedAt,
    noticedAt,
  } of await tables.meetings.changesInOutlook()) {
    const meeting = await tables.meetings.find(id)
    if (meeting?.revision !== revision || dayOf(noticedAt) < oldest) continue
    const { startsAt, endsAt } = meeting
    const isCancelled = meeting.state === 'cancelled'
    if (!isCancelled && endsAt <= now) continue
    shown.push({
      meeting: id,
      group: (await tables.groups.find(meeting.group))?.name ?? '',
      roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
      startedAt,
      now: isCancelled ? null : { startsAt, endsAt },
    })
  }
  return shown
}
