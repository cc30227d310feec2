import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#bot/commands/compose.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { asCsv, asXlsx } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import { groupWith, pairsBy, composedIn as resultIn } from './lists.ts'
import { aDesk } from './terminal.ts'

describe('compose', () => {
  it('puts 132 leaders of a workbook in 11 groups of 12, proven best, each with one host', async () => {
    const desk = aDesk()
    const leaders = generate()
    const file = desk.put('ledere.xlsx', await asXlsx(leaders))
    const [json, out] = [desk.path('r.json'), desk.path('g.xlsx')]
    const { code, complaints } = await desk.run(compose, file, '--json', json, '--out', out)
    expect([code, complaints]).toEqual([0, []])
    const result = resultIn(json)
    const byEmail = new Map(leaders.map((leader) => [leader.email, leader]))

    expect(result.groups.map(({ members }) => members.length)).toEqual(Array(11).fill(12))
    expect(new Set(result.groups.flatMap(({ members }) => members))).toEqual(
      new Set(byEmail.keys()),
    )
    for (const { host, members } of result.groups) {
      expect(members).toContain(host)
      expect(['director', 'chief']).toContain(byEmail.get(host)?.level)
      for (const member of members) expect(members).not.toContain(byEmail.get(member)?.managerEmail)
    }
    expect(result).toMatchObject({ proven: true, violations: [], seed: 1, moved: 0 })
    expect(result.cost).toBe(result.bound)
    const cost = (name: string) => result.criteria.find((each) => each.name === name)?.cost
    expect(cost('area')).toBe(pairsBy(result, (email) => byEmail.get(email)?.area))
    expect(cost('level')).toBe(pairsBy(result, (email) => byEmail.get(email)?.level))
    expect(cost('team')).toBe(pairsBy(result, (email) => byEmail.get(email)?.managerEmail))

    const sheet = await sheets.read('g.xlsx', readFileSync(out))
    if (!sheet.ok) throw new Error(sheet.refusal)
    expect(sheet.value).toHaveLength(133)
    expect(sheet.value[0]?.slice(0, 4)).toEqual(['Gruppe', 'Vært', 'Navn', 'E-mail'])
  })

  it('gives the same groups whatever the order of the lines', async () => {
    const leaders = generate({ leaders: 48 })
    const [top, ...others] = leaders
    if (!top) throw new Error('The generator gave nobody.')
    const groupsFrom = async (list: typeof leaders) => {
      const desk = aDesk()
      const json = desk.path('r.json')
      await desk.run(compose, desk.put('l.csv', asCsv(list)), '--seed', '7', '--json', json)
      return resultIn(json).groups
    }
    const expected = await groupsFrom(leaders)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(others, { minLength: others.length }),
        fc.nat(others.length),
        async (order, at) => {
          const list = [...order.slice(0, at), top, ...order.slice(at)]
          expect(await groupsFrom(list)).toEqual(expected)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('keeps apart those it is told to, in every municipality', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.integer({ min: 24, max: 60 }), async (seed, size) => {
        const people = Math.ceil(size / 12) * 12
        const leaders = generate({ leaders: people, seed: `s${seed}` })
        const [one, other] = [leaders.at(-1)?.email, leaders.at(-5)?.email]
        const desk = aDesk()
        const file = desk.put('l.csv', asCsv(leaders))
        const json = desk.path('r.json')
        const { code } = await desk.run(
          compose,
          ...[file, '--apart', `${one},${other}`, '--json', json],
        )
        // Two groups can be too few for those who must sit apart; then nothing is written.
        if (code === 3) {
          expect(desk.files()).toEqual(['l.csv'])
          return
        }
        expect(code).toBe(0)
        const result = resultIn(json)
        expect(groupWith(result, one)).not.toBe(groupWith(result, other))
        expect(result.violations).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('spreads by any other column, and counts its pairs', async () => {
    const desk = aDesk()
    const leaders = generate({ leaders: 36 })
    const floor = new Map(leaders.map(({ email }, at) => [email, `Etage ${at % 6}`]))
    const [headings = '', ...lines] = asCsv(leaders).toString('latin1').trim().split('\r\n')
    const text = [`${headings};Etage`, ...lines.map((line, at) => `${line};Etage ${at % 6}`)]
    const json = desk.path('r.json')
    const file = desk.put('l.csv', text.join('\r\n'))
    await desk.run(compose, file, '--spread', 'etage', '--json', json)
    const result = resultIn(json)
    const cost = pairsBy(result, (email) => floor.get(email))
    expect(result.criteria).toContainEqual({ name: 'etage', weight: 10, cost, bound: 18 })
  })

  it('takes other sizes and another number of groups', async () => {
    const desk = aDesk()
    const file = desk.put('l.csv', asCsv(generate({ leaders: 60 })))
    const json = desk.path('r.json')
    const args = ['--groups', '4', '--min', '14', '--max', '16', '--json', json]
    expect((await desk.run(compose, file, ...args)).code).toBe(0)
    expect(resultIn(json).groups.map(({ members }) => members.length)).toEqual([15, 15, 15, 15])
  })

  it.each([
    [['--groups', '9'], /60 ledere kan ikke deles i grupper på 10-12/],
    [['--groups', '4'], /60 ledere kan ikke være i 4 grupper på højst 12/],
    [['--min', '2', '--max', '4'], /kun 5 på listen er chef eller direktør/],
  ])('says why %j cannot be done, and writes nothing', async (args, why) => {
    const desk = aDesk()
    const file = desk.put('l.csv', asCsv(generate({ leaders: 60 })))
    const { code, complaints } = await desk.run(compose, file, ...args, '--json', desk.path('r'))
    expect([code, complaints]).toEqual([3, [expect.stringMatching(why), 'Intet er skrevet.']])
    expect(desk.files()).toEqual(['l.csv'])
  })

  it('tells every problem with its line, and writes nothing', async () => {
    const desk = aDesk()
    const text =
      'navn;mail;område;niveau;nærmeste leder\nAnna;a@x.dk;Skole;chef;\nBo;b@x;Skole;chef;a@x.dk\nEva;e@x.dk;Skole;konge;z@x.dk\n'
    const { code, complaints } = await desk.run(
      compose,
      ...[desk.put('l.csv', text), '--seed', 'x', '--json', desk.path('r.json')],
    )
    expect(code).toBe(2)
    expect(complaints).toEqual([
      '--seed skal være et helt tal fra 0.',
      expect.stringMatching(/^Linje 3, E-mail: »b@x«/),
      expect.stringMatching(/^Linje 4, Ledelsesniveau: »konge«/),
      expect.stringMatching(/^Linje 4, Nærmeste leder: z@x.dk/),
      '4 fejl. Intet er skrevet.',
    ])
    expect(desk.files()).toEqual(['l.csv'])
  })

  it.each([
    [['--apart', 'nobody@x.dk,nordpaa@x.dk'], 'nobody@x.dk står ikke på listen'],
    [['--spread', 'Etage'], 'ingen kolonne, der hedder »Etage«'],
    [['--together', 'a@x.dk,b@x.dk'], '--together: a@x.dk står ikke på listen'],
    [['--together', 'a@x.dk'], '--together skal have mindst to forskellige adresser'],
    [['--fixed', 'a@x.dk=2'], '--fixed: a@x.dk står ikke på listen'],
    [['--fixed', 'a@x.dk'], 'skal skrives som --fixed a@x.dk=3, ikke »a@x.dk«'],
    [['--from', '/no/such/earlier.csv'], '/no/such/earlier.csv kan ikke læses'],
    [['--earlier', '/no/such/earlier.csv'], '/no/such/earlier.csv kan ikke læses'],
    [['--seconds', 'fem'], '--seconds skal være et tal fra 0'],
    [['--gruops', '4'], 'forstår ikke --gruops'],
    [['--json'], '--json mangler en værdi'],
    [['b@x.dk'], 'Sæt citationstegn om b@x.dk'],
    [['--min', '12', '--max', '10'], '--min er større end --max'],
    [['--out', 'groups.docx'], '.xlsx eller .csv'],
  ])('refuses %j rather than leaving it out', async (args, why) => {
    const desk = aDesk()
    const file = desk.put('l.csv', asCsv(generate({ leaders: 24 })))
    const { code, complaints } = await desk.run(compose, file, ...args)
    expect(code).toBe(2)
    expect(complaints.join(' ')).toContain(why)
  })

  it('writes over nothing that it reads, however the path is written', async () => {
    const desk = aDesk()
    const file = desk.put('l.csv', asCsv(generate({ leaders: 36 })))
    for (const args of [
      ['--out', desk.path('./x/../l.csv')],
      ['--from', desk.path('s.csv'), '--out', desk.path('s.csv')],
      ['--json', desk.path('r.csv'), '--out', desk.path('r.csv')],
    ]) {
      const { code, complaints } = await desk.run(compose, file, ...args)
      expect(code).toBe(2)
      expect(complaints[0]).toMatch(/kan ikke både læses og skrives, eller skrives to gange\.$/)
    }
    expect(desk.files()).toEqual(['l.csv'])
  })

  it('writes neither file when one of them cannot be written', async () => {
    const desk = aDesk()
    const file = desk.put('l.csv', asCsv(generate({ leaders: 36 })))
    const args = ['--json', desk.path('r.json'), '--out', desk.path('no/such/folder.xlsx')]
    expect((await desk.run(compose, file, ...args)).code).toBe(2)
    expect(desk.files()).toEqual(['l.csv'])
  })
})
