import highsModule, { type LegacyHighs } from 'highs'
import { chanceFrom, shuffled } from '#bot/domain/composition/chance.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'

/** The spreadsheet way: sort by every criterion in turn and deal out, hosts first. */
export const sortAndDeal = ({ size, groups, criteria, canHost }: Problem): Int32Array => {
  const order = Array.from({ length: size }, (_, person) => person).sort((one, other) => {
    const hosts = Number(canHost[other]) - Number(canHost[one])
    if (hosts !== 0) return hosts
    for (const { values } of criteria) {
      const difference = (values[one] ?? 0) - (values[other] ?? 0)
      if (difference !== 0) return difference
    }
    return one - other
  })
  return dealt(order, groups)
}

/** Drawn by lot, hosts first so that each group has one. */
export const random = ({ size, groups, canHost }: Problem, seed: number): Int32Array => {
  const order = shuffled(
    Array.from({ length: size }, (_, person) => person),
    chanceFrom(seed),
  )
  return dealt(
    [...order.filter((each) => canHost[each]), ...order.filter((each) => !canHost[each])],
    groups,
  )
}

const dealt = (order: readonly number[], groups: number): Int32Array => {
  const groupOf = new Int32Array(order.length)
  order.forEach((person, at) => {
    groupOf[person] = at % groups
  })
  return groupOf
}

/**
 * The same problem as a linear program with whole numbers (planner.md section 1d), in CPLEX' LP format: all
 * but the lines of command, which are no sums of seats.
 */
export const asLinearProgram = (problem: Problem): string => {
  const { size, groups, criteria, canHost, apart, today } = problem
  const costs: string[] = []
  const rows: string[] = []
  const people = Array.from({ length: size }, (_, person) => person)
  const seat = (person: number, group: number) => `x${person}_${group}`
  const sum = (who: readonly number[], group: number) =>
    who.map((person) => seat(person, group)).join(' + ')
  const hosts = people.filter((person) => canHost[person])
  for (const person of people)
    rows.push(`${Array.from({ length: groups }, (_, g) => seat(person, g)).join(' + ')} = 1`)
  for (let group = 0; group < groups; group++) {
    rows.push(`${sum(people, group)} >= ${Math.floor(size / groups)}`)
    rows.push(`${sum(people, group)} <= ${Math.ceil(size / groups)}`)
    rows.push(`${sum(hosts, group)} >= ${Math.floor(hosts.length / groups)}`)
    rows.push(`${sum(hosts, group)} <= ${Math.ceil(hosts.length / groups)}`)
    apart.forEach((neighbours, one) => {
      for (const other of neighbours)
        if (other > one) rows.push(`${seat(one, group)} + ${seat(other, group)} <= 1`)
    })
    criteria.forEach(({ values, valueCount, weight }, k) => {
      for (let value = 0; value < valueCount; value++) {
        const alike = people.filter((person) => values[person] === value)
        if (alike.length < 2) continue
        const pairs = `p${k}_${group}_${value}`
        costs.push(`+ ${weight} ${pairs}`)
        const least = Math.floor(alike.length / groups)
        const minus = (t: number) =>
          alike.map((person) => `- ${t} ${seat(person, group)}`).join(' ')
        // p >= t c - t (t + 1) / 2: the pairs among c people, from below.
        for (let t = Math.max(1, least - 2); t <= Math.min(alike.length - 1, least + 4); t++)
          rows.push(`${pairs} ${minus(t)} >= ${(-t * (t + 1)) / 2}`)
      }
    })
  }
  // A move costs; staying, which is one seat, spares it. What all moves cost together is left out here.
  today?.groupOf.forEach((group, person) => {
    if (group >= 0 && group < groups) costs.push(`- ${today.weight} ${seat(person, group)}`)
  })
  const binaries = people.flatMap((person) =>
    Array.from({ length: groups }, (_, group) => seat(person, group)),
  )
  return [
    'Minimize',
    ` obj: ${costs.join('\n ')}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n')
}

// The package's types name no loader, though its default export is one.
const loadHighs = highsModule as unknown as () => Promise<LegacyHighs>

/** What HiGHS reaches within so many seconds, and whether it calls that the optimum; null for no answer. */
export const byHighs = async (
  problem: Problem,
  seconds: number,
): Promise<{ readonly groupOf: Int32Array | null; readonly status: string }> => {
  const highs = await loadHighs()
  const solution = highs.solve(asLinearProgram(problem), { time_limit: seconds })
  const columns = solution.Columns as Readonly<Record<string, { readonly Primal?: number }>>
  const groupOf = Int32Array.from({ length: problem.size }, (_, person) =>
    Array.from({ length: problem.groups }, (_, group) => group).findIndex(
      (group) => (columns[`x${person}_${group}`]?.Primal ?? 0) > 0.5,
    ),
  )
  return { groupOf: groupOf.includes(-1) ? null : groupOf, status: solution.Status }
}
