import fc from 'fast-check'
import type { Day } from '#bot/domain/calendar.ts'
import { lineOf, NO_LINE } from '#bot/domain/composition/line.ts'
import {
  type Problem,
  withApart,
  withFixed,
  withToday,
  withTogether,
} from '#bot/domain/composition/problem.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import { LEVELS, type Leader } from '#bot/domain/leader.ts'

export const TODAY = '2026-11-20' as Day

/** A leader of staff in "Skole"; give what matters. */
export const aLeader = (
  id: string,
  more: Partial<Omit<Leader, 'manager'>> & { manager?: string } = {},
): Leader => ({
  entraId: `entra-${id}` as EntraId,
  name: `Navn ${id}`,
  email: `${id}@kommune.dk`,
  area: 'Skole',
  workplace: `Sted ${id}`,
  level: 'leader-of-staff',
  started: '2015-01-01' as Day,
  leftOn: null,
  hasMailbox: true,
  ...more,
  id: id as PersonId,
  manager: (more.manager ?? null) as PersonId | null,
})

/** So many leaders, `hosts` of them chiefs, in uneven areas, everyone below the first chief or one of the hosts. */
export const leadersOf = (people: number, hosts: number): readonly Leader[] =>
  Array.from({ length: people }, (_, at) =>
    aLeader(`p${String(at).padStart(3, '0')}`, {
      area: `Område ${Math.floor(Math.sqrt(at * 3)) % 8}`,
      level: at < hosts ? 'chief' : (LEVELS[2 + (at % 2)] ?? 'leader-of-staff'),
      started: `20${String(5 + (at % 21)).padStart(2, '0')}-03-01` as Day,
      ...(at === 0 ? {} : { manager: `p${String(at < hosts ? 0 : at % hosts).padStart(3, '0')}` }),
    }),
  )

const perPerson = <T>(size: number, each: fc.Arbitrary<T>) =>
  fc.array(each, { minLength: size, maxLength: size })

/** Any small or middling problem, with people who must sit apart. */
export const anyProblem = (most: number) =>
  anyRuledProblem(most).map((problem) => ({
    ...problem,
    together: new Int32Array(problem.size).fill(-1),
    fixed: new Int32Array(problem.size).fill(-1),
    today: null,
    line: NO_LINE(problem.size),
  }))

/** The same with people who must sit together or in a certain group, groups of today, and managers. */
export const anyRuledProblem = (most: number) =>
  fc
    .record({ size: fc.integer({ min: 2, max: most }), groups: fc.integer({ min: 1, max: 4 }) })
    .map(({ size, groups }) => ({ size, groups: Math.min(groups, size) }))
    .chain(({ size, groups }) => {
      const person = fc.nat(size - 1)
      return fc.record({
        size: fc.constant(size),
        groups: fc.constant(groups),
        hostSpread: fc.constantFrom('even' as const, 'one-each' as const),
        canHost: perPerson(size, fc.boolean()),
        values: fc.tuple(
          perPerson(size, fc.integer({ min: -1, max: 3 })),
          perPerson(size, fc.integer({ min: -1, max: 3 })),
        ),
        pairs: fc.array(fc.tuple(person, person), { maxLength: 3 }),
        together: fc.array(fc.uniqueArray(person, { minLength: 2, maxLength: 3 }), {
          maxLength: 2,
        }),
        fixed: fc.array(fc.tuple(person, fc.nat(groups - 1)), { maxLength: 2 }),
        managers: fc.option(perPerson(size, fc.integer({ min: -1, max: size - 1 }))),
        today: fc.option(perPerson(size, fc.integer({ min: -1, max: groups }))),
      })
    })
    .map(
      ({ size, groups, hostSpread, canHost, values, pairs, together, fixed, managers, today }) => {
        const bare: Problem = {
          size,
          emptySeats: 0,
          groups,
          canHost,
          hostSpread,
          criteria: [
            { name: 'area', weight: 100, values: Int32Array.from(values[0]), valueCount: 4 },
            { name: 'team', weight: 10, values: Int32Array.from(values[1]), valueCount: 4 },
          ],
          apart: Array.from({ length: size }, () => Int32Array.of()),
          together: new Int32Array(size).fill(-1),
          fixed: new Int32Array(size).fill(-1),
          today: null,
          line: managers
            ? lineOf(managers.map((manager, at) => (manager === at ? -1 : manager)))
            : NO_LINE(size),
        }
        const others = pairs.filter(([one, other]) => one !== other)
        const ruled = withFixed(withTogether(withApart(bare, others), together), fixed)
        return today ? withToday(ruled, today) : ruled
      },
    )
