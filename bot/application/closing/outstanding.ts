import type { Instant } from '#bot/domain/calendar.ts'
import { meetingsAhead } from '#bot/domain/closing.ts'
import type { Group } from '#bot/domain/group.ts'
import { isHeld, type Meeting } from '#bot/domain/meeting.ts'
import { isSharedAsWritten } from '#bot/domain/summary.ts'
import type { Tables } from '../ports.ts'

/** A summary is written within three weeks of its meeting (bot/domain/summary.ts). */
const SUMMED_WITHIN_DAYS = 21
const DAY = 24 * 60 * 60 * 1000

/** What goes with a group when it is closed: its meetings ahead, and what it has not finished. Never what anybody wrote. */
export const outstandingOf = async (tables: Tables, group: Pick<Group, 'id'>, now: Instant) => {
  const meetings = await tables.meetings.ofGroup(group.id)
  const labelOf = async ({ round }: Meeting) => (await tables.seasons.findRound(round))?.label ?? ''
  const ahead = []
  for (const each of meetingsAhead(meetings, now))
    ahead.push({ meeting: each.id, roundLabel: await labelOf(each), startsAt: each.startsAt })
  const evaluations = []
  const summaries = []
  for (const each of meetings) {
    const ballot = await tables.ballots.find(each.id)
    if (ballot && ballot.closesAt > now)
      evaluations.push({ roundLabel: await labelOf(each), closesAt: ballot.closesAt })
    const isRecent = Date.parse(now) - Date.parse(each.endsAt) < SUMMED_WITHIN_DAYS * DAY
    if (!isHeld(each, now) || !isRecent) continue
    const summary = await tables.summaries.ofMeeting(each.id)
    if (summary === null || !isSharedAsWritten(summary))
      summaries.push({ roundLabel: await labelOf(each), heldAt: each.startsAt })
  }
  return { ahead, evaluations, summaries }
}
