import { type Area, areas, directorTitles } from './areas.ts'
import { at } from './chance.ts'
import { placeNames } from './places.ts'

export type Level = 'director' | 'chief' | 'leaderOfLeaders' | 'leaderOfStaff'

/** A leader's post. `manager` is the index of the manager's post; only the first post has none. */
export type Position = {
  readonly level: Level
  readonly area: Area
  readonly title: string
  readonly workplace: string
  readonly manager: number | null
}

/** Directors and chiefs are as many as the groups of 12, as each group needs one for host. */
export function hostsFor(leaders: number): number {
  return Math.max(1, Math.round(leaders / 12))
}

/** The posts of a municipality with exactly so many leaders (12 or more), each manager before those led. */
export function layOut(leaders: number): Position[] {
  if (!Number.isInteger(leaders) || leaders < 12)
    throw new Error(`A municipality needs 12 leaders or more, not ${leaders}.`)
  const positions: Position[] = []
  const add = (position: Position) => positions.push(position) - 1
  const place = placeNames()
  const management = at(areas, areas.length - 1)
  const led = areas.slice(0, -1)

  const top = { level: 'director', area: management, workplace: 'Rådhuset' } as const
  add({ ...top, title: management.chief, manager: null })

  const hosts = hostsFor(leaders)
  const directorCount = Math.min(hosts - 1, Math.max(3, Math.ceil((hosts - 4) / 11)))
  const directors = Array.from({ length: directorCount }, (_, i) =>
    add({ ...top, title: directorTitle(i), manager: 0 }),
  )

  const chiefCount = hosts - 1 - directorCount
  const chiefsPerArea = share(chiefCount, led)
  const heads = led.map((area, a) => ({ area, chiefs: [] as number[], a }))
  let chiefsSoFar = 0
  for (const { area, chiefs, a } of heads) {
    const count = at(chiefsPerArea, a)
    for (let i = 0; i < count; i++) {
      const director = at(directors, Math.floor((chiefsSoFar++ * directors.length) / chiefCount))
      const title = count === 1 ? area.chief : `${area.chief}, ${place('{}')}`
      chiefs.push(add({ level: 'chief', area, title, workplace: 'Rådhuset', manager: director }))
    }
    // Where an area has no chief of its own, a director leads it.
    if (count === 0) chiefs.push(directors[a % Math.max(1, directors.length)] ?? 0)
  }
  // In a large municipality the directors share the staff functions, so that no one leads too many.
  const staffHeads = leaders > 300 ? [0, ...directors] : [0]
  heads.push({ area: management, chiefs: staffHeads, a: led.length })

  const perArea = share(leaders - hosts, areas)
  for (const { area, chiefs, a } of heads)
    chiefs.forEach((chief, c) => {
      const rest = at(perArea, a)
      const from = Math.floor((rest * c) / chiefs.length)
      const to = Math.floor((rest * (c + 1)) / chiefs.length)
      fill(area, chief, to - from, add, place)
    })
  return positions
}

/** Puts `count` leaders below a chief, unit by unit. */
function fill(
  area: Area,
  chief: number,
  count: number,
  add: (position: Position) => number,
  place: (pattern: string) => string,
): void {
  for (let left = count, u = 0; left > 0; u++) {
    const unit = at(area.units, u % area.units.length)
    const parts = Math.min(unit.size, left - 1)
    const [title, pattern] = unit.head
    const workplace = place(pattern)
    const level = parts > 0 ? 'leaderOfLeaders' : 'leaderOfStaff'
    const head = add({ level, area, title, workplace, manager: chief })
    for (let p = 0; p < parts; p++) {
      const [partTitle, own] = at(unit.parts, p % unit.parts.length)
      const where = own === null ? workplace : place(own)
      add({ level: 'leaderOfStaff', area, title: partTitle, workplace: where, manager: head })
    }
    left -= 1 + parts
  }
}

/** `total` spread by weight, the largest remainders first; every area gets one while there are enough. */
function share(total: number, among: readonly Area[]): number[] {
  const least = total >= among.length ? 1 : 0
  const spread = total - least * among.length
  const weights = among.reduce((sum, area) => sum + area.weight, 0)
  const exact = among.map((area) => (least ? area.weight - 1 : area.weight))
  const sum = least ? weights - among.length : weights
  const wanted = exact.map((weight) => least + (Math.max(0, spread) * weight) / sum)
  const result = wanted.map(Math.floor)
  const byRemainder = wanted
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((x, y) => y.rest - x.rest || x.index - y.index)
  let missing = total - result.reduce((a, b) => a + b, 0)
  for (const { index } of byRemainder) {
    if (missing-- <= 0) break
    result[index] = at(result, index) + 1
  }
  return result
}

function directorTitle(index: number): string {
  return directorTitles[index] ?? `Direktør, distrikt ${index - directorTitles.length + 1}`
}
