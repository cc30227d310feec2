import type { Suggestion } from '#bot/domain/closed-days.ts'
import type { Holiday } from '#bot/domain/holidays.ts'
import type { season as da } from '../da/season.ts'

const holidays: Record<Holiday, string> = {
  'new-years-day': 'New Year’s Day',
  'maundy-thursday': 'Maundy Thursday',
  'good-friday': 'Good Friday',
  'easter-sunday': 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'general-prayer-day': 'General Prayer Day',
  'ascension-day': 'Ascension Day',
  'whit-sunday': 'Whit Sunday',
  'whit-monday': 'Whit Monday',
  'christmas-day': 'Christmas Day',
  'second-christmas-day': 'Boxing Day',
}

const suggestions: Record<Suggestion, string> = {
  'winter-holiday-week-7': 'Winter holiday',
  'winter-holiday-week-8': 'Winter holiday',
  'autumn-holiday': 'Autumn holiday',
  'labour-day': 'Labour Day',
  'day-after-ascension': 'The day after Ascension Day',
  'constitution-day': 'Constitution Day',
  'christmas-eve': 'Christmas Eve',
  'new-years-eve': 'New Year’s Eve',
}

export const season: typeof da = {
  holidays,
  suggestions,
  planner: 'The coordinator and the chief group',
  lead: 'The year has three rounds. In each round all groups meet in the same week and at the same time of day.',
  emptyTitle: 'The year is not planned yet',
  emptyForPlanner:
    'Start by choosing the weeks in which the three rounds may lie. Nothing is booked until you have seen who can come.',
  empty: 'The coordinator is planning the year’s rounds. They will appear here.',
  plan: (year: string) => `Plan ${year}`,
  change: (year: string) => `Change ${year}`,
  roundLabel: (number: number, year: string) => `Round ${number}, ${year}`,
  weeks: (from: number, to: number) => (from === to ? `Week ${from}` : `Weeks ${from}–${to}`),
  states: { planned: 'Not booked', booked: 'Booked' },
  agenda: { none: 'No agenda yet', draft: 'Agenda in draft', released: 'Agenda released' },
  at: (time: string) => `at ${time}`,
  length: (hours: string) => `Meetings of ${hours} hours`,
  findWeek: 'Find a week',
  seeMeetings: 'See the meetings',
  form: {
    title: (year: string) => `Plan ${year}`,
    label: 'Name of the year',
    round: (number: number) => `Round ${number}`,
    name: 'Name of the round',
    from: 'Earliest',
    to: 'Latest',
    meeting: 'Length of the meeting',
    minutes: (hours: string) => `${hours} hours`,
    booked: 'The round is booked. Move it meeting by meeting.',
    save: 'Save the year',
    cancel: 'Cancel',
  },
  closed: {
    title: 'Closed days',
    lead: 'We propose no meetings on closed days. We know the public holidays ourselves.',
    none: 'There are no closed days yet.',
    from: 'From',
    to: 'To',
    reason: 'Reason',
    reasonHint: 'Such as a council meeting or a budget seminar',
    add: 'Add',
    remove: (reason: string) => `Remove ${reason}`,
    removed: (reason: string) => `${reason} is removed.`,
    undo: 'Undo',
    suggestions: 'Suggestions that the municipality decides on',
    suggestion: (name: string, when: string) => `${name}, ${when}`,
    week: (number: number) => `week ${number}`,
    save: 'Save closed days',
  },
}
