import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  drawSpeakers,
  goToPoint,
  mayRun,
  notBegun,
  PASSES,
  passTurn,
  secondsOn,
} from '#bot/domain/meeting-run.ts'
import { aMeeting, anId } from '#tests/support/make.ts'
import { chanceFrom } from '#tests/support/world.ts'

const meeting = aMeeting()
const at = (minutes: number) => addMinutes(meeting.startsAt, minutes)
const fresh = notBegun(meeting.id)
const people = Array.from({ length: 5 }, () => anId<PersonId>())
const drawn = drawSpeakers(fresh, people, chanceFrom(1))

describe('the time spent on a point', () => {
  it('runs while the point is on, and is kept when it is left and taken up again', () => {
    const welcome = goToPoint(fresh, 'welcome', at(0))
    expect(secondsOn(welcome, 'welcome', at(3))).toBe(180)
    const focus = goToPoint(welcome, 'joint-focus', at(10))
    expect(secondsOn(focus, 'welcome', at(30))).toBe(600)
    const again = goToPoint(focus, 'welcome', at(15))
    expect(secondsOn(again, 'welcome', at(16))).toBe(660)
    expect(secondsOn(again, 'joint-focus', at(16))).toBe(300)
  })

  it('is not begun anew when two screens ask for the same point', () => {
    const once = goToPoint(fresh, 'welcome', at(0))
    expect(goToPoint(once, 'welcome', at(5))).toBe(once)
  })

  it('adds up to the time since the first point, whatever the order', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...AGENDA_POINTS), fc.integer({ min: 0, max: 30 })),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(steps, (given) => {
        let run = fresh
        let now = 0
        for (const [point, minutes] of given) {
          run = goToPoint(run, point, at(now))
          now += minutes
        }
        const all = AGENDA_POINTS.reduce((sum, point) => sum + secondsOn(run, point, at(now)), 0)
        expect(all).toBe(now * 60)
      }),
    )
  })
})

describe('when a meeting can be run', () => {
  it('is from an hour before it begins until twelve hours after its end', () => {
    expect(mayRun(meeting, at(-61))).toMatchObject({ refusal: 'meeting-not-begun' })
    expect(mayRun(meeting, at(-60)).ok).toBe(true)
    expect(mayRun(meeting, addMinutes(meeting.endsAt, 12 * 60))).toMatchObject({
      refusal: 'meeting-over',
    })
    expect(mayRun(aMeeting({ state: 'cancelled' }), at(0))).toMatchObject({
      refusal: 'meeting-cancelled',
    })
  })
})

describe('the round', () => {
  it('has everybody in it once', () => {
    expect([...drawn.speakers].sort()).toEqual([...people].sort())
  })

  it('goes on to the next, and back again', () => {
    const [first = null, second = null] = drawn.speakers
    const next = passTurn(drawn, first, 'next')
    expect(next.speakers[next.turn]).toBe(second)
    expect(passTurn(next, second, 'back')).toEqual(drawn)
  })

  it('passes nobody over when two screens ask at once', () => {
    const [first = null] = drawn.speakers
    const once = passTurn(drawn, first, 'next')
    expect(passTurn(once, first, 'next')).toBe(once)
  })

  it('lets who waits speak last', () => {
    const [first = null] = drawn.speakers
    const later = passTurn(drawn, first, 'later')
    expect(later.speakers.at(-1)).toBe(first)
    expect(later.turn).toBe(0)
  })

  it('ends, and keeps everybody in it, however the word is passed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PASSES), { maxLength: 40 }), (hows) => {
        let run = drawn
        for (const how of hows) run = passTurn(run, run.speakers[run.turn] ?? null, how)
        expect([...run.speakers].sort()).toEqual([...people].sort())
        expect(run.turn).toBeGreaterThanOrEqual(0)
        expect(run.turn).toBeLessThanOrEqual(people.length)
      }),
    )
  })
})
