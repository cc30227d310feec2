import { clockTimeOf, dayOf, type Instant } from '#bot/domain/calendar.ts'
import { meetingsAhead } from '#bot/domain/closing.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import { cancelled } from '#bot/domain/meeting.ts'
import { book, cancellationOf, plan } from '../meeting.ts'
import { chosenOrganizer } from '../organizer.ts'
import type { Tables, World } from '../ports.ts'

/** Cancels what a group that is closed had ahead of it; Outlook writes to everybody. Gives how many that were. */
export const cancelAhead = async (tables: Tables, group: Group, now: Instant): Promise<number> => {
  let count = 0
  for (const { id } of meetingsAhead(await tables.meetings.ofGroup(group.id), now)) {
    const found = await tables.meetings.findForChange(id)
    const changed = found && cancelled(found, now)
    if (!changed?.ok) continue
    await tables.meetings.save(changed.value)
    await tables.errands.order(cancellationOf(id))
    count++
  }
  return count
}

/** The meetings ahead of one group become the other's, at the same time; who comes and goes is invited and let off beside. */
export const handOverAhead = async (
  tables: Tables,
  from: Pick<Group, 'id'>,
  to: Group,
  now: Instant,
): Promise<void> => {
  const members = new Set(membersOf(to))
  for (const { id } of meetingsAhead(await tables.meetings.ofGroup(from.id), now)) {
    const found = await tables.meetings.findForChange(id)
    if (!found) continue
    // Whom a guest was to sit with, and whom they were to be kept from, was another group's people.
    await tables.visits.removeAround(id)
    await tables.substitutes.remove(id)
    const { substitute } = found
    const mayStand = substitute !== null && substitute !== to.host && members.has(substitute)
    await tables.meetings.save({ ...found, group: to.id, substitute: mayStand ? substitute : null })
  }
}

/** A group without a meeting in a round that others have ahead of them meets with the first of them. */
export const bookWithOthers = async (
  tables: Tables,
  world: Pick<World, 'newId'>,
  group: Group,
  now: Instant,
): Promise<void> => {
  const ahead = meetingsAhead(await tables.meetings.all(), now)
  const organizedBy = await chosenOrganizer(tables)
  for (const round of new Set(ahead.map((each) => each.round))) {
    const ofRound = ahead.filter((each) => each.round === round)
    const [first] = ofRound.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    const found = await tables.seasons.findRound(round)
    if (!first || !found || ofRound.some((each) => each.group === group.id)) continue
    const at = { day: dayOf(first.startsAt), start: clockTimeOf(first.startsAt), organizedBy }
    await book(tables, plan(world, round, group.id, at, found.meetingMinutes))
  }
}
