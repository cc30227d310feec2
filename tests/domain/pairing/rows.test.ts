import { describe, expect, it } from 'vitest'
import { readHistory } from '#bot/domain/pairing/rows.ts'

const [a, b, c, d] = ['a@x.dk', 'b@x.dk', 'c@x.dk', 'd@x.dk'] as const

describe('earlier rounds', () => {
  it('are read by the first column, the reasons left out', () => {
    const { rounds, problems } = readHistory([
      ['Runde', 'Person 1', 'Person 2', 'Person 3', 'Begrundelse'],
      ['1', a, b, '', 'forskellige områder'],
      ['1', c, d, '', ''],
      ['2', a, c, d, 'forskellige områder'],
      ['', '', '', '', ''],
    ])
    expect(problems).toEqual([])
    expect(rounds).toEqual([
      [
        [a, b],
        [c, d],
      ],
      [[a, c, d]],
    ])
  })

  it('are told apart where nobody wrote a new number', () => {
    const { rounds } = readHistory([
      ['1', a, b],
      ['1', c, d],
      ['1', a, d],
    ])
    expect(rounds).toHaveLength(2)
  })

  it('need no heading', () => {
    expect(readHistory([['forår', a.toUpperCase(), b]]).rounds).toEqual([[[a, b]]])
  })
})
