import type { Day } from '#bot/domain/calendar.ts'
import { type Chance, chanceFrom } from '#bot/domain/composition/chance.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { aLeader } from './makers.ts'

/** What makes a municipality hard to compose. */
export type Trait =
  | 'half in one area'
  | 'forty reports'
  | 'more hosts'
  | 'circle of managers'
  | 'flat'
  | 'one workplace'
  | 'no dates'

/**
 * The leaders of a municipality that chance draws: directors under the municipal director, chiefs under them,
 * and below the chiefs units of one to nine, some with a leader of leaders. Areas are uneven, some managers
 * lead across areas, a quarter are new.
 */
export const municipality = (
  people: number,
  seed: number,
  traits: readonly Trait[] = [],
): readonly Leader[] => {
  const chance = chanceFrom(seed)
  const has = (trait: Trait) => traits.includes(trait)
  const groups = Math.ceil(people / 12)
  const extra = has('more hosts') ? groups : chance.below(Math.max(1, Math.ceil(groups * 0.8)))
  const hosts = Math.min(people, groups + extra)
  const weights = Array.from({ length: 5 + chance.below(6) }, () => 0.3 + chance.next() * 2)
  if (has('half in one area')) weights[0] = weights.slice(1).reduce((sum, each) => sum + each, 0)
  const drawArea = () => {
    let left = chance.next() * weights.reduce((sum, each) => sum + each, 0)
    const at = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return `Område ${Math.max(0, at)}`
  }
  const leaders: Leader[] = []
  const hire = (more: Parameters<typeof aLeader>[1]) => {
    const id = `p${String(leaders.length).padStart(5, '0')}`
    leaders.push(
      aLeader(id, { started: has('no dates') ? null : startDay(chance), workplace: '', ...more }),
    )
    return id
  }
  const top = hire({ level: 'director', area: 'Stab' })
  const directorCount = Math.max(1, Math.min(hosts - 1, 2 + Math.floor(hosts / 10)))
  const directors = Array.from({ length: Math.min(directorCount, people - 1) }, () =>
    hire({ level: 'director', area: drawArea(), manager: top, workplace: 'Rådhuset' }),
  )
  while (leaders.length < hosts)
    hire({
      level: 'chief',
      area: drawArea(),
      manager: directors[chance.below(directors.length)] ?? top,
      workplace: 'Rådhuset',
    })
  const chiefs = leaders.slice(1 + directors.length)
  const heads = chiefs.length > 0 ? chiefs : leaders.slice(0, 1)
  if (has('forty reports'))
    for (let more = 0; more < 40 && leaders.length < people; more++)
      hire({
        manager: heads[0]?.id ?? top,
        area: heads[0]?.area ?? 'Stab',
        workplace: `Sted ${more}`,
      })
  while (leaders.length < people) fillUnit(leaders, heads, people, chance, hire, has)
  if (!has('circle of managers')) return leaders
  const [first, second, third] = leaders.slice(-3)
  const chain = new Map([
    [first?.id, second?.id],
    [second?.id, third?.id],
    [third?.id, first?.id],
  ])
  return leaders.map((leader) => ({ ...leader, manager: chain.get(leader.id) ?? leader.manager }))
}

const fillUnit = (
  leaders: readonly Leader[],
  heads: readonly Leader[],
  people: number,
  chance: Chance,
  hire: (more: Parameters<typeof aLeader>[1]) => string,
  has: (trait: Trait) => boolean,
) => {
  const chief = heads[chance.below(heads.length)] as Leader
  // One in twelve units belongs to another area than its chief.
  const other = heads[chance.below(heads.length)] as Leader
  const area = chance.below(12) === 0 ? other.area : chief.area
  const workplace = has('one workplace') ? 'Rådhuset' : `Sted ${leaders.length}`
  const parts = has('flat') ? 0 : Math.floor(chance.next() ** 2 * 9)
  const head = hire({
    level: parts > 0 ? 'leader-of-leaders' : 'leader-of-staff',
    area,
    workplace,
    manager: chief.id,
  })
  for (let part = 0; part < parts && leaders.length < people; part++)
    hire({
      area,
      manager: head,
      workplace: chance.below(2) === 0 ? workplace : `Sted ${leaders.length}`,
    })
}

const startDay = (chance: Chance): Day | null => {
  const drawn = chance.next()
  if (drawn < 0.02) return null
  const year = drawn < 0.27 ? 2025 + chance.below(2) : 2026 - Math.floor(chance.next() ** 1.6 * 30)
  return `${Math.min(2026, year)}-0${1 + chance.below(9)}-01` as Day
}
