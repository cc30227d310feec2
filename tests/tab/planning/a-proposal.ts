import { day } from '#bot/domain/calendar.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import type { ChoiceView, Proposal, TakesView, WeekView } from '#tab/planning/why.ts'
import { anId } from '#tests/support/make.ts'

export const NOTHING: Required<TakesView> = { moves: [], away: [], meetings: [] }

export const aMove = (name: string, appointments = 1): TakesView['moves'][number] => ({
  name,
  group: 'Gruppe 1',
  day: day('2027-01-19'),
  appointments,
})

/** Week 3 at nine, two groups on two days; everyone can come. */
export const aChoice = (given: Partial<ChoiceView> = {}): ChoiceView => ({
  difference: 'best',
  week: '2027-W03',
  start: '09:00',
  meetings: [
    { group: anId<GroupId>(), name: 'Gruppe 1', day: day('2027-01-19'), substitute: null },
    { group: anId<GroupId>(), name: 'Gruppe 2', day: day('2027-01-20'), substitute: null },
  ],
  hosts: 0,
  substituted: 0,
  cannot: 0,
  perhaps: 0,
  after: 0,
  hindered: [],
  takes: { hosts: NOTHING, everyone: NOTHING },
  ...given,
})

export const aWeek = (given: Partial<WeekView> = {}): WeekView => ({
  week: '2027-W03',
  days: [day('2027-01-19'), day('2027-01-20')],
  best: {
    start: '09:00',
    days: [day('2027-01-19')],
    hosts: 0,
    substituted: 0,
    cannot: 0,
    perhaps: 0,
  },
  leastHosts: 0,
  leastPeople: 0,
  takes: null,
  ...given,
})

export const aProposal = (given: Partial<Proposal> = {}): Proposal => ({
  choices: [aChoice()],
  weeks: [aWeek()],
  proven: true,
  calendars: 24,
  unknown: [],
  withoutMailbox: [],
  starts: ['08:00', '09:00', '10:00'],
  days: [],
  ...given,
})
