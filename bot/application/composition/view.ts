import type { Day } from '#bot/domain/calendar.ts'
import { type Arrangement, arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { pairsOf } from '#bot/domain/composition/count.ts'
import { experienceOf } from '#bot/domain/composition/criteria.ts'
import { spreadIn, type Violation, violationsOf } from '#bot/domain/composition/spread.ts'
import { brokenWishes, type Wish } from '#bot/domain/composition/wish.ts'
import type { Composition } from '#bot/domain/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { hostFirst } from '../group.ts'
import { type Ground, isOutdated } from './ground.ts'

/** Who sits where, how even it is, and every rule and wish that is broken. */
export const viewOf = (composition: Composition, ground: Ground, today: Day) => {
  const { id, seed, state, version, madeAt, groups } = composition
  const { known, leaders, wishes } = ground
  const arrangement = arrange(groups, leaders, today, wishes)
  return {
    id,
    seed,
    state: state === 'approved' ? ('approved' as const) : ('draft' as const),
    version,
    madeAt,
    isOutdated: state === 'draft' && isOutdated(groups, ground),
    spread: spreadIn(arrangement).map((spread) => ({ ...spread })),
    value: worthOf(arrangement),
    violations: violationsOf(groups, here(ground)).map((each) => namedViolation(each, ground)),
    brokenWishes: brokenWishes(wishes, groups).map((wish) => wishViewOf(wish, ground)),
    groups: groups.map(({ number, host, members }) => ({
      number,
      members: hostFirst(
        members.flatMap((member) => known.get(member) ?? []),
        host,
      ).map((leader) => ({
        id: leader.id,
        name: leader.name,
        area: leader.area,
        workplace: leader.workplace,
        level: leader.level,
        started: leader.started,
        experience: experienceOf(leader, today),
        isHost: leader.id === host,
        hasLeft: leader.leftOn !== null,
      })),
    })),
  }
}

/** Those on the list now, by id. */
export const here = ({ leaders }: Pick<Ground, 'leaders'>) =>
  new Map(leaders.map((leader) => [leader.id, leader]))

export const nameIn = ({ known }: Pick<Ground, 'known'>, id: PersonId): string =>
  known.get(id)?.name ?? ''

const namedViolation = (violation: Violation, ground: Ground) => ({
  kind: violation.kind,
  group: violation.group,
  names:
    violation.kind === 'own-manager'
      ? [nameIn(ground, violation.leader), nameIn(ground, violation.manager)]
      : [],
})

/** A wish with the names of those it is about. */
export const wishViewOf = (
  { id, kind, people, group }: Wish,
  { known }: Pick<Ground, 'known'>,
) => ({
  id,
  kind,
  group,
  people: people.flatMap((person) => {
    const leader = known.get(person)
    return leader ? [{ id: person, name: leader.name, hasLeft: leader.leftOn !== null }] : []
  }),
})

/** Spread before and after, criterion by criterion; the bound is the later one's. */
export const effectsOf = (before: Arrangement, after: Arrangement) => {
  const pairs = pairsOf(before.problem, before.groupOf)
  return spreadIn(after).map((spread, at) => ({
    criterion: spread.criterion,
    before: pairs[at] ?? 0,
    after: spread.pairs,
    bound: spread.bound,
  }))
}
