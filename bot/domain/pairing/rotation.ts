import { type Chance, shuffled } from '../composition/chance.ts'
import { pairKey, type Round } from './problem.ts'

/**
 * Places on levels that turn together, `turn` places on each, and a few that stay where they are. An extra table,
 * with one place on each level, makes a round of its own: all its turns together.
 */
type Wheel = {
  readonly places: number
  readonly turn: number
  readonly levels: number
  readonly extra: number
}

const SLICE = 20_000
const MOST_PLACES = 200
/** One run on each wheel at each heat, with its share of the patience: threes come out at the lower, fours at the higher. */
const HEATS = [0.2, 0.3, 0.2, 0.27]

/**
 * A round that, turned one step at a time, gives `rounds` rounds or more in which no two meet twice: found by
 * swaps in that one round, in which no distance between two may occur twice. Null when none was found within
 * so many swaps, or none can be. `places` is a multiple of `size`.
 */
export function* rotation(
  places: number,
  size: number,
  rounds: number,
  chance: Chance,
  patience: number,
): Generator<void, readonly Round[] | null> {
  if (places > MOST_PLACES) return null
  const wheels = wheelsFor(places, size, rounds)
  for (const wheel of wheels)
    for (const heat of HEATS) {
      const swaps = Math.floor(patience / HEATS.length / wheels.length)
      const round = yield* search(wheel, size, chance, swaps, heat)
      if (round) return turned(wheel, round)
    }
  return null
}

/** The wheels with most room between distances there are and distances that a round needs. */
const wheelsFor = (places: number, size: number, rounds: number): readonly Wheel[] => {
  const most = Math.floor((places - 1) / (size - 1))
  const turns = Array.from({ length: Math.max(0, most - rounds + 1) }, (_, at) => rounds + at)
  const short = places / size
  return [
    ...turns.map((turn) => ({ turn, extra: 0 })),
    ...(rounds > short && rounds <= most ? [{ turn: short, extra: rounds - short }] : []),
  ]
    .map(({ turn, extra }) => {
      const needed = (places * (size - 1)) / 2 + (extra * size * (size - 1)) / 2
      const levels = Math.floor(places / turn)
      const still = places - levels * turn
      const within = levels * Math.floor((turn - 1) / 2)
      const across = (turn * levels * (levels - 1)) / 2
      const isPossible = still === 0 || (levels >= size - 1 && still <= places / size)
      return {
        places,
        turn,
        levels,
        extra,
        room: isPossible ? within + across + still * levels - needed : -1,
      }
    })
    .filter(({ room }) => room >= 0)
    .sort((one, other) => other.room - one.room)
    .slice(0, 3)
}

function* search(
  wheel: Wheel,
  size: number,
  chance: Chance,
  patience: number,
  heat: number,
): Generator<void, Round | null> {
  const { places } = wheel
  const distance = distancesOn(wheel)
  const used = new Int16Array(places * places)
  // Whatever stands for a distance that must not occur at all counts as used already.
  used[NEVER] = 1
  // The tables of the round, and after them the extra ones.
  const row = [
    ...shuffled(
      Array.from({ length: places }, (_, place) => place),
      chance,
    ),
    ...Array.from({ length: wheel.extra * size }, (_, at) => placeOn(wheel, at % size, chance)),
  ]
  let cost = 0
  const put = (seat: number, place: number, by: 1 | -1) => {
    const first = seat - (seat % size)
    for (let other = first; other < first + size; other++) {
      if (other === seat) continue
      const at = distance[place * places + (row[other] as number)] as number
      const count = used[at] as number
      cost += by === 1 ? Number(count > 0) : -Number(count > 1)
      used[at] = count + by
    }
  }
  for (let seat = 0; seat < row.length; seat++) {
    const first = seat - (seat % size)
    for (let other = first; other < seat; other++) {
      const at = distance[(row[seat] as number) * places + (row[other] as number)] as number
      cost += Number((used[at] as number) > 0)
      used[at] = (used[at] as number) + 1
    }
  }
  const move = (seat: number, place: number) => {
    put(seat, row[seat] as number, -1)
    row[seat] = place
    put(seat, place, 1)
  }
  const swap = (one: number, other: number) => {
    const [here, there] = [row[one] as number, row[other] as number]
    put(one, here, -1)
    row[one] = there
    put(one, there, 1)
    put(other, there, -1)
    row[other] = here
    put(other, here, 1)
  }
  for (let tried = 0; tried < patience && cost > 0; tried++) {
    if (tried % SLICE === SLICE - 1) yield
    const [one, other] = [chance.below(row.length), chance.below(places)]
    if (Math.floor(one / size) === Math.floor(other / size)) continue
    const before = cost
    const held = row[one] as number
    if (one < places) swap(one, other)
    else move(one, placeOn(wheel, one % size, chance))
    const worse = cost - before
    if (worse <= 0 || chance.next() < Math.exp(-worse / heat)) continue
    if (one < places) swap(one, other)
    else move(one, held)
  }
  if (cost > 0) return null
  return Array.from({ length: row.length / size }, (_, at) => row.slice(at * size, (at + 1) * size))
}

const placeOn = ({ turn }: Wheel, level: number, chance: Chance): number =>
  level * turn + chance.below(turn)

/** The cell of a distance that would bring the same two together in two rounds. */
const NEVER = 0

/** By two places a number for their distance: turning the wheel brings all pairs of one distance together in turn. */
const distancesOn = ({ places, turn, levels }: Wheel): Int32Array => {
  const distance = new Int32Array(places * places)
  const moving = turn * levels
  const numberOf = (one: number, other: number): number => {
    if (one === other) return NEVER
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    // Two that stay meet in every round; one that stays meets a whole level in turn.
    if (low >= moving) return NEVER
    const level = Math.floor(low / turn)
    if (high >= moving) return pairKey(level * turn, high, places)
    const steps = ((high % turn) - (low % turn) + turn) % turn
    if (Math.floor(high / turn) !== level)
      return pairKey(level * turn, Math.floor(high / turn) * turn + steps, places)
    const shorter = Math.min(steps, turn - steps)
    return shorter * 2 === turn ? NEVER : pairKey(level * turn, level * turn + shorter, places)
  }
  for (let one = 0; one < places; one++)
    for (let other = 0; other < places; other++)
      distance[one * places + other] = numberOf(one, other)
  return distance
}

/** The turns of the round, and of each extra table all turns as one round. */
const turned = ({ turn, levels, extra }: Wheel, tables: Round): readonly Round[] => {
  const by = Array.from({ length: turn }, (_, steps) => steps)
  const moved = (table: readonly number[], steps: number) =>
    table.map((place) =>
      place >= turn * levels ? place : place - (place % turn) + (((place % turn) + steps) % turn),
    )
  const round = tables.slice(0, tables.length - extra)
  return [
    ...by.map((steps) => round.map((table) => moved(table, steps))),
    ...tables.slice(tables.length - extra).map((table) => by.map((steps) => moved(table, steps))),
  ]
}
