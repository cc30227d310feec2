/**
 * What is taken of many people's days, in bits. One number holds 32 slots of one person's day; a day of
 * more slots takes several. Person by person within a day, so that a whole day is read in one sweep:
 * `[(day * words + word) * people + person]` (planner.md section 2).
 */
export type Calendars = {
  readonly people: number
  readonly slots: number
  /** Numbers a day. */
  readonly words: number
  /** Away among them. */
  readonly busy: Uint32Array
  readonly away: Uint32Array
  readonly tentative: Uint32Array
  /** `[day * people + person]`: 1 where nothing is known of the day. */
  readonly unknown: Uint8Array
}
export type TakenKind = 'busy' | 'away' | 'tentative'

const BITS = 32

/** How many numbers hold so many slots. */
export const wordsFor = (slots: number): number => Math.max(1, Math.ceil(slots / BITS))

/** Everybody free on so many days of so many slots. */
export const openCalendars = (people: number, days: number, slots: number): Calendars => {
  const words = wordsFor(slots)
  const size = days * words * people
  return {
    people,
    slots,
    words,
    busy: new Uint32Array(size),
    away: new Uint32Array(size),
    tentative: new Uint32Array(size),
    unknown: new Uint8Array(days * people),
  }
}

/** Takes a person's slots of one day, from the first up to, not including, the last. */
export const take = (
  calendars: Calendars,
  person: number,
  day: number,
  from: number,
  to: number,
  kind: TakenKind,
): void => {
  const { words, people, busy, away, tentative } = calendars
  for (let word = 0; word < words; word++) {
    const bits = bitsBetween(from - word * BITS, to - word * BITS)
    if (bits === 0) continue
    const at = (day * words + word) * people + person
    if (kind === 'tentative') tentative[at] = (tentative[at] as number) | bits
    else busy[at] = (busy[at] as number) | bits
    if (kind === 'away') away[at] = (away[at] as number) | bits
  }
}

/** Says that nothing is known of a person's day. */
export const takeAsUnknown = (
  { unknown, people }: Calendars,
  person: number,
  day: number,
): void => {
  unknown[day * people + person] = 1
}

/** The slots of a meeting that starts at one time of day, and those after it that should be free too. */
export type Window = { readonly meeting: Uint32Array; readonly after: Uint32Array }

/** A meeting over these slots, and so many slots after it; what lies beyond the day is not asked about. */
export const windowOver = (
  { words, slots }: Pick<Calendars, 'words' | 'slots'>,
  from: number,
  to: number,
  afterTo: number,
): Window => {
  const masks = (first: number, last: number) =>
    Uint32Array.from({ length: words }, (_, word) =>
      bitsBetween(first - word * BITS, Math.min(last, slots) - word * BITS),
    )
  return { meeting: masks(from, to), after: masks(to, afterTo) }
}

/** How someone stands against a meeting: one kind, the gravest. */
export const STANDING = { free: 0, after: 1, tentative: 2, unknown: 3, busy: 4, away: 5 } as const
export type Standing = (typeof STANDING)[keyof typeof STANDING]

export const standingOf = (
  { words, people, busy, away, tentative, unknown }: Calendars,
  person: number,
  day: number,
  { meeting, after }: Window,
): Standing => {
  let standing: Standing = unknown[day * people + person] ? STANDING.unknown : STANDING.free
  for (let word = 0; word < words; word++) {
    const at = (day * words + word) * people + person
    const taken = busy[at] as number
    const asked = meeting[word] as number
    if (taken & asked) {
      if ((away[at] as number) & asked) return STANDING.away
      standing = STANDING.busy
    }
    if (standing >= STANDING.unknown) continue
    if ((tentative[at] as number) & asked) standing = STANDING.tentative
    else if (standing === STANDING.free && taken & (after[word] as number))
      standing = STANDING.after
  }
  return standing
}

/** How many separate appointments stand in the way of a meeting: stretches of busy slots, at least one. */
export const appointmentsIn = (
  { words, people, busy }: Calendars,
  person: number,
  day: number,
  { meeting }: Window,
): number => {
  let stretches = 0
  let last = 0
  for (let word = 0; word < words; word++) {
    const taken =
      ((busy[(day * words + word) * people + person] as number) & (meeting[word] as number)) >>> 0
    stretches += ones(taken & ~((taken << 1) | last))
    last = taken >>> (BITS - 1)
  }
  return stretches
}

const ones = (bits: number): number => {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++
  return count
}

/** The bits from one slot up to, not including, another, of those from 0 to 31. */
const bitsBetween = (from: number, to: number): number => {
  const [first, last] = [Math.max(0, from), Math.min(BITS, to)]
  if (first >= last) return 0
  const upTo = (bit: number) => (bit === BITS ? 0xffffffff : (1 << bit) - 1)
  return (upTo(last) & ~upTo(first)) >>> 0
}
