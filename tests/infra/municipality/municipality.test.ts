import { describe, expect, test } from 'vitest'
import { generate, type ListedLeader } from '#infra/local/municipality/municipality.ts'

const leaders = generate()
const count = (of: (leader: ListedLeader) => string | null, list = leaders) => {
  const counts = new Map<string | null, number>()
  for (const leader of list) counts.set(of(leader), (counts.get(of(leader)) ?? 0) + 1)
  return counts
}

describe('Fjordby Kommune', () => {
  test('has 132 leaders, of whom 11 are directors or chiefs', () => {
    expect(leaders).toHaveLength(132)
    expect(Object.fromEntries(count((leader) => leader.level))).toEqual({
      director: 4,
      chief: 7,
      leaderOfLeaders: 31,
      leaderOfStaff: 90,
    })
  })

  test('has eight areas of uneven size', () => {
    const sizes = [...count((leader) => leader.area).values()].sort((a, b) => b - a)
    expect(sizes).toEqual([30, 27, 26, 15, 10, 9, 8, 7])
  })

  test('has one manager chain that ends with the municipal director', () => {
    const byEmail = new Map(leaders.map((leader) => [leader.email, leader]))
    for (const leader of leaders) {
      let top = leader
      for (let steps = 0; top.managerEmail !== null && steps < 10; steps++)
        top = byEmail.get(top.managerEmail) ?? top
      expect(top.title).toBe('Kommunaldirektør')
    }
  })

  test('gives nobody more than 14 leaders to lead', () => {
    expect(Math.max(...count((leader) => leader.managerEmail).values())).toBeLessThanOrEqual(14)
  })

  test('has unique plain addresses and Danish letters in the names', () => {
    expect(new Set(leaders.map((leader) => leader.email)).size).toBe(132)
    for (const { email } of leaders) expect(email).toMatch(/^[a-z0-9.-]+@fjordby\.example$/)
    for (const letter of ['æ', 'ø', 'å', 'Å'])
      expect(leaders.some((leader) => leader.name.includes(letter))).toBe(true)
  })

  test('has leaders since 1994 and one since last month', () => {
    const days = leaders.map((leader) => leader.leaderSince).sort()
    expect(days[0]).toMatch(/^1994-/)
    expect(days.at(-1)).toMatch(/^2026-10-/)
  })

  test('is the same every time, and another with another seed', () => {
    expect(generate()).toEqual(leaders)
    expect(generate({ seed: 'another' })).not.toEqual(leaders)
  })

  test.each([12, 13, 50, 100, 500, 1200])('can be made with %i leaders', (size) => {
    const list = generate({ leaders: size })
    expect(list).toHaveLength(size)
    expect(new Set(list.map((leader) => leader.email)).size).toBe(size)
    const hosts = list.filter(({ level }) => level === 'director' || level === 'chief')
    expect(hosts).toHaveLength(Math.max(1, Math.round(size / 12)))
  })

  test('refuses to be smaller than one group', () => {
    expect(() => generate({ leaders: 11 })).toThrow('needs 12 leaders')
  })

  test('can be composed: 11 groups of 12, a host in each, nobody with their own manager', () => {
    const hosts = leaders.filter(({ level }) => level === 'director' || level === 'chief')
    const groups = hosts.map((host) => [host])
    const others = leaders.filter((leader) => !hosts.includes(leader))
    const areaSizes = count((leader) => leader.area)
    others.sort((a, b) => (areaSizes.get(b.area) ?? 0) - (areaSizes.get(a.area) ?? 0))
    const fits = (group: ListedLeader[], leader: ListedLeader) =>
      group.every((m) => m.email !== leader.managerEmail && m.managerEmail !== leader.email)
    const alike = (group: ListedLeader[], leader: ListedLeader) =>
      group.filter((m) => m.area === leader.area).length
    for (const leader of others) {
      const open = groups.filter((group) => group.length < 12 && fits(group, leader))
      open.sort((a, b) => alike(a, leader) - alike(b, leader) || a.length - b.length)
      if (open[0]) open[0].push(leader)
      else expect(swapIn(leader)).toBe(true)
    }
    /** Where only the manager's group is open, someone else moves there and gives up the seat. */
    function swapIn(leader: ListedLeader): boolean {
      const last = groups.find((group) => group.length < 12)
      for (const group of groups)
        for (const [seat, other] of group.entries()) {
          const rest = group.filter((m) => m !== other)
          if (seat === 0 || group === last || !last) continue
          if (!fits(rest, leader) || !fits(last, other)) continue
          if (alike(rest, leader) > 3 || alike(last, other) > 3) continue
          group[seat] = leader
          last.push(other)
          return true
        }
      return false
    }
    expect(groups.map((group) => group.length)).toEqual(Array(11).fill(12))
    for (const group of groups)
      expect(Math.max(...count((m) => m.area, group).values())).toBeLessThanOrEqual(4)
  })
})
