import { describe, expect, test } from 'vitest'
import { plusDays } from '#infra/local/municipality/calendarDays.ts'
import { diaryEntry, diaryOf } from '#infra/local/municipality/diary.ts'
import { settle } from '#infra/local/municipality/directory.ts'
import { coordinatorEmail, serviceEmail } from '#infra/local/municipality/people.ts'
import type { User } from '#infra/local/tenant/model.ts'
import { memoryTenant } from '#tests/support/tenant.ts'

const tenant = memoryTenant()
settle(tenant)
const users = tenant.collections.users.all()
const leaders = users.filter((user) => user.persona === 'leader')

/** How many leaders are free between two times of a day. */
function free(day: string, from: string, to: string): number {
  const blocks = (user: User) =>
    diaryOf(user, day, day).some(
      (event) =>
        event.showAs !== 'workingElsewhere' &&
        event.start < `${day}T${to}` &&
        event.end > `${day}T${from}`,
    )
  return leaders.filter((user) => !blocks(user)).length
}

describe('the directory', () => {
  test('holds the leaders, a coordinator, the service account, a successor and six employees', () => {
    const personas = users.map((user) => user.persona).sort()
    expect(personas.filter((persona) => persona === 'leader')).toHaveLength(132)
    expect(personas.filter((persona) => persona === 'employee')).toHaveLength(7)
    expect(users.find((user) => user.mail === coordinatorEmail)?.persona).toBe('coordinator')
    expect(users.find((user) => user.mail === serviceEmail)?.managerId).toBeNull()
  })

  test('knows everyone’s manager but the municipal director’s', () => {
    const top = leaders.filter((user) => user.managerId === null)
    expect(top.map((user) => user.jobTitle)).toEqual(['Kommunaldirektør'])
    const ids = new Set(users.map((user) => user.id))
    for (const { managerId } of users) expect(managerId === null || ids.has(managerId)).toBe(true)
  })
})

describe('calendars', () => {
  test('have subjects, tentative time, vacation and work elsewhere', () => {
    const events = leaders.slice(0, 30).flatMap((user) => diaryOf(user, '2027-01-04', '2027-06-30'))
    expect(events.every((event) => event.subject.length > 1)).toBe(true)
    expect(new Set(events.map((event) => event.showAs))).toEqual(
      new Set(['busy', 'tentative', 'oof', 'workingElsewhere']),
    )
    expect(events.some((event) => event.subject === 'Ferie')).toBe(true)
  })

  test('are empty on weekends, public holidays and closed days', () => {
    for (const day of ['2027-01-23', '2027-03-25', '2027-03-29', '2027-05-07', '2026-12-24'])
      expect(leaders.flatMap((user) => diaryOf(user, day, day))).toEqual([])
  })

  test('leave good days in six weeks, but no day on which everybody can', () => {
    const days = Array.from({ length: 40 }, (_, i) => plusDays('2027-01-11', i)).filter(
      (day) => new Date(day).getUTCDay() % 6 !== 0,
    )
    const counts = days.map((day) => free(day, '09:00', '12:00'))
    expect(Math.max(...counts)).toBeGreaterThan(110)
    expect(Math.max(...counts)).toBeLessThan(132)
    expect(Math.min(...counts)).toBeLessThan(70)
  })

  test('find an entry again by its id', () => {
    const person = leaders[20] as User
    const [entry] = diaryOf(person, '2027-01-11', '2027-01-11')
    expect(diaryEntry(person, entry?.id ?? '')).toEqual(entry)
    expect(diaryEntry(person, 'AAMkADDnothing')).toBeUndefined()
  })
})
