import { describe, expect, it } from 'vitest'
import { inputFromCard } from '#bot/teams/inputs.ts'

describe('a card’s fields', () => {
  it('become what the endpoint’s schema says: numbers, switches, nothing', () => {
    expect(inputFromCard('answerEvaluation', { meeting: 'm', benefit: '4', good: '7' })).toEqual({
      meeting: 'm',
      benefit: 4,
      good: '7',
    })
    expect(inputFromCard('supportTopic', { topic: 't', support: 'false' })).toEqual({
      topic: 't',
      support: false,
    })
    expect(inputFromCard('openSummary', { meeting: '' })).toEqual({ meeting: null })
  })

  it('stay as they came when they do not fit, for the schema to refuse', () => {
    expect(inputFromCard('answerEvaluation', { benefit: 'fire', support: 'ja' })).toEqual({
      benefit: 'fire',
      support: 'ja',
    })
    expect(inputFromCard('answerEvaluation', { benefit: '' })).toEqual({ benefit: '' })
  })

  it('lead into parts by dots, lists by number and in order, beside what is fixed', () => {
    expect(
      inputFromCard('saveSummary', {
        meeting: 'm',
        'content.points.1.what': 'b',
        'content.points.0.what': 'a',
        'content.points.0.point': 'welcome',
        'content.what': 'hvad',
      }),
    ).toEqual({
      meeting: 'm',
      content: { what: 'hvad', points: [{ what: 'a', point: 'welcome' }, { what: 'b' }] },
    })
  })

  it('cannot reach what all objects share', () => {
    const input = inputFromCard('saveSummary', {
      '__proto__.polluted': 'x',
      'content.__proto__.polluted': 'x',
      'constructor.prototype.polluted': 'x',
      'a.b.c.d.e.f.g.h': 'x',
    })
    expect(input).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
