import fc from 'fast-check'
import type { Participant } from '#bot/domain/pairing/problem.ts'

/** So many people in uneven areas, groups of about twelve, the first ten everybody's managers. */
export const participants = (
  people: number,
  areas = 8,
  more: Partial<Participant> = {},
): readonly Participant[] =>
  Array.from({ length: people }, (_, at) => ({
    email: `p${String(at).padStart(5, '0')}@x.dk`,
    area: `område ${Math.floor(Math.sqrt(at * 3)) % areas}`,
    group: `gruppe ${(at * 7) % Math.ceil(people / 12)}`,
    manager: at < 10 ? null : `p${String(at % 10).padStart(5, '0')}@x.dk`,
    ...more,
  }))

/** People whom no rule binds but never to meet again. */
export const strangers = (people: number): readonly Participant[] =>
  participants(people, 1, { area: '', group: '', manager: null })

/** A few people with any areas, groups and managers. */
export const anyParticipants = (least: number, most: number) =>
  fc
    .array(
      fc.record({
        area: fc.constantFrom('', 'a', 'b', 'c'),
        group: fc.constantFrom('', 'g', 'h'),
        manager: fc.nat({ max: most }),
      }),
      { minLength: least, maxLength: most },
    )
    .map((drawn) =>
      drawn.map(
        ({ area, group, manager }, at): Participant => ({
          email: `p${at}@x.dk`,
          area,
          group,
          manager: manager === at ? null : `p${manager}@x.dk`,
        }),
      ),
    )
