/** Someone to be paired. Addresses in lower case; '' or null where nothing is known, which then binds nobody. */
export type Participant = {
  readonly email: string
  readonly area: string
  readonly group: string
  readonly manager: string | null
}

/** What two people at one table can break. `repeat` weighs more than all the others together. */
export const RULES = ['repeat', 'same area', 'same group', 'own manager'] as const
export type Rule = (typeof RULES)[number]
/** The rules that hold of two people whatever the round. */
export type StandingRule = Exclude<Rule, 'repeat'>
export const STANDING_RULES = ['same area', 'same group', 'own manager'] as const

/** Who is to sit with whom: people are kept as places in `people`. */
export type PairingProblem = {
  readonly people: readonly Participant[]
  readonly rounds: number
  /** People at a table as asked for; a table of another number is an odd one. */
  readonly size: number
  /** People at each table of a round; every round has the same. */
  readonly tableSizes: readonly number[]
  /** Values as small numbers, by person; -1: alike with nobody. */
  readonly areas: Int32Array
  readonly groups: Int32Array
  /** The manager's place, by person; -1: not among the people. */
  readonly managers: Int32Array
  /** Pairs that have met before, as `pairKey`, with the earlier round of their last meeting, from 1. */
  readonly met: ReadonlyMap<number, number>
  readonly earlierRounds: number
  /** How often each has sat at an odd table before. */
  readonly oddBefore: Int32Array
}

/** One round: the people at each table. */
export type Round = readonly (readonly number[])[]

export const pairKey = (one: number, other: number, people: number): number =>
  one < other ? one * people + other : other * people + one

/** The smallest and the largest number of people at a table that may be asked for. */
export const TABLE_SIZES = { least: 2, most: 12 } as const

/**
 * How many sit at each table: as near to `size` as can be and as even as can be. For pairs an odd one makes a
 * three; for threes one too many makes a four, and two too many sit as a pair. Nobody is left over.
 */
export const tableSizesFor = (people: number, size: number): readonly number[] => {
  if (people === 0) return []
  const wanted = size === 2 ? Math.floor(people / 2) : Math.round(people / size)
  const tables = Math.max(1, wanted)
  const least = Math.floor(people / tables)
  const larger = people % tables
  return Array.from({ length: tables }, (_, at) => least + Number(at >= tables - larger))
}

/** Tables of earlier rounds, by address, the oldest round first. */
export type History = readonly (readonly (readonly string[])[])[]

/**
 * The problem in numbers, people in an order of their own (largest area first), so that the order of rows
 * in a file makes no difference. Those in `history` who no longer take part bind nobody.
 */
export const posePairing = (
  participants: readonly Participant[],
  history: History,
  rounds: number,
  size: number,
): PairingProblem => {
  const people = sorted(participants)
  const place = new Map(people.map(({ email }, at) => [email, at]))
  const met = new Map<number, number>()
  const oddBefore = new Int32Array(people.length)
  history.forEach((round, at) => {
    for (const table of round) {
      const seated = [...new Set(table.flatMap((email) => place.get(email) ?? []))]
      for (const [one, other] of pairsAt(seated))
        met.set(pairKey(one, other, people.length), at + 1)
      if (table.length === size) continue
      for (const person of seated) oddBefore[person] = (oddBefore[person] as number) + 1
    }
  })
  return {
    people,
    rounds,
    size,
    tableSizes: tableSizesFor(people.length, size),
    areas: numbered(people.map(({ area }) => area)),
    groups: numbered(people.map(({ group }) => group)),
    managers: Int32Array.from(people, ({ manager }) => place.get(manager ?? '') ?? -1),
    met,
    earlierRounds: history.length,
    oddBefore,
  }
}

/** Every two at a table. */
export const pairsAt = (table: readonly number[]): readonly (readonly [number, number])[] =>
  table.flatMap((one, at) => table.slice(at + 1).map((other) => [one, other] as const))

/** How many pairs a round makes. */
export const pairsInRound = ({ tableSizes }: PairingProblem): number =>
  tableSizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)

export const breaks = (
  { areas, groups, managers }: PairingProblem,
  rule: StandingRule,
  one: number,
  other: number,
): boolean => {
  if (rule === 'same area') return areas[one] === areas[other] && areas[one] !== -1
  if (rule === 'same group') return groups[one] === groups[other] && groups[one] !== -1
  return managers[one] === other || managers[other] === one
}

/** How many standing rules two people break by sitting together: 0 to 3. */
export const standingCost = (
  { areas, groups, managers }: PairingProblem,
  one: number,
  other: number,
): number => {
  const area = areas[one] as number
  const group = groups[one] as number
  return (
    (area !== -1 && area === areas[other] ? 1 : 0) +
    (group !== -1 && group === groups[other] ? 1 : 0) +
    (managers[one] === other || managers[other] === one ? 1 : 0)
  )
}

const sorted = (participants: readonly Participant[]): readonly Participant[] => {
  const sizes = new Map<string, number>()
  for (const { area } of participants) sizes.set(area, (sizes.get(area) ?? 0) + 1)
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return participants.toSorted(
    (one, other) =>
      (sizes.get(other.area) ?? 0) - (sizes.get(one.area) ?? 0) ||
      compare(one.area, other.area) ||
      compare(one.group, other.group) ||
      compare(one.email, other.email),
  )
}

const numbered = (values: readonly string[]): Int32Array => {
  const numbers = new Map<string, number>()
  for (const value of values)
    if (value !== '' && !numbers.has(value)) numbers.set(value, numbers.size)
  return Int32Array.from(values, (value) => numbers.get(value) ?? -1)
}
