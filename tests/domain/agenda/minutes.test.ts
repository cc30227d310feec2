import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAgenda, minutesLeft, minutesPlanned } from '#bot/domain/agenda/minutes.ts'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'

const minutesOf = (length: number) => defaultAgenda(length).points.map((point) => point.minutes)

describe('the template of an agenda', () => {
  it('shares out three hours as the concept does', () => {
    expect(minutesOf(180)).toEqual([10, 25, 50, 30, 40, 15, 10])
  })

  it('keeps the proportions in two hours', () => {
    expect(minutesOf(120)).toEqual([5, 20, 35, 20, 25, 10, 5])
  })

  it('adds up to any length a meeting can have, with time for every point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 480 }), (length) => {
        const content = defaultAgenda(length)
        expect(minutesLeft(content, length)).toBe(0)
        expect(Math.min(...content.points.map((point) => point.minutes))).toBeGreaterThan(0)
      }),
    )
  })

  it('has all seven points in order, and nothing else filled in', () => {
    const content = defaultAgenda(180)
    expect(content.points.map((point) => point.name)).toEqual(AGENDA_POINTS)
    expect(content).toMatchObject({ theme: '', why: '', opening: null, tasks: [] })
  })
})

describe('counting minutes', () => {
  it('counts the opening with the points', () => {
    const opening = { title: 'Oplæg', by: '', minutes: 30 }
    expect(minutesPlanned({ ...defaultAgenda(120), opening })).toBe(150)
    expect(minutesLeft({ ...defaultAgenda(120), opening }, 180)).toBe(30)
  })

  it('goes below nought when more is planned than there is time for', () => {
    expect(minutesLeft(defaultAgenda(180), 150)).toBe(-30)
  })
})
