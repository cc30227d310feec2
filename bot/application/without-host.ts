import type { Instant } from '#bot/domain/calendar.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { wantsHost } from '#bot/domain/substitute.ts'
import type { Tables } from './ports.ts'

/** Meetings whose host cannot come or has asked somebody who has not said yes, two working days before and later; by start. */
export const withoutHost = async (tables: Tables, now: Instant) => {
  const ahead = (await tables.meetings.all()).filter(
    ({ state, startsAt }) => state === 'planned' && startsAt > now,
  )
  const askings = await tables.substitutes.of(ahead.map(({ id }) => id))
  const closedDays = (await tables.settings.get('closed-days')) ?? {}
  const shown = []
  // Only of those so near that it is time: each is looked into by itself.
  for (const meeting of ahead.filter((each) => wantsHost(each, null, true, closedDays, now))) {
    const asking = askings.get(meeting.id) ?? null
    const isAbsent = await isHostAbsent(tables, meeting)
    if (!wantsHost(meeting, asking, isAbsent, closedDays, now)) continue
    shown.push({
      meeting: meeting.id,
      round: meeting.round,
      group: (await tables.groups.find(meeting.group))?.name ?? '',
      roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
      startsAt: meeting.startsAt,
    })
  }
  return shown
}

const isHostAbsent = async (tables: Tables, meeting: Meeting): Promise<boolean> => {
  const host = meeting.substitute ?? (await tables.groups.find(meeting.group))?.host ?? null
  const absences = host === null ? [] : await tables.attendance.absences(meeting.id)
  return absences.some(({ person }) => person === host)
}
