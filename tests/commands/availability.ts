import { readFileSync } from 'node:fs'
import { schedule } from '#bot/commands/schedule.ts'
import { aDesk } from './terminal.ts'

export type Input = {
  slotMinutes: number
  dayStart: string
  dayEnd: string
  meetingMinutes: number
  startEveryMinutes: number
  maxDays: number
  groupsPerDay: { min: number; max: number }
  days: string[]
  groups: { id: string; host: string; members: string[]; substitutes?: string[] }[]
  people: { id: string; view: Record<string, string> }[]
  speaker: string | null
  rooms?: Record<string, number>
  protectedMinutes?: number
  hostMustBeFree?: boolean
  notice?: { from: string; leastDays?: number; mostDays?: number }
  closedDays?: Record<string, string>
  holidays?: string
  weights?: Record<string, number>
}
type Takes = {
  groups: Record<string, string>
  moves: { person: string; group: string; day: string; appointments: number }[]
  away: { person: string; group: string }[]
}
type View = {
  week: string
  start: string
  groups: Record<string, string>
  cost: number
  substitutes: Record<string, string>
  after: number
  takes: { hosts: Takes; everyone: Takes }
}
type Result = {
  best: View &
    Record<'hostBusy' | 'busy' | 'tentative' | 'unknown', number> & { conflicts: object[] }
  alternatives: (View & { difference: string })[]
  bound: number
  proven: boolean
  weeks: {
    week: string
    best: { start: string; hostBusy: number } | null
    leastHosts: number | null
    leastPeople: number | null
    takes: { start: string; moves: string[]; away: string[] } | null
  }[]
  leftOut: { day: string; why: string }[]
}
export const WEIGHTS = { hostBusy: 1_000_000, busy: 10, hostTentative: 9, tentative: 3 }
export const FREE = '0'.repeat(8)

/** Groups of two people in hours from 8 to 16; everyone free but for what is said. */
export const anInput = (groups: number, days: string[], more: Partial<Input> = {}): Input => {
  const people = Array.from({ length: groups * 2 }, (_, at) => `p${at}@x.dk`)
  return {
    slotMinutes: 60,
    dayStart: '08:00',
    dayEnd: '16:00',
    meetingMinutes: 180,
    startEveryMinutes: 60,
    maxDays: 3,
    groupsPerDay: { min: 1, max: 6 },
    days,
    groups: Array.from({ length: groups }, (_, at) => {
      const members = people.slice(at * 2, at * 2 + 2)
      return { id: `g${at + 1}`, host: members[0] ?? '', members }
    }),
    people: people.map((id) => ({ id, view: Object.fromEntries(days.map((on) => [on, FREE])) })),
    speaker: null,
    ...more,
  }
}

/** One run of the command on this input. */
export const scheduled = async (input: unknown) => {
  const desk = aDesk()
  const file = desk.put('a.json', typeof input === 'string' ? input : JSON.stringify(input))
  const run = await desk.run(schedule, file, '--json', desk.path('r.json'))
  const isWritten = desk.files().includes('r.json')
  const result = isWritten
    ? (JSON.parse(readFileSync(desk.path('r.json'), 'utf8')) as Result)
    : null
  return { ...run, result }
}
