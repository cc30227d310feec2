import { describe, expect, it } from 'vitest'
import type { CalendarEvent } from '#infra/local/tenant/model.ts'
import { appointmentsOf, hoursShown, isHost, planOf } from '#infra/local/workbench/outlook/week.ts'
import { aCalendarEvent } from '#tests/support/calendar-event.ts'

const event = (id: string, start: string, end: string, timeZone = 'Europe/Copenhagen') =>
  aCalendarEvent({ id, subject: id, start, end, timeZone })
const day = '2027-01-20'
const plan = (...events: CalendarEvent[]) => planOf(day, appointmentsOf(events))
const columns = (...events: CalendarEvent[]) =>
  plan(...events).blocks.map(({ appointment, column, columns }) => [
    appointment.event.id,
    column,
    columns,
  ])

describe('a host', () => {
  const me = { id: 'a' } as Parameters<typeof isHost>[0]
  const channel = (membershipType: string, roles: readonly 'owner'[]) => ({
    id: '19:1',
    displayName: 'Ledelsesgruppe 1',
    membershipType,
    members: [{ userId: 'a', roles: [...roles] }],
  })
  const among = (...channels: readonly ReturnType<typeof channel>[]) =>
    isHost(me, { teams: [{ id: 't', displayName: 'T', channels }] as never })

  it('owns a private channel; a member, or the owner of a team, is none', () => {
    expect(among(channel('private', ['owner']))).toBe(true)
    expect(among(channel('private', []), channel('standard', ['owner']))).toBe(false)
  })
})

describe('a day of the week', () => {
  it('puts what overlaps side by side, and what follows in full width', () => {
    expect(
      columns(
        event('a', `${day}T09:00:00`, `${day}T11:00:00`),
        event('b', `${day}T10:00:00`, `${day}T12:00:00`),
        event('c', `${day}T11:00:00`, `${day}T12:00:00`),
        event('d', `${day}T13:00:00`, `${day}T14:00:00`),
      ),
    ).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ])
  })

  it('holds whole days apart, however their end is written', () => {
    const whole = plan(
      event('ferie', `${day}T00:00:00`, '2027-01-21T00:00:00'),
      event('kursus', '2027-01-19T09:00:00', '2027-01-21T16:00:00'),
      event('sent', `${day}T00:00:00`, `${day}T24:00:00`),
    )
    expect(whole.allDay.map(({ event: { id } }) => id).toSorted()).toEqual([
      'ferie',
      'kursus',
      'sent',
    ])
    expect(whole.blocks).toEqual([])
  })

  it('shows an event from UTC at the time it is here, on the day it is here', () => {
    const [block] = plan(event('nat', '2027-01-19T23:30:00', `${day}T00:30:00`, 'UTC')).blocks
    expect([block?.from, block?.to]).toEqual([30, 90])
  })

  it('gives the shortest appointment room for a word, and every hour that is used is shown', () => {
    const early = plan(event('a', `${day}T06:00:00`, `${day}T06:05:00`))
    expect(early.blocks[0]).toMatchObject({ from: 360, to: 385 })
    expect(hoursShown([early])).toEqual({ first: 6, last: 19 })
  })
})
