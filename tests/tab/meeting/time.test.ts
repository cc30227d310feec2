import { expect, it } from 'vitest'
import { timeLeft } from '#tab/pages/meeting/time.ts'

it('tells the whole minutes that are left of a point', () => {
  expect(timeLeft(0, 25)).toEqual({ clock: '0:00', isOver: false, minutes: 25, used: 0 })
  expect(timeLeft(61, 25)).toMatchObject({ clock: '1:01', minutes: 23 })
  expect(timeLeft(24 * 60 + 30, 25)).toMatchObject({ isOver: false, minutes: 0 })
})

it('tells the whole minutes that it is over, and fills no more than the whole', () => {
  expect(timeLeft(25 * 60, 25)).toMatchObject({ isOver: true, minutes: 0, used: 1 })
  expect(timeLeft(28 * 60 + 59, 25)).toMatchObject({ clock: '28:59', minutes: 3, used: 1 })
})
