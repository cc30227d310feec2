import { describe, expect, it } from 'vitest'
import { STARTER_TOPICS } from '#bot/domain/starter-topics.ts'
import { answer, plan, statusNow, TOPIC_KINDS, unplan } from '#bot/domain/topic-bank.ts'
import { aTopic } from '#tests/support/make-agenda.ts'

describe('answering a topic', () => {
  it('asks for a reason when the topic is not chosen', () => {
    expect(answer(aTopic(), 'declined', null)).toMatchObject({ refusal: 'answer-missing' })
    expect(answer(aTopic(), 'declined', '  ')).toMatchObject({ refusal: 'answer-missing' })
  })

  it('keeps the status and the trimmed words, and counts what the proposer is told', () => {
    expect(answer(aTopic(), 'considered', ' Godt emne. ')).toMatchObject({
      value: { status: 'considered', answer: 'Godt emne.', answers: 1 },
    })
  })

  it('tells nobody anything when nothing changed', () => {
    const topic = aTopic({ status: 'considered', answer: 'Ja', answers: 3 })
    expect(answer(topic, 'considered', 'Ja')).toEqual({ ok: true, value: topic })
  })
})

describe('a topic on an agenda', () => {
  it('is planned once, and its proposer is told once', () => {
    const planned = plan(aTopic())
    expect(planned).toMatchObject({ status: 'planned', answers: 1 })
    expect(plan(planned)).toBe(planned)
  })

  it('is considered again when it is taken off', () => {
    expect(unplan(plan(aTopic())).status).toBe('considered')
    expect(unplan(aTopic({ status: 'discussed' })).status).toBe('discussed')
  })

  it('is discussed when every round that has it has been held', () => {
    expect(statusNow({ status: 'planned' }, [{ isHeld: true }])).toBe('discussed')
    expect(statusNow({ status: 'planned' }, [{ isHeld: true }, { isHeld: false }])).toBe('planned')
    expect(statusNow({ status: 'planned' }, [])).toBe('planned')
    expect(statusNow({ status: 'declined' }, [{ isHeld: true }])).toBe('declined')
  })
})

describe('the topics a bank opens with', () => {
  it('are enough to see what the bank is for, of both kinds, and each different', () => {
    const count = (kind: string) => STARTER_TOPICS.filter((topic) => topic.kind === kind).length
    expect(STARTER_TOPICS.length).toBeGreaterThanOrEqual(12)
    for (const kind of TOPIC_KINDS) expect(count(kind)).toBeGreaterThanOrEqual(5)
    expect(new Set(STARTER_TOPICS.map((topic) => topic.title)).size).toBe(STARTER_TOPICS.length)
  })

  it('fit what a person may write', () => {
    for (const { title, why } of STARTER_TOPICS) {
      expect(title.length).toBeLessThanOrEqual(120)
      expect(why.length).toBeLessThanOrEqual(1000)
    }
  })
})
