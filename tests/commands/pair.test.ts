import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pair } from '#bot/commands/pair.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { aDesk } from './terminal.ts'

const LIST = [
  'email;område;gruppe;nærmeste leder',
  'a@x.dk;Skole;1;',
  'B@x.dk;Skole;2;a@x.dk',
  'c@x.dk;Ældre;1;a@x.dk',
  'd@x.dk;Ældre;2;chef@andet.dk',
  'e@x.dk;Teknik;3;',
].join('\n')

/** So many people in five areas, ten groups, without managers. */
const many = (people: number) =>
  [
    'email;område;gruppe',
    ...Array.from({ length: people }, (_, at) => `p${at}@x.dk;område ${at % 5};${at % 11}`),
  ].join('\n')

const paired = async (list: string, ...args: readonly string[]) => {
  const desk = aDesk()
  const run = await desk.run(pair, desk.put('p.csv', list), ...args, '--json', desk.path('r.json'))
  const isWritten = desk.files().includes('r.json')
  const result = isWritten ? JSON.parse(readFileSync(desk.path('r.json'), 'utf8')) : null
  return { ...run, result }
}

describe('npm run pair', () => {
  it('writes rounds, broken rules, nobody left over, whether it is proven, and why', async () => {
    const { code, printed, result } = await paired(LIST, '--rounds', '1')
    expect(code).toBe(0)
    expect(result).toMatchObject({ violations: [], leftOver: [], proven: true, seed: 1 })
    expect(result.bound).toEqual({ repeats: 0, standing: 0 })
    expect(result.rounds[0].flat().toSorted()).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((each) => `${each}@x.dk`),
    )
    expect(result.odd).toEqual([[result.rounds[0].find((table: string[]) => table.length === 3)]])
    expect(result.reasons[0]).toEqual([
      'forskellige områder, forskellige grupper, har ikke mødt hinanden før',
      'forskellige områder, forskellige grupper, har ikke mødt hinanden før',
    ])
    expect(printed.join('\n')).toContain('ét hold på 3')
  })

  it('prints who is with whom, and why, when nothing is to be written', async () => {
    const desk = aDesk()
    const { printed } = await desk.run(
      pair,
      desk.put('p.csv', 'email;område\na@x.dk;A\nb@x.dk;B\n'),
      '--rounds',
      '2',
    )
    expect(printed).toEqual([
      '2 deltagere, 2 runder.',
      'Runde 1:',
      '  a@x.dk og b@x.dk: forskellige områder, har ikke mødt hinanden før',
      'Runde 2:',
      '  a@x.dk og b@x.dk: forskellige områder; har mødt hinanden før, senest i runde 1 (kan ikke undgås)',
      '1 gang mødes to igen. Alle andre regler er overholdt.',
      'Det er bevist, at det ikke kan gøres bedre.',
    ])
  })

  it('reads what earlier rounds were, whatever the case of addresses, and names what must be repeated', async () => {
    const desk = aDesk()
    const history = desk.put('h.csv', 'round,a,b\n1,A@x.dk,b@x.dk\n')
    const { code, result } = await paired(
      'email\na@x.dk\nb@x.dk\n',
      '--rounds',
      '1',
      '--history',
      history,
    )
    expect(code).toBe(0)
    expect(result).toMatchObject({
      rounds: [[['a@x.dk', 'b@x.dk']]],
      violations: [{ round: 1, pair: ['a@x.dk', 'b@x.dk'], rule: 'repeat', unavoidable: true }],
      leftOver: [],
      proven: true,
    })
  })

  it.each(['csv', 'xlsx'])('reads its own %s again, year after year', async (kind) => {
    const desk = aDesk()
    const list = desk.put('p.csv', many(12))
    const met = new Set<string>()
    const history: string[] = []
    for (let year = 1; year <= 3; year++) {
      const out = desk.path(`${year}.${kind}`)
      const run = await desk.run(pair, list, '--rounds', '2', ...history, '--out', out)
      expect(run.printed).toContain('Ingen mødes igen, og alle regler er overholdt.')
      const sheet = await sheets.read(out, readFileSync(out))
      if (!sheet.ok) throw new Error('The sheet cannot be read.')
      for (const [, one, other] of sheet.value.slice(1)) met.add(`${one} ${other}`)
      history.push('--history', out)
    }
    expect(met.size).toBe(3 * 2 * 6)
  })

  it('leads everybody round in a relay, and lets its result be history', async () => {
    const { code, result } = await paired(many(20), '--rounds', '3', '--relay')
    expect(code).toBe(0)
    expect(result).toMatchObject({ violations: [], leftOver: [], proven: true })
    for (const [day, circle] of result.circles.entries())
      expect(result.rounds[day]).toEqual(
        circle.map((one: string, at: number) => [one, circle[(at + 1) % circle.length]]),
      )
  })

  it('lets the pairs of the last round meet two by two, three pairs when their number is odd', async () => {
    const desk = aDesk()
    const list = desk.put('p.csv', many(14))
    await desk.run(pair, list, '--rounds', '2', '--out', desk.path('makkere.csv'))
    const { code, result, printed } = await paired(many(14), '--of-pairs', desk.path('makkere.csv'))
    expect(code).toBe(0)
    expect(result.rounds[0].map((meeting: string[]) => meeting.length).toSorted()).toEqual([
      4, 4, 6,
    ])
    expect(new Set(result.rounds.flat(2)).size).toBe(14)
    expect(result).toMatchObject({ leftOver: [], proven: true })
    expect(printed.join('\n')).toContain('tre par')
  })

  // Aarhus' programme had 39 leaders: pairs in February, visits in March and April, two pairs together in May.
  it('plays the spring of 39 leaders: job visits in pairs, and in May the pairs with each other', async () => {
    const desk = aDesk()
    const list = desk.put('p.csv', many(39))
    const spring = desk.path('makkere.xlsx')
    const february = await desk.run(pair, list, '--rounds', '1', '--out', spring)
    expect(february.printed).toContain('Ingen mødes igen, og alle regler er overholdt.')
    const { result } = await paired(many(39), '--of-pairs', spring)
    expect(new Set(result.rounds[0].flat()).size).toBe(39)
    // 18 pairs and a three are 19 sets: eight meetings of two, and one of three.
    expect(result.rounds[0]).toHaveLength(9)
    expect(result.odd[0].length).toBeGreaterThan(0)
    expect(result).toMatchObject({ leftOver: [], proven: true })
    expect(result.violations.filter(({ rule }: { rule: string }) => rule === 'repeat')).toEqual([])
  })

  it('says who is in no pair, and lets nobody meet until that is mended', async () => {
    const desk = aDesk()
    const run = await desk.run(
      pair,
      desk.put('p.csv', LIST),
      '--of-pairs',
      desk.put('m.csv', '1,a@x.dk,b@x.dk\n1,c@x.dk,d@x.dk\n'),
    )
    expect(run.code).toBe(2)
    expect(run.complaints.join('\n')).toContain('e@x.dk er ikke med i noget par')
  })

  it('ends with the best so far when it is told to stop, and says that and what is not proven', async () => {
    const desk = aDesk()
    const printed: string[] = []
    const code = await pair(
      [desk.put('p.csv', many(40)), '--rounds', '38', '--size', '4', '--json', desk.path('r.json')],
      { print: (line) => printed.push(line), complain: () => {}, stop: { aborted: true } },
    )
    expect(code).toBe(0)
    expect(printed.join('\n')).toContain('Du stoppede')
    expect(printed.join('\n')).toContain('Det er ikke bevist, at det ikke kan gøres bedre.')
    const { rounds, leftOver } = JSON.parse(readFileSync(desk.path('r.json'), 'utf8'))
    expect(rounds).toHaveLength(38)
    expect(leftOver).toEqual([])
  })

  it('looks for something better for as long as it is given, and no longer', async () => {
    const from = performance.now()
    const { code, result } = await paired(
      many(18),
      '--rounds',
      '8',
      '--size',
      '3',
      '--seconds',
      '0,3',
    )
    expect(code).toBe(0)
    expect(result.seconds).toBeGreaterThanOrEqual(0.3)
    expect(performance.now() - from).toBeLessThan(10_000)
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

  it('tells what is wrong in the list and in the history together, with its line', async () => {
    const desk = aDesk()
    const run = await desk.run(
      pair,
      desk.put('p.csv', `${LIST}\nnej;Skole;1;`),
      '--rounds',
      '1',
      '--history',
      desk.put('h.csv', 'round,a,b\n1,a@x.dk,\n1,b@x.dk,b@x.dk\n1,c@x.dk,hov\n'),
    )
    expect(run.code).toBe(2)
    expect(run.complaints.map((each) => /(\w)\.csv, linje \d/.exec(each)?.[0])).toEqual([
      'p.csv, linje 7',
      'h.csv, linje 2',
      'h.csv, linje 3',
      'h.csv, linje 4',
      undefined,
    ])
  })

  it.each([
    [[]],
    [['--rounds', '0']],
    [['--rounds', '2', '--size', '1']],
    [['--rounds', '2', '--size', '13']],
    [['--rounds', '2', '--size', 'to']],
    [['--rounds', '2', '--seed', 'x']],
    [['--rounds', '2', '--seconds', '-1']],
    [['--rounds', '2', '--out', 'par.txt']],
    [['--rounds', '2', '--relay', '--size', '3']],
    [['--rounds', '2', '--history', 'findes-ikke.csv']],
    [['--rounds']],
    [['--runder', '2']],
  ])('refuses %j', async (args) => {
    expect(await paired(LIST, ...args)).toMatchObject({ code: 2, result: null })
  })

  it('refuses a list of one, a list without addresses, and a relay of two', async () => {
    expect(await paired('email\na@x.dk\n', '--rounds', '1')).toMatchObject({
      code: 2,
      result: null,
    })
    expect(await paired('navn\nAnna\n', '--rounds', '1')).toMatchObject({ code: 2, result: null })
    const relay = await paired('email\na@x.dk\nb@x.dk\n', '--rounds', '1', '--relay')
    expect(relay).toMatchObject({ code: 2, result: null })
    expect(relay.complaints[0]).toContain('mindst 3')
  })
})
