import type { CalendarEvent, User } from '../tenant/model.ts'
import { closedBecause, isoWeek, plusDays, weekday } from './calendarDays.ts'
import { chanceFrom, hash } from './chance.ts'
import { adHocSubjects, outOfOfficeSubjects } from './subjects.ts'
import { onVacation } from './vacations.ts'
import { workingHoursOf } from './workingHours.ts'

/** The zone of every entry, as Windows and Exchange call Copenhagen's. */
export const diaryZone = 'Romance Standard Time'

type Entry = {
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly showAs: CalendarEvent['showAs']
}

/**
 * What a person has in the calendar from day to day (both included) before the app books anything.
 * It is worked out, not stored: the same person and day always give the same entries, for any year.
 */
export function diaryOf(person: User, from: string, to: string): CalendarEvent[] {
  if (person.mail === null || person.persona === 'service') return []
  const events: CalendarEvent[] = []
  for (let day = from; day <= to; day = plusDays(day, 1))
    entriesOn(person, day).forEach((entry, n) => {
      events.push(asEvent(person, day, n, entry))
    })
  return events
}

/** The entry with an id that `diaryOf` gave, or undefined. */
export function diaryEntry(person: User, id: string): CalendarEvent | undefined {
  const day = /^AAMkADD/.test(id) ? id.slice(7).match(/^\d{8}/)?.[0] : undefined
  if (day === undefined) return undefined
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  return diaryOf(person, date, date).find((event) => event.id === id)
}

function entriesOn(person: User, day: string): Entry[] {
  if (closedBecause(day) !== null || !workingHoursOf(person.id).days.includes(weekday(day)))
    return []
  if (onVacation(person.id, day))
    return [{ subject: 'Ferie', from: '00:00', to: '24:00', showAs: 'oof' }]
  return [...standing(person, day), ...adHoc(person, day)]
}

/** Meetings that come again: the area's Monday meeting, the managers' and one's own. */
function standing(person: User, day: string): Entry[] {
  const today = weekday(day)
  const [, week] = isoWeek(day)
  const title = person.jobTitle ?? ''
  const isChief = /direktør|chef/i.test(title) && person.persona === 'leader'
  const entries: Entry[] = []
  const add = (on: boolean, subject: string, from: string, to: string) => {
    if (on) entries.push({ subject, from, to, showAs: 'busy' })
  }
  const lot = (what: string, of: number) => hash(`${what} standing`) % of
  const leads = person.persona === 'leader'
  add(leads && today === 1, `Ledermøde, ${person.department}`, '08:30', '09:30')
  add(isChief && today === 2, 'Chefgruppemøde', '09:00', '11:00')
  add(/direktør/i.test(title) && today === 4, 'Direktionsmøde', '13:00', '15:00')
  // Everyone under one manager meets at the same time, every second week.
  const circle = person.managerId ?? person.id
  const circleDay = 2 + lot(`${circle} day`, 3)
  const circleHour = lot(`${circle} hour`, 3) === 0 ? 9 : 13
  const turn = week % 2 === lot(`${circle} turn`, 2)
  add(today === circleDay && turn, 'Ledergruppemøde', clock(circleHour), clock(circleHour + 2))
  const staffDay = 1 + lot(`${person.id} staff`, 5)
  add(leads && today === staffDay, 'Personalemøde', '14:00', '15:30')
  add(!leads && today === staffDay, 'Teammøde', '10:00', '11:00')
  return entries
}

/** The rest of the day: more in some weeks than in others, fewest on Wednesdays and Thursdays. */
function adHoc(person: User, day: string): Entry[] {
  const chance = chanceFrom(`${person.id} ${day}`)
  const [year, week] = isoWeek(day)
  const busyWeek = 0.3 + (hash(`${year} ${week} pressure`) % 100) / 90
  const calmDay = [3, 4].includes(weekday(day)) ? 0.6 : 1
  if (chance.next() < 0.025)
    return [
      { subject: chance.pick(outOfOfficeSubjects), from: '08:00', to: '16:00', showAs: 'oof' },
    ]
  const entries: Entry[] = []
  if (weekday(day) === 5 && chance.next() < 0.12)
    entries.push({
      subject: 'Hjemmearbejdsdag',
      from: '08:00',
      to: '15:00',
      showAs: 'workingElsewhere',
    })
  for (let i = 0; i < 3; i++) {
    if (chance.next() > 0.22 * busyWeek * calmDay) continue
    const start = 8 + chance.below(14) / 2
    const showAs = chance.next() < 0.2 ? 'tentative' : 'busy'
    const end = start + chance.pick([0.5, 1, 1, 1, 1.5, 2])
    entries.push({
      subject: chance.pick(adHocSubjects),
      from: clock(start),
      to: clock(end),
      showAs,
    })
  }
  return entries
}

function asEvent(person: User, day: string, n: number, entry: Entry): CalendarEvent {
  const wholeDay = entry.to === '24:00'
  return {
    id: `AAMkADD${day.replaceAll('-', '')}${hash(person.id).toString(36)}${n}AAA=`,
    organizerId: person.id,
    subject: entry.subject,
    bodyHtml: '',
    start: `${day}T${entry.from}:00`,
    end: wholeDay ? `${plusDays(day, 1)}T00:00:00` : `${day}T${entry.to}:00`,
    timeZone: diaryZone,
    location: null,
    attendees: [],
    isOnlineMeeting: false,
    joinUrl: null,
    showAs: entry.showAs,
    transactionId: null,
    extendedProperties: [],
    cancelled: false,
    cancelComment: null,
    changeKey: 1,
    createdAt: `${plusDays(day, -60)}T08:00:00.000Z`,
    updatedAt: null,
  }
}

function clock(hours: number): string {
  const whole = Math.floor(hours)
  return `${String(whole).padStart(2, '0')}:${hours === whole ? '00' : '30'}`
}
