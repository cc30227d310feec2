import fc from 'fast-check'
import type { Day } from '#bot/domain/calendar.ts'
import { NO_LINE } from '#bot/domain/composition/line.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
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

/** Any small or middling problem, with people who must sit apart. */
export const anyProblem = (most: number) =>
  fc
    .record({ size: fc.integer({ min: 2, max: most }), groups: fc.integer({ min: 1, max: 4 }) })
    .chain(({ size, groups }) =>
      fc.record({
        size: fc.constant(size),
        groups: fc.constant(Math.min(groups, size)),
        hostSpread: fc.constantFrom('even' as const, 'one-each' as const),
        canHost: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        values: fc.array(
          fc.array(fc.integer({ min: -1, max: 3 }), { minLength: size, maxLength: size }),
          { minLength: 2, maxLength: 2 },
        ),
        pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 3 }),
      }),
    )
    .map(({ size, groups, hostSpread, canHost, values, pairs }): Problem => {
      const apart = Array.from({ length: size }, () => new Set<number>())
      for (const [one, other] of pairs)
        if (one !== other) {
          apart[one]?.add(other)
          apart[other]?.add(one)
        }
      return {
        size,
        emptySeats: 0,
        groups,
        canHost,
        hostSpread,
        criteria: [
          { name: 'area', weight: 100, values: Int32Array.from(values[0] ?? []), valueCount: 4 },
          { name: 'team', weight: 10, values: Int32Array.from(values[1] ?? []), valueCount: 4 },
        ],
        apart: apart.map((others) => Int32Array.from(others)),
        together: new Int32Array(size).fill(-1),
        fixed: new Int32Array(size).fill(-1),
        today: null,
        line: NO_LINE(size),
      }
    })
