import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId, TaskId } from '#bot/domain/ids.ts'
import { hasLeft, tickCounts, ticked } from '#bot/domain/preparation.ts'
import { anId } from '#tests/support/make.ts'
import { aTask } from '#tests/support/make-agenda.ts'

const round = anId<RoundId>()
const [one, other, outsider] = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
const ask = aTask()
const read = aTask()
const tick = (task: TaskId, person: PersonId) => ({
  round,
  task,
  person,
  at: instant('2027-01-11T08:00:00Z'),
})
const ticks = [tick(read.id, one), tick(ask.id, one), tick(ask.id, other), tick(ask.id, outsider)]

describe('preparing', () => {
  it('gives a person their own ticks in the agenda’s order', () => {
    expect(ticked([ask, read], ticks, one)).toEqual([ask.id, read.id])
    expect(ticked([ask, read], ticks, other)).toEqual([ask.id])
  })

  it('forgets a tick for a task that is no longer on the agenda', () => {
    expect(ticked([ask], ticks, one)).toEqual([ask.id])
  })

  it('knows who has something left', () => {
    expect(hasLeft([ask, read], ticks, one)).toBe(false)
    expect(hasLeft([ask, read], ticks, other)).toBe(true)
    expect(hasLeft([], ticks, other)).toBe(false)
  })

  it('counts the group’s members only', () => {
    expect(tickCounts([ask, read], ticks, [one, other])).toEqual([
      { task: ask.id, done: 2 },
      { task: read.id, done: 1 },
    ])
  })
})
