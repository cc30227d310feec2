import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import { expectedAt, guestsNow } from '#bot/domain/seminar/guests.ts'
import { aLeader } from '#tests/support/make.ts'

it('calls everybody on the list by as few events as Outlook takes, and nobody by two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), (count, most) => {
      const leaders = Array.from({ length: count }, () => aLeader())
      const guests = guestsNow([], leaders, most)
      const events = guests.map(({ event }) => event ?? 0)
      expect(guests.map(({ person }) => person)).toEqual(leaders.map(({ id }) => id))
      expect(Math.max(0, ...events)).toBe(Math.ceil(count / most))
      for (const number of new Set(events))
        expect(events.filter((each) => each === number).length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 50 },
  )
})

it('lets people keep their event and their answer, and gives a free place to who has come', () => {
  const [one, two, three, four] = [aLeader(), aLeader(), aLeader(), aLeader({ hasMailbox: false })]
  const before = guestsNow([], [one, two, three], 2).map((guest) =>
    guest.person === two.id ? { ...guest, reply: 'declined' as const } : guest,
  )
  expect(before.map(({ event }) => event)).toEqual([1, 1, 2])
  const come = aLeader()
  const now = guestsNow(before, [{ ...one, leftOn: day('2027-08-01') }, two, three, four, come], 2)
  expect(now).toEqual([
    { person: two.id, event: 1, reply: 'declined' },
    { person: three.id, event: 2, reply: 'none' },
    { person: four.id, event: null, reply: 'none' },
    { person: come.id, event: 1, reply: 'none' },
  ])
  expect(expectedAt(now)).toEqual([three.id, four.id, come.id])
})
