import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadersAfter } from '#bot/domain/import/compare.ts'
import { readList } from '#bot/domain/import.ts'
import type { Leader } from '#bot/domain/leader.ts'
import {
  accountsFor,
  aLine,
  HEADINGS,
  newPerson,
  planOf,
  problemsOf,
  THE_TOP,
  TODAY,
} from './makers.ts'

const saved = (lines: string[][], known: readonly Leader[] = []): readonly Leader[] =>
  leadersAfter(planOf(lines, known).comparison, known, newPerson, TODAY)

describe('a list that is in order', () => {
  it('makes a leader of every line, with the manager found by e-mail', () => {
    const [top, anna] = saved([THE_TOP, aLine('anna', { name: 'Anna Ærø' })])
    expect(anna).toMatchObject({
      name: 'Anna Ærø',
      email: 'anna@kommune.dk',
      level: 'leader-of-staff',
      manager: top?.id,
      started: '2020-02-01',
      hasMailbox: true,
      leftOn: null,
    })
  })

  it('finds the manager by name too', () => {
    const [top, anna] = saved([
      aLine('top', { name: 'Bo Åkær', level: 'Direktør', manager: '' }),
      aLine('anna', { manager: 'bo åkær' }),
    ])
    expect(anna?.manager).toBe(top?.id)
  })

  it('matches the directory by either address, in any case', () => {
    const accounts = accountsFor('x1@kommune.dk').map((each) => ({
      ...each,
      mail: 'Top@Kommune.dk',
    }))
    expect(planOf([THE_TOP], [], accounts).problems).toEqual([])
  })

  it('finds the headings below a title, ignores other columns and names them', () => {
    const rows = [
      ['Ledere pr. 1. november'],
      [],
      ['Lønnr.', 'Fornavn', 'Efternavn', 'Mail', 'Forvaltning', 'Ledelsesniveau'],
      ['7', 'Anna', 'Holm', 'anna@kommune.dk', 'Skole', 'Chef'],
    ]
    const read = readList(rows, accountsFor('anna@kommune.dk'), [], TODAY)
    if (!read.ok) throw new Error(read.refusal)
    expect(read.value.columns.ignored).toEqual(['Lønnr.'])
    expect(read.value.columns.absent).toEqual(['workplace', 'manager', 'started'])
    expect(read.value.comparison.arrived[0]?.name).toBe('Anna Holm')
  })

  it('reads two spellings of one area as one', () => {
    const read = saved([
      THE_TOP,
      aLine('a', { area: 'Børn og Unge' }),
      aLine('b', { area: 'børn og  unge' }),
    ])
    expect(new Set(read.map((leader) => leader.area))).toEqual(new Set(['Skole', 'Børn og Unge']))
  })

  it('warns about a leader without mailbox and imports them all the same', () => {
    const accounts = accountsFor('top@kommune.dk').map((each) => ({ ...each, mail: null }))
    const plan = planOf([THE_TOP], [], accounts)
    expect(plan.problems).toEqual([])
    expect(plan.warnings).toEqual([{ line: 2, column: 'email', kind: 'no-mailbox', found: 'top' }])
  })
})

describe('a list that is not in order', () => {
  it.each([
    ['no name', aLine('a', { name: '' }), '3 name missing'],
    ['no area', aLine('a', { area: '' }), '3 area missing'],
    ['a level that is none', aLine('a', { level: 'Souschef' }), '3 level unknown-level'],
    ['a day that is none', aLine('a', { started: '31-02-2020' }), '3 started not-a-day'],
    [
      'a stranger for manager',
      aLine('a', { manager: 'x@andet.dk' }),
      '3 manager manager-not-on-list',
    ],
    ['oneself for manager', aLine('a', { manager: 'a@kommune.dk' }), '3 manager manager-is-self'],
    ['an endless name', aLine('a', { name: 'a'.repeat(121) }), '3 name too-long'],
  ])('notes %s, with line and column', (_, line, problem) => {
    expect(problemsOf(planOf([THE_TOP, line]))).toEqual([problem])
  })

  it('notes an address that is none, and one the directory does not know', () => {
    const wrong = aLine('a').with(1, 'a(at)kommune.dk')
    const plan = planOf([THE_TOP, wrong, aLine('b')], [], accountsFor('top@kommune.dk'))
    expect(problemsOf(plan)).toEqual(['3 email not-an-email', '4 email not-in-directory'])
  })

  it('notes a second line for the same person, and says where the first is', () => {
    const plan = planOf([THE_TOP, aLine('a'), aLine('a')])
    expect(plan.problems).toEqual([
      { line: 4, column: 'email', kind: 'duplicate-email', found: 'a@kommune.dk (3)' },
    ])
  })

  it('notes a manager named like two people', () => {
    const two = ['a', 'b'].map((who) => aLine(who, { name: 'Per Lund' }))
    expect(problemsOf(planOf([THE_TOP, ...two, aLine('c', { manager: 'Per Lund' })]))).toEqual([
      '5 manager manager-ambiguous',
    ])
  })

  it('notes a ring of managers on each line of the ring and on no other', () => {
    const ring = [
      aLine('a', { manager: 'b@kommune.dk' }),
      aLine('b', { manager: 'c@kommune.dk' }),
      aLine('c', { manager: 'a@kommune.dk' }),
      aLine('d', { manager: 'a@kommune.dk' }),
    ]
    expect(problemsOf(planOf([THE_TOP, ...ring]))).toEqual([
      '3 manager manager-loop',
      '4 manager manager-loop',
      '5 manager manager-loop',
    ])
  })

  it('is refused without a column that a list cannot do without', () => {
    expect(
      readList(
        [
          ['Navn', 'Mail', 'Område'],
          ['A', 'a@b.dk', 'X'],
        ],
        [],
        [],
        TODAY,
      ),
    ).toEqual({
      ok: false,
      refusal: 'headings-missing',
      detail: { lacking: ['level'] },
    })
  })

  it.each([
    ['nothing', []],
    ['blank lines', [['', ''], ['']]],
    ['headings alone', [HEADINGS]],
  ])('is refused when it holds %s', (_, rows) => {
    expect(readList(rows, [], [], TODAY)).toMatchObject({ refusal: 'list-empty' })
  })

  it('always answers, whatever is in the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(...HEADINGS, 'a@b.dk', 'Chef', '1-1-20', '45000'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        expect(readList(rows, accountsFor('a@b.dk'), [], TODAY)).toHaveProperty('ok')
      }),
    )
  })
})

describe('a list that comes again', () => {
  const before = [THE_TOP, aLine('a'), aLine('b')]
  const known = saved(before)

  it('changes nothing when nothing changed', () => {
    expect(planOf(before, known).comparison).toEqual({
      arrived: [],
      changed: [],
      back: [],
      left: [],
      unchanged: 3,
    })
  })

  it('says who is new, who left, and what changed for whom', () => {
    const after = [THE_TOP, aLine('a', { place: 'Åkær Skole', manager: '' }), aLine('c')]
    const { arrived, changed, left, unchanged } = planOf(after, known).comparison
    expect(arrived.map((each) => each.name)).toEqual(['c'])
    expect(left.map((each) => each.name)).toEqual(['b'])
    expect(changed.map((each) => each.changes)).toEqual([
      [
        { field: 'workplace', from: 'Bøgely Skole', to: 'Åkær Skole' },
        { field: 'manager', from: 'top', to: '' },
      ],
    ])
    expect(unchanged).toBe(1)
  })

  it('knows those who come back, under the id they had', () => {
    const gone = leadersAfter(planOf([THE_TOP], known).comparison, known, newPerson, TODAY)
    expect(gone.map((leader) => [leader.name, leader.leftOn])).toEqual([
      ['a', TODAY],
      ['b', TODAY],
    ])
    const all = [...known.slice(0, 1), ...gone]
    const plan = planOf(before, all)
    expect(plan.comparison.back.map(({ leader }) => leader.name)).toEqual(['a', 'b'])
    expect(leadersAfter(plan.comparison, all, newPerson, TODAY)).toEqual(known.slice(1))
  })

  it('keeps what a column told that this list does not have', () => {
    const rows = [HEADINGS.slice(0, 5), ...before.map((line) => line.slice(0, 5))]
    const read = readList(rows, accountsFor(...before.map((line) => line[1] ?? '')), known, TODAY)
    expect(read.ok && read.value.comparison.unchanged).toBe(3)
  })

  it('does not say that someone left whose line has a problem', () => {
    expect(
      planOf([THE_TOP, aLine('a', { level: '?' }), aLine('b')], known).comparison.left,
    ).toEqual([])
  })

  it('leads to exactly what the list says, whatever was known before', () => {
    const who = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    fc.assert(
      fc.property(who, who, (first, second) => {
        const earlier = saved([THE_TOP, ...first.map((each) => aLine(each))])
        const list = [THE_TOP, ...second.map((each) => aLine(each, { place: 'Ny' }))]
        const after = new Map(earlier.map((leader) => [leader.id, leader]))
        for (const leader of saved(list, earlier)) after.set(leader.id, leader)
        const active = [...after.values()].filter((leader) => leader.leftOn === null)
        expect(active.map((leader) => leader.email).sort()).toEqual(
          list.map((line) => line[1]).sort(),
        )
        expect(planOf(list, [...after.values()]).comparison.unchanged).toBe(list.length)
      }),
    )
  })
})
