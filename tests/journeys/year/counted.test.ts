import { describe, expect, it } from 'vitest'
import { listByPerson, stepsIn, tooMuch } from './counted.ts'
import { kindOf } from './kinds.ts'
import type { Received } from './ledger.ts'

const aMessage = (given: Partial<Received> = {}): Received => {
  const title = given.title ?? 'Dagsorden for 1. møderunde 2027: Tid'
  return {
    person: 'anne@fjordby.example',
    period: '1. møderunde 2027',
    kind: kindOf(title, false),
    way: 'opslag i rummet',
    title,
    at: '2027-01-12T09:00:00.000Z',
    ...given,
  }
}

describe('the messages of a year', () => {
  it('are well where everybody gets one in each step', () => {
    const other = { person: 'bo@fjordby.example' }
    const evaluation = { title: 'Evaluering: 1. møderunde 2027. Det tager et minut.' }
    const all = [aMessage(), aMessage(other), aMessage(evaluation)]
    expect(tooMuch(all)).toEqual([])
    expect(stepsIn(all).map(({ kind, people, most }) => [kind, people, most])).toEqual([
      ['Dagsorden', 2, 1],
      ['Evaluering', 1, 1],
    ])
  })

  it('are too many where one person gets the same step twice, however it comes', () => {
    const twice = [aMessage(), aMessage({ way: 'mail', at: '2027-01-13T09:00:00.000Z' })]
    expect(tooMuch(twice)).toEqual([expect.stringContaining('anne@fjordby.example')])
    expect(stepsIn(twice)).toMatchObject([{ ways: 'opslag i rummet, mail', most: 2 }])
  })

  it('are wrong where one belongs to no step', () => {
    expect(tooMuch([aMessage({ title: 'Hvad er det her?' })])).toEqual([
      expect.stringContaining('Hvad er det her?'),
    ])
  })

  it('are listed by person in the order in which they came', () => {
    const late = aMessage({ at: '2027-02-01T09:00:00.000Z', title: 'Opsamling: 1. møderunde 2027' })
    const lines = listByPerson([late, aMessage()]).split('\n')
    expect(lines[0]).toBe('anne@fjordby.example (2)')
    expect(lines[1]).toContain('2027-01-12 09:00  1. møderunde 2027 · Dagsorden')
    expect(lines[2]).toContain('Opsamling')
  })
})
