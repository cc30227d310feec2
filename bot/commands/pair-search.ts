import { setImmediate } from 'node:timers/promises'
import { pairInSlices } from '#bot/domain/pairing/pair.ts'
import { crossPairs, pairsOfPairsInSlices } from '#bot/domain/pairing/pairs-of-pairs.ts'
import { isBetter, type Price } from '#bot/domain/pairing/price.ts'
import { type PairingProblem, posePairing, type Round } from '#bot/domain/pairing/problem.ts'
import { relayInSlices } from '#bot/domain/pairing/relay/relay.ts'
import { type PairingViolation, violationsAmong } from '#bot/domain/pairing/violations.ts'
import { text } from '#bot/text/text.ts'
import type { Terminal } from './output.ts'
import type { PairInput } from './pair-files.ts'
import type { PairOptions } from './pair-options.ts'

/** What was found, whatever was asked for; addresses. */
export type Found = {
  /** Rounds, tables, people; in a relay everyone with the one they visit. */
  readonly rounds: readonly (readonly (readonly string[])[])[]
  /** A relay's closed circles, by day. */
  readonly circles: readonly (readonly string[])[] | null
  readonly violations: readonly PairingViolation[]
  readonly proven: boolean
  readonly bound: Price
  readonly wasStopped: boolean
}

type Work = Generator<
  (Partial<Price> & { share?: number }) | undefined,
  Omit<Found, 'wasStopped'>,
  'stop' | undefined
>

const words = text('da').pairCommand
/** Work that takes less is over before anybody wonders. */
const QUIET_MS = 1_000
const BETWEEN_LINES_MS = 200

/**
 * Searches once, or with ever more patience until the time is used up or the best is proven. Tells how far it
 * has come after a second, and ends with the best so far when stopped.
 */
export const searchPairs = async (
  problem: PairingProblem,
  input: PairInput,
  options: PairOptions,
  terminal: Terminal,
  now: () => number,
): Promise<Found> => {
  const from = now()
  const until = options.seconds === null ? Infinity : from + options.seconds * 1000
  const isStopped = () => terminal.stop?.aborted === true
  let nextLine = from + QUIET_MS
  let best: Found | null = null
  for (let attempt = 0; ; attempt++) {
    const work = workFor(problem, input, options, attempt)
    let step = work.next()
    while (!step.done) {
      if (now() >= nextLine) {
        nextLine = now() + BETWEEN_LINES_MS
        const { share = 0, repeats = 0, standing = 0 } = step.value ?? {}
        const done = options.seconds === null ? share : (now() - from) / (until - from)
        terminal.progress?.(words.progress(Math.min(done, 1), repeats, standing))
        await setImmediate()
      }
      step = work.next(isStopped() || now() >= until ? 'stop' : undefined)
    }
    const found = { ...step.value, wasStopped: isStopped() }
    if (best === null || found.proven || isBetter(priceOf(found), priceOf(best))) best = found
    const isOver = options.seconds === null || now() >= until || options.kind === 'of-pairs'
    if (best.proven || isOver || isStopped()) return { ...best, wasStopped: isStopped() }
  }
}

const priceOf = ({ violations }: Pick<Found, 'violations'>): Price => {
  const repeats = violations.filter(({ rule }) => rule === 'repeat').length
  return { repeats, standing: violations.length - repeats }
}

const workFor = (
  problem: PairingProblem,
  input: PairInput,
  { kind, seed }: PairOptions,
  attempt: number,
): Work => {
  const patience = 2 ** Math.min(attempt, 10)
  if (kind === 'relay') return relayWork(problem, seed + attempt, patience)
  return kind === 'of-pairs'
    ? meetingWork(problem, input, seed)
    : tableWork(problem, seed + attempt, patience)
}

function* tableWork(problem: PairingProblem, seed: number, patience: number): Work {
  const found = yield* pairInSlices(problem, seed, { patience })
  return { ...found, circles: null }
}

function* relayWork(problem: PairingProblem, seed: number, patience: number): Work {
  const { days, violations, proven, bound } = yield* relayInSlices(problem, seed, patience)
  const rounds = days.map((day) => day.map((one, at) => [one, day[(at + 1) % day.length] ?? '']))
  return { rounds, circles: days, violations, proven, bound }
}

function* meetingWork(problem: PairingProblem, input: PairInput, seed: number): Work {
  const { people } = problem
  const place = new Map(people.map(({ email }, at) => [email, at]))
  const pairs: Round = input.pairs
    .map((pair) => pair.flatMap((email) => place.get(email) ?? []))
    .filter((pair) => pair.length > 0)
  const work = pairsOfPairsInSlices(problem, pairs, seed)
  let step = work.next()
  for (; !step.done; step = work.next()) yield undefined
  const { meetings, repeats, standing, proven } = step.value
  const cross = meetings.map((meeting) => crossPairs(pairs, meeting))
  const emailOf = (person: number) => people[person]?.email ?? ''
  const rounds = [meetings.map((meeting) => meeting.flatMap((at) => pairs[at] ?? []).map(emailOf))]
  return {
    rounds,
    circles: null,
    violations: violationsAmong(problem, [cross.flat()], proven),
    proven,
    bound: proven ? { repeats, standing } : { repeats: 0, standing: 0 },
  }
}

/** The problem that the options pose. */
export const problemFor = (input: PairInput, options: PairOptions): PairingProblem =>
  posePairing(input.people, input.history, options.rounds, options.size)
