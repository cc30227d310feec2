import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClock } from '#infra/local/tenant/clock.ts'
import { openStore } from '#infra/local/tenant/store.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const noon = Date.parse('2026-11-20T12:00:00Z')
const open = () => openStore(join(temporaryFolder(), 'tenant.db'))

test('the clock follows real time until it is moved, and then keeps its distance', () => {
  const store = open()
  let real = noon
  const clock = createClock(store, () => real)
  expect(clock.now()).toBe('2026-11-20T12:00:00.000Z')
  expect(clock.moveTo('2027-01-20T08:00:00Z')).toBe(true)
  real += 5_000
  expect(clock.now()).toBe('2027-01-20T08:00:05.000Z')
  store.close()
})

test('the clock does not go backwards, neither on request nor with the machine', () => {
  const store = open()
  let real = noon
  const clock = createClock(store, () => real)
  clock.moveTo('2027-01-20T08:00:00Z')
  expect(clock.moveTo('2027-01-20T07:59:59Z')).toBe(false)
  expect(clock.moveTo('no time at all')).toBe(false)
  real -= 60_000
  expect(clock.now()).toBe('2027-01-20T08:00:00.000Z')
  store.close()
})

test('a moved clock stays moved after a restart', () => {
  const store = open()
  createClock(store, () => noon).moveTo('2027-01-20T08:00:00Z')
  expect(createClock(store, () => noon + 1_000).now()).toBe('2027-01-20T08:00:01.000Z')
  store.close()
})

test('who follows the clock hears of every move', () => {
  const store = open()
  const clock = createClock(store, () => noon)
  const heard: number[] = []
  const stop = clock.onMove((offset) => heard.push(offset))
  clock.moveTo('2026-11-20T13:00:00Z')
  stop()
  clock.moveTo('2026-11-20T14:00:00Z')
  expect(heard).toEqual([3_600_000])
  store.close()
})
