import { type Day, momentAt } from '#bot/domain/calendar.ts'
import { WEIGHTS } from '#bot/domain/schedule/problem.ts'
import type { Named, Parts } from './make.ts'

/** The same questions asked of the stretches themselves, without bits or tables: what the engine is held to. */
export type Plain = 'free' | 'after' | 'tentative' | 'unknown' | 'busy' | 'away'

const MINUTE = 60_000
const moments = new Map<string, number>()
const millisecondsAt = (on: Day, time: string): number => {
  const known = moments.get(`${on} ${time}`)
  if (known !== undefined) return known
  const made = Date.parse(momentAt(on, time))
  moments.set(`${on} ${time}`, made)
  return made
}

/** How a person stands against a meeting; only the hours from half past eight to half past four are asked about. */
export const plainStanding = (
  parts: Parts,
  problem: Named,
  name: string,
  day: number,
  start: number,
): Plain => {
  const on = problem.days[day] as Day
  const begins = millisecondsAt(on, problem.starts[start] as string)
  const ends = begins + (parts.meetingMinutes ?? 180) * MINUTE
  const until = Math.min(ends + (parts.protectedMinutes ?? 0) * MINUTE, millisecondsAt(on, '16:30'))
  const touches = (kinds: readonly string[], from: number, to: number) =>
    (parts.taken?.[name] ?? []).some(
      (each) =>
        kinds.includes(each.kind) && Date.parse(each.from) < to && Date.parse(each.to) > from,
    )
  if (touches(['away'], begins, ends)) return 'away'
  if (touches(['busy'], begins, ends)) return 'busy'
  if (parts.unknown?.includes(name)) return 'unknown'
  if (touches(['tentative'], begins, ends)) return 'tentative'
  return touches(['busy', 'away'], ends, until) ? 'after' : 'free'
}

export const isMissing = (standing: Plain): boolean => standing === 'busy' || standing === 'away'

/** What a group's meeting costs, its substitute tried one by one; null where the group may not meet so. */
export const plainCost = (
  parts: Parts,
  problem: Named,
  group: number,
  day: number,
  start: number,
): number | null => {
  const members = parts.groups[group] as readonly string[]
  const of = (name: string) => plainStanding(parts, problem, name, day, start)
  const asMember = { free: 0, after: 1, tentative: 3, unknown: 3, busy: 10, away: 10 }
  const asHost = { free: 0, after: 1, tentative: 9, unknown: 9 }
  const [host, ...others] = members as [string, ...string[]]
  const sum = (except: string | null) =>
    others.reduce((cost, name) => cost + (name === except ? 0 : asMember[of(name)]), 0)
  const own = of(host)
  if (own !== 'busy' && own !== 'away') return sum(null) + asHost[own]
  const ways = others.slice(0, parts.substitutes ?? 0).flatMap((name) => {
    const standing = of(name)
    if (standing === 'busy' || standing === 'away') return []
    return [WEIGHTS.substitute + asMember[own] + sum(name) + asHost[standing]]
  })
  if (!parts.hostMustBeFree) ways.push(WEIGHTS.hostBusy + sum(null))
  return ways.length === 0 ? null : Math.min(...ways)
}

/** Each group's price of each day and start, looked up once: what it costs, and who is missing. */
export const priceList = (parts: Parts, problem: Named) => {
  const once = <T>(read: (who: number, day: number, start: number) => T) => {
    const known = new Map<number, T>()
    return (who: number, day: number, start: number): T => {
      const key = (who * problem.days.length + day) * problem.starts.length + start
      const found = known.get(key)
      if (found !== undefined) return found
      const made = read(who, day, start)
      known.set(key, made)
      return made
    }
  }
  const standings = once((group, day, start) =>
    (parts.groups[group] ?? []).map((name) => plainStanding(parts, problem, name, day, start)),
  )
  const missing = once((group, day, start) => standings(group, day, start).map(isMissing))
  const open = once((_, day, start) =>
    parts.speaker === undefined
      ? true
      : ['free', 'after'].includes(plainStanding(parts, problem, parts.speaker, day, start)),
  )
  return {
    standings,
    cost: once((group, day, start) => plainCost(parts, problem, group, day, start) ?? Infinity),
    hosts: (group: number, day: number, start: number) => (missing(group, day, start)[0] ? 1 : 0),
    people: (group: number, day: number, start: number) =>
      missing(group, day, start).filter(Boolean).length,
    isOpen: (day: number, start: number) => open(0, day, start),
  }
}
