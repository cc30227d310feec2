import { pairUp } from '#bot/domain/pairing/pair.ts'
import { type Price, priced } from '#bot/domain/pairing/price.ts'
import {
  type History,
  type PairingProblem,
  type Participant,
  posePairing,
  type Round,
} from '#bot/domain/pairing/problem.ts'
import { relay } from '#bot/domain/pairing/relay/relay.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, measured, memory, row, secondsSince, table } from './measure.ts'
import { moveOneSeat, REPEAT_COSTS, roundProgram, shuffledRounds } from './pair-peers.ts'
import { byCbc, byHighs } from './week-peers.ts'

const PEER_SECONDS = 60
const GROUP_SIZE = 12
/** Of 131 rounds that 132 people have; from here on every partner left is from the own area or group for some. */
const EARLIER_ROUNDS = 100

/** The leaders with groups dealt out by area, as a spreadsheet would. */
const participants = (people: number): readonly Participant[] => {
  const groups = Math.ceil(people / GROUP_SIZE)
  return leadersOf(people)
    .toSorted((one, other) => (one.area < other.area ? -1 : one.area > other.area ? 1 : 0))
    .map(({ email, area, manager }, at) => ({
      email,
      area: area ?? '',
      group: String(at % groups),
      manager,
    }))
}

const show = (name: string, { repeats, standing }: Price, bound: string, seconds: number) =>
  row(name, String(repeats), String(standing), bound, seconds.toFixed(3), memory())

const counted = (violations: readonly { readonly rule: string }[]): Price => {
  const repeats = violations.filter(({ rule }) => rule === 'repeat').length
  return { repeats, standing: violations.length - repeats }
}

const showOurs = (name: string, problem: PairingProblem) => {
  const { value, seconds } = measured(() => pairUp(problem, 1))
  const { repeats, standing } = value.bound
  show(
    name,
    counted(value.violations),
    value.proven ? 'proven best' : `${repeats}, ${standing}`,
    seconds,
  )
  return value
}

const showOther = (name: string, problem: PairingProblem, rounds: () => readonly Round[]) => {
  const { value, seconds } = measured(rounds)
  show(name, priced(problem, value), '', seconds)
}

/** Who meets whom: repeats and broken rules (own area, group, manager), beside other ways. */
export const run = (): void => {
  table('pairs, threes and relays', 'repeats', 'other rules', 'bound', 'CPU s', 'memory')
  for (const people of [132, ...(isAsked('--large') ? [12_000] : [])]) {
    const list = participants(people)
    const posed = (rounds: number, size = 2, history: History = []) =>
      posePairing(list, history, rounds, size)
    const five = posed(5)
    showOurs(`${people} in pairs, 5 rounds`, five)
    showOther('  shuffled each round', five, () => shuffledRounds(five, 1))
    showOther('  move one seat', five, () => moveOneSeat(five))
    showOurs(`${people} in threes, 8 rounds`, posed(8, 3))
    showOther('  shuffled each round', posed(8, 3), () => shuffledRounds(posed(8, 3), 1))
    showOurs(`${people - 1} in pairs, 5 rounds`, posePairing(list.slice(1), [], 5, 2))
    if (people < 1_000) {
      showOurs(`${people} in pairs, 60 rounds`, posed(60))
      showOurs(`${people} in pairs, 131 rounds`, posed(people - 1))
    }
    const { value, seconds } = measured(() => relay(posed(4), 1))
    show(
      `${people} in a relay, 4 days`,
      counted(value.violations),
      value.proven ? 'proven best' : 'open',
      seconds,
    )
  }
}

/** One round after a hundred earlier ones, where not every rule can hold: exact beside exact. */
export const runExact = async (): Promise<void> => {
  const list = participants(132)
  const earlier = pairUp(posePairing(list, [], EARLIER_ROUNDS, 2), 1)
  const problem = posePairing(list, earlier.rounds, 1, 2)
  table(
    `132, round ${EARLIER_ROUNDS + 1}, exact`,
    'repeats',
    'other rules',
    'bound',
    'CPU s',
    'memory',
  )
  showOurs('Tværs', problem)
  showOther('  shuffled', problem, () => shuffledRounds(problem, 1))
  const program = roundProgram(problem)
  const line = (name: string, cost: number | null, isBest: boolean, seconds: number) => {
    if (cost === null) return row(name, 'no answer', '', '', seconds.toFixed(3), memory())
    const price = { repeats: Math.floor(cost / REPEAT_COSTS), standing: cost % REPEAT_COSTS }
    show(name, price, isBest ? 'proven best' : 'open', seconds)
  }
  const cbc = byCbc(program, PEER_SECONDS)
  if (cbc) line('CBC', cbc.cost, cbc.status === 'Optimal', cbc.seconds)
  else row('CBC', 'not installed')
  const from = process.cpuUsage()
  const { cost, status } = await byHighs(program, PEER_SECONDS)
  line('HiGHS', cost, status === 'Optimal', secondsSince(from))
}
