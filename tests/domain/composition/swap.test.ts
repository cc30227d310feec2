import { describe, expect, it } from 'vitest'
import { compose } from '#bot/domain/composition/engine.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import { groupCount, poseProblem } from '#bot/domain/composition/problem.ts'
import { spreadOf, violationsOf } from '#bot/domain/composition/spread.ts'
import { swapped } from '#bot/domain/composition/swap.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { aLeader, leadersOf, TODAY } from './makers.ts'

const byId = (leaders: readonly Leader[]) => new Map(leaders.map((leader) => [leader.id, leader]))
const ids = (...names: string[]) => names as PersonId[]

describe('a composition', () => {
  const leaders = leadersOf(132, 20)
  const groups = groupsOf(compose(poseProblem(leaders, 11, TODAY), 5), leaders)

  it('seats everybody once, 12 in each group, with one host who can host', () => {
    expect(groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(leaders.map(({ id }) => id))
    for (const { host, members } of groups) {
      expect(members).toHaveLength(12)
      expect(members).toContain(host)
      expect(canHost(byId(leaders).get(host) ?? { level: 'leader-of-staff' })).toBe(true)
    }
  })

  it('breaks no rule, and is as even as can be by every criterion', () => {
    expect(violationsOf(groups, byId(leaders))).toEqual([])
    for (const { pairs, bound } of spreadOf(groups, leaders, TODAY)) expect(pairs).toBe(bound)
  })
})

describe('how many groups', () => {
  it.each([
    [132, 11, { ok: true, value: 11 }],
    [120, 10, { ok: true, value: 10 }],
    [9, 5, { ok: false, refusal: 'too-few-people' }],
    [14, 5, { ok: false, refusal: 'sizes-impossible' }],
    [133, 11, { ok: false, refusal: 'too-few-hosts' }],
  ])('%i leaders with %i who can host', (people, hosts, answer) => {
    expect(groupCount(people, hosts)).toMatchObject(answer)
  })

  it('is refused for exactly the sizes that 10 to 12 cannot make', () => {
    const impossible = Array.from({ length: 200 }, (_, at) => at + 10).filter(
      (people) => !groupCount(people, people).ok,
    )
    expect(impossible).toEqual([13, 14, 15, 16, 17, 18, 19, 25, 26, 27, 28, 29, 37, 38, 39, 49])
  })
})

describe('swapping two seats', () => {
  const leaders = byId([
    aLeader('chief', { level: 'chief' }),
    aLeader('director', { level: 'director' }),
    aLeader('report', { manager: 'director' }),
    aLeader('a'),
    aLeader('b'),
  ])
  const [chief, director, report, a, b] = ids('chief', 'director', 'report', 'a', 'b') as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ]
  const groups = [
    { number: 1, host: chief, members: [chief, report, a] },
    { number: 2, host: director, members: [director, b] },
  ]

  it('gives each the other’s seat', () => {
    const after = swapped(groups, a, b, leaders)
    expect(after.ok && after.value.map(({ members }) => members)).toEqual([
      [chief, report, b],
      [director, a],
    ])
  })

  it('is undone by the same swap', () => {
    const after = swapped(groups, a, b, leaders)
    expect(after.ok && swapped(after.value, a, b, leaders)).toEqual({ ok: true, value: groups })
  })

  it('gives the host’s part to the one who takes the host’s seat', () => {
    const others = groups.map((group) => ({
      ...group,
      members: group.members.filter((id) => id !== report),
    }))
    const after = swapped(others, chief, director, leaders)
    expect(after.ok && after.value.map(({ host }) => host)).toEqual([director, chief])
  })

  it.each([
    ['within a group', chief, a, { refusal: 'same-group' }],
    ['with someone who has no seat', a, 'nobody' as PersonId, { refusal: 'not-found' }],
    ['of a host for one who cannot host', chief, b, { refusal: 'host-needs-host' }],
    [
      'that seats someone with their own manager',
      report,
      b,
      {
        refusal: 'own-manager',
        detail: { group: 2, leader: 'Navn report', manager: 'Navn director' },
      },
    ],
    [
      'that seats a manager with their own',
      chief,
      director,
      {
        refusal: 'own-manager',
        detail: { group: 1, leader: 'Navn report', manager: 'Navn director' },
      },
    ],
  ])('is refused %s', (_, one, other, refusal) => {
    expect(swapped(groups, one, other, leaders)).toMatchObject({ ok: false, ...refusal })
  })
})
