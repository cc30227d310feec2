import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appointmentsIn,
  openCalendars,
  STANDING,
  standingOf,
  take,
  takeAsUnknown,
  windowOver,
} from '#bot/domain/schedule/packed.ts'

/** Days of up to 288 slots, as five minutes from midnight to midnight: several numbers a day. */
const cases = fc.integer({ min: 1, max: 288 }).chain((slots) => {
  const slot = fc.integer({ min: 0, max: slots })
  return fc.record({
    slots: fc.constant(slots),
    stretches: fc.array(
      fc.record({
        person: fc.integer({ min: 0, max: 1 }),
        day: fc.integer({ min: 0, max: 1 }),
        ends: fc.tuple(slot, slot),
        kind: fc.constantFrom('busy' as const, 'away' as const, 'tentative' as const),
      }),
      { maxLength: 8 },
    ),
    meeting: fc.tuple(slot, slot),
    after: fc.integer({ min: 0, max: 40 }),
    isUnknown: fc.boolean(),
  })
})
const inOrder = ([one, other]: readonly [number, number]) =>
  one < other ? ([one, other] as const) : ([other, one] as const)

describe('calendars in bits', () => {
  it('say the same as slot by slot', () => {
    fc.assert(
      fc.property(cases, ({ slots, stretches, meeting, after, isUnknown }) => {
        const calendars = openCalendars(2, 2, slots)
        const kinds = new Map<string, Set<string>>()
        for (const { person, day, ends, kind } of stretches) {
          const [from, to] = inOrder(ends)
          take(calendars, person, day, from, to, kind)
          for (let slot = from; slot < to; slot++) {
            const key = `${person} ${day} ${slot}`
            kinds.set(key, (kinds.get(key) ?? new Set()).add(kind))
          }
        }
        if (isUnknown) takeAsUnknown(calendars, 0, 0)
        const [from, to] = inOrder(meeting)
        const window = windowOver(calendars, from, to, to + after)
        for (const person of [0, 1])
          for (const day of [0, 1]) {
            const at = (slot: number) => kinds.get(`${person} ${day} ${slot}`) ?? new Set()
            const slotsIn = (first: number, last: number) =>
              Array.from(
                { length: Math.max(0, Math.min(last, slots) - first) },
                (_, i) => first + i,
              )
            const isBusy = (slot: number) => at(slot).has('busy') || at(slot).has('away')
            const during = slotsIn(from, to)
            const expected = during.some((slot) => at(slot).has('away'))
              ? STANDING.away
              : during.some(isBusy)
                ? STANDING.busy
                : isUnknown && person === 0 && day === 0
                  ? STANDING.unknown
                  : during.some((slot) => at(slot).has('tentative'))
                    ? STANDING.tentative
                    : slotsIn(to, to + after).some(isBusy)
                      ? STANDING.after
                      : STANDING.free
            expect(standingOf(calendars, person, day, window)).toBe(expected)
            const begun = during.filter(
              (slot) => isBusy(slot) && (slot === from || !isBusy(slot - 1)),
            )
            expect(appointmentsIn(calendars, person, day, window)).toBe(begun.length)
          }
      }),
      { numRuns: 300 },
    )
  })
})
