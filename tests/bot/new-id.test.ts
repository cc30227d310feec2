import { expect, it, onTestFinished, vi } from 'vitest'
import { newId } from '#bot/new-id.ts'

it('makes UUIDs of version 7 that are never the same', () => {
  const ids = Array.from({ length: 1_000 }, () => newId<string>())
  expect(new Set(ids).size).toBe(1_000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('makes ids that sort by the millisecond they were made in', () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const ids = Array.from({ length: 20 }, () => {
    vi.advanceTimersByTime(1)
    return newId<string>()
  })
  expect(ids).toEqual(ids.toSorted())
})
