import { describe, expect, it } from 'vitest'
import { balance, topicsOf } from '#bot/domain/agenda/balance.ts'
import { anAgendaContent, aTopic, withPoint } from '#tests/support/make-agenda.ts'

const operational = aTopic()
const developmental = aTopic({ kind: 'developmental' })
const gone = aTopic()
const kindOf = (id: string) =>
  [operational, developmental].find((topic) => topic.id === id)?.kind ?? null

describe('the balance of an agenda', () => {
  it('counts a topic once, under however many points it is', () => {
    const content = withPoint(
      withPoint(anAgendaContent(), 'joint-focus', { topics: [operational.id, developmental.id] }),
      'good-leadership',
      { topics: [developmental.id] },
    )
    expect(topicsOf(content)).toEqual([operational.id, developmental.id])
    expect(balance(content, kindOf)).toEqual({ operational: 1, developmental: 1 })
  })

  it('leaves out a topic that is gone from the bank', () => {
    const content = withPoint(anAgendaContent(), 'joint-focus', { topics: [gone.id] })
    expect(balance(content, kindOf)).toEqual({ operational: 0, developmental: 0 })
  })
})
