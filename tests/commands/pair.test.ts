import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pair } from '#bot/commands/pair.ts'
import { aDesk } from './terminal.ts'

const LIST = [
  'email;område;gruppe;nærmeste leder',
  'a@x.dk;Skole;1;',
  'B@x.dk;Skole;2;a@x.dk',
  'c@x.dk;Ældre;1;a@x.dk',
  'd@x.dk;Ældre;2;chef@andet.dk',
  'e@x.dk;Teknik;3;',
].join('\n')

const paired = async (list: string, ...args: readonly string[]) => {
  const desk = aDesk()
  const run = await desk.run(pair, desk.put('p.csv', list), ...args, '--json', desk.path('r.json'))
  const isWritten = desk.files().includes('r.json')
  const result = isWritten ? JSON.parse(readFileSync(desk.path('r.json'), 'utf8')) : null
  return { ...run, result }
}

describe('npm run pair', () => {
  it('writes rounds, broken rules, nobody left over and whether it is proven', async () => {
    const { code, printed, result } = await paired(LIST, '--rounds', '1')
    expect(code).toBe(0)
    expect(Object.keys(result)).toEqual(['rounds', 'violations', 'leftOver', 'proven'])
    expect(result).toMatchObject({ leftOver: [], proven: true })
    expect(result.rounds[0].flat().toSorted()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((each) => `${each}@x.dk`),
    )
    expect(printed.join('\n')).toContain('ét bord med 3')
  })

  it('reads what earlier rounds were, whatever the case of addresses, and names what must be repeated', async () => {
    const desk = aDesk()
    const list = desk.put('p.csv', 'email\na@x.dk\nb@x.dk\n')
    const history = desk.put('h.csv', 'round,a,b\n1,A@x.dk,b@x.dk\n')
    const run = await desk.run(
      pair,
      list,
      '--rounds',
      '1',
      '--history',
      history,
      '--json',
      desk.path('r.json'),
    )
    expect(run.code).toBe(0)
    expect(JSON.parse(readFileSync(desk.path('r.json'), 'utf8'))).toEqual({
      rounds: [[['a@x.dk', 'b@x.dk']]],
      violations: [{ round: 1, pair: ['a@x.dk', 'b@x.dk'], rule: 'repeat', unavoidable: true }],
      leftOver: [],
      proven: true,
    })
  })

  it('tells every problem with its line, and writes nothing', async () => {
    const list = ['email;area;manager', 'a@x.dk;A;a@x.dk', 'nej;A;', 'a@x.dk;;Hans Hansen'].join(
      '\n',
    )
    const { code, complaints, result } = await paired(list, '--rounds', '2')
    expect({ code, result }).toEqual({ code: 2, result: null })
    const lines = complaints.map((each) => /linje \d/.exec(each)?.[0])
    expect(lines).toEqual(['linje 2', 'linje 3', 'linje 4', 'linje 4', 'linje 4', undefined])
  })

  it('tells what is wrong in the history, with its line', async () => {
    const desk = aDesk()
    const run = await desk.run(
      pair,
      desk.put('p.csv', LIST),
      '--rounds',
      '1',
      '--history',
      desk.put('h.csv', 'round,a,b\n1,a@x.dk,\n1,b@x.dk,b@x.dk\n1,c@x.dk,hov\n'),
    )
    expect(run.code).toBe(2)
    expect(run.complaints.map((each) => /linje \d/.exec(each)?.[0])).toEqual([
      'linje 2',
      'linje 3',
      'linje 4',
      undefined,
    ])
  })

  it.each([
    [[]],
    [['--rounds', '0']],
    [['--rounds', '2', '--size', '4']],
    [['--rounds', '2', '--size', 'to']],
    [['--rounds', '2', '--seed', 'x']],
    [['--runder', '2']],
  ])('refuses %j', async (args) => {
    expect(await paired(LIST, ...args)).toMatchObject({ code: 2, result: null })
  })

  it('refuses a list of one, and a list without addresses', async () => {
    expect(await paired('email\na@x.dk\n', '--rounds', '1')).toMatchObject({
      code: 2,
      result: null,
    })
    expect(await paired('navn\nAnna\n', '--rounds', '1')).toMatchObject({ code: 2, result: null })
  })
})
