import { addDays, type Day } from '#bot/domain/calendar.ts'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import type { Availability } from '#bot/domain/schedule/availability.ts'

const FIRST_MONDAY = '2027-01-04' as Day
/** Of the half hours of a working day, so many are taken, and so many perhaps (planner.md section 2). */
const BUSY = 0.13
const TENTATIVE = 0.03

/** Calendars drawn by lot for groups of 12 over so many weeks: half-hour meetings of one to four half hours. */
export const weeksFor = (groups: number, weeks: number, seed: number): Availability => {
  const chance = chanceFrom(seed)
  const days = Array.from({ length: weeks * 5 }, (_, at) =>
    addDays(FIRST_MONDAY, Math.floor(at / 5) * 7 + (at % 5)),
  )
  const view = () => {
    const slots = new Array<string>(32).fill('0')
    for (let at = 0; at < 32; at += 2) {
      const drawn = chance.next()
      if (drawn >= BUSY + TENTATIVE) continue
      const length = 2 * (1 + chance.below(4))
      slots.fill(drawn < BUSY ? '2' : '1', at, Math.min(32, at + length))
    }
    return slots.join('')
  }
  const members = (group: number) =>
    Array.from({ length: 12 }, (_, seat) => `l${group * 12 + seat}@fjordby.example`)
  const named = Array.from({ length: groups }, (_, at) => ({
    id: `g${at + 1}`,
    host: members(at)[0] ?? null,
    members: members(at),
  }))
  return {
    slotMinutes: 15,
    dayStart: '08:00',
    dayEnd: '16:00',
    meetingMinutes: 180,
    startEveryMinutes: 30,
    maxDays: 3,
    groupsPerDay: { min: 1, max: Math.ceil(groups / 2) },
    days,
    groups: named,
    views: new Map(
      named.flatMap((group) =>
        group.members.map((person) => [person, new Map(days.map((on) => [on, view()]))] as const),
      ),
    ),
    speaker: null,
    weights: { hostBusy: 1_000_000, busy: 10, hostTentative: 9, tentative: 3 },
  }
}
