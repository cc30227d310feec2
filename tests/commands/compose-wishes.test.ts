import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#bot/commands/compose.ts'
import { aList, aMunicipality, composedIn, groupWith } from './lists.ts'
import { aDesk } from './terminal.ts'

/** 24 people without managers: 2 chiefs a and b, and c to x. */
const letters = [...'abcdefghijklmnopqrstuvwx']
const twoGroups = aList(
  letters.map((id, at) => ({ id, level: at < 2 ? 'chef' : 'leder af medarbejdere' })),
)
const of = (ids: string) => [...ids].map((id) => `${id}@x.dk`).join(',')

describe('wishes of the coordinator', () => {
  it('are met in every municipality, or the command says which cannot all be', async () => {
    const place = fc.nat(47)
    const some = fc.uniqueArray(place, { minLength: 2, maxLength: 4 })
    const wishes = fc.record({
      together: fc.array(some, { maxLength: 2 }),
      apart: fc.array(some, { maxLength: 2 }),
      fixed: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 4 })), { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(wishes, fc.nat(50), async ({ together, apart, fixed }, seed) => {
        const { csv, email } = aMunicipality(48, `s${seed}`)
        const desk = aDesk()
        const list = (places: readonly number[]) => places.map(email).join(',')
        const json = desk.path('r.json')
        const { code, complaints } = await desk.run(
          compose,
          desk.put('l.csv', csv),
          ...together.flatMap((each) => ['--together', list(each)]),
          ...apart.flatMap((each) => ['--apart', list(each)]),
          ...fixed.flatMap(([person, group]) => ['--fixed', `${email(person)}=${group}`]),
          ...['--json', json],
        )
        if (code === 3) {
          expect(complaints).toContain('Ret eller fjern mindst én af reglerne.')
          expect(desk.files()).toEqual(['l.csv'])
          return
        }
        expect(code).toBe(0)
        const composed = composedIn(json)
        const seats = (places: readonly number[]) =>
          new Set(places.map((each) => groupWith(composed, email(each)))).size
        for (const each of together) expect(seats(each)).toBe(1)
        for (const each of apart) expect(seats(each)).toBe(each.length)
        for (const [person, group] of fixed)
          expect(groupWith(composed, email(person))).toBe(`Gruppe ${group}`)
        expect(composed.violations).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    [
      'two who must and may not',
      ['--together', of('cde'), '--apart', of('xe'), '--together', of('ex')],
      'Navn e og Navn x skal sidde sammen, men Navn x og Navn e må ikke sidde sammen.',
    ],
    [
      'two hosts for two groups in one',
      ['--together', of('ab')],
      'Navn a og Navn b skal sidde sammen, men hver gruppe skal have en vært, og der er 2 chefer og direktører til 2 grupper.',
    ],
    [
      'more than a group holds',
      ['--together', of('cdefghijklmno')],
      '13 ledere skal sidde sammen (Navn c, Navn d, Navn e og 10 mere), men 24 ledere i 2 grupper giver 12 i hver gruppe.',
    ],
    [
      'more apart than there are groups',
      ['--apart', of('cde')],
      'Navn c, Navn d og Navn e skal sidde i hver sin gruppe, men der er kun 2 grupper.',
    ],
    [
      'one person in two groups',
      ['--fixed', 'c@x.dk=1', '--fixed', 'c@x.dk=gruppe 2'],
      'Navn c skal sidde i Gruppe 1, men Navn c skal sidde i Gruppe 2.',
    ],
  ])('say why they cannot all be met: %s', async (_, args, why) => {
    const desk = aDesk()
    const json = desk.path('r.json')
    const file = desk.put('l.csv', twoGroups)
    const { code, complaints } = await desk.run(compose, file, ...args, '--json', json)
    expect(code).toBe(3)
    expect(complaints[0]).toBe(why)
    expect(complaints.at(-1)).toBe('Intet er skrevet.')
    expect(desk.files()).toEqual(['l.csv'])
  })

  it('name the rules one by one when there are more than two', async () => {
    const desk = aDesk()
    const args = ['--fixed', 'c@x.dk=1,d@x.dk=1', '--apart', of('dc'), '--together', of('ef')]
    const { code, complaints } = await desk.run(compose, desk.put('l.csv', twoGroups), ...args)
    expect(code).toBe(3)
    expect(complaints).toEqual([
      'De her 3 regler kan ikke alle holdes:',
      '  Navn d og Navn c må ikke sidde sammen.',
      '  Navn c skal sidde i Gruppe 1.',
      '  Navn d skal sidde i Gruppe 1.',
      'Ret eller fjern mindst én af reglerne.',
      'Intet er skrevet.',
    ])
  })

  it('name a manager and the report who must sit together, telling namesakes apart', async () => {
    const desk = aDesk()
    const list = aList([
      { id: 'anne', name: 'Anne Holm' },
      { id: 'bo', name: 'Bo Lind', manager: 'anne' },
      { id: 'bo2', name: 'Bo Lind' },
      ...letters.slice(3).map((id) => ({ id })),
    ])
    const { complaints } = await desk.run(
      compose,
      ...[desk.put('l.csv', list), '--together', 'anne@x.dk,bo@x.dk'],
    )
    expect(complaints).toContain(
      'Anne Holm og Bo Lind (bo@x.dk) skal sidde sammen, men Anne Holm er nærmeste leder for Bo Lind (bo@x.dk).',
    )
  })

  it('say when everybody but a few has the same manager, so that no group can be filled round the manager', async () => {
    const desk = aDesk()
    const list = aList(
      letters.map((id, at) => ({ id, ...(at > 0 && at < 14 ? { manager: 'a' } : {}) })),
    )
    const { code, complaints } = await desk.run(compose, desk.put('l.csv', list))
    expect(code).toBe(3)
    expect(complaints[0]).toMatch(
      /^Navn a er nærmeste leder for 13 \(Navn b, .*\), men 24 ledere i 2 grupper giver 12 i hver gruppe\.$/,
    )
  })

  it('give another number of groups when none was asked for and only that can hold them', async () => {
    const desk = aDesk()
    const people = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}` }))
    const file = desk.put('l.csv', aList(people))
    const apart = ['--apart', [0, 1, 2, 3, 4, 5].map((at) => `p${at}@x.dk`).join(',')]
    const { code, printed } = await desk.run(compose, file, ...apart)
    expect(code).toBe(0)
    expect(printed.slice(0, 2)).toEqual([
      'Med 5 grupper kan reglerne ikke alle holdes, så der er 6.',
      '60 ledere i 6 grupper med 10 i hver.',
    ])
    expect((await desk.run(compose, file, ...apart, '--groups', '5')).code).toBe(3)
  })
})
