import type { History, Participant } from '#bot/domain/pairing/problem.ts'
import { LEAST_IN_RELAY } from '#bot/domain/pairing/relay/relay.ts'
import { type PairingRowNote, readHistory, readParticipants } from '#bot/domain/pairing/rows.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { text } from '#bot/text/text.ts'
import { bytesOf } from './output.ts'
import type { PairOptions } from './pair-options.ts'

/** Everything that was read, and every problem with it in words. */
export type PairInput = {
  readonly people: readonly Participant[]
  readonly history: History
  /** The pairs that are to meet, by address; empty where none were asked for. */
  readonly pairs: readonly (readonly string[])[]
  readonly problems: readonly string[]
}

const words = text('da').pairCommand

/** Reads the list, the earlier results and the pairs. */
export const readPairInput = async (options: PairOptions): Promise<PairInput> => {
  const problems: string[] = []
  const list = await rowsIn(options.file, problems)
  const { people, problems: notes } =
    list === null ? { people: [], problems: [] } : readParticipants(list)
  problems.push(...notes.map((note) => inWords(options.file, note)))
  if (list !== null && options.kind === 'relay' && people.length < LEAST_IN_RELAY)
    problems.push(words.relayTooSmall(LEAST_IN_RELAY, people.length))
  const history: History[number][] = []
  const read = async (file: string): Promise<History> => {
    const rows = await rowsIn(file, problems)
    const found = rows === null ? { rounds: [], problems: [] } : readHistory(rows)
    problems.push(...found.problems.map((note) => inWords(file, note)))
    return found.rounds
  }
  for (const file of options.history) history.push(...(await read(file)))
  const earlier = options.pairs === null ? [] : await read(options.pairs)
  const pairs = earlier.at(-1) ?? []
  if (options.pairs !== null && problems.length === 0)
    problems.push(...withoutPair(options.pairs, people, pairs))
  return { people, history: [...history, ...earlier], pairs, problems }
}

/** Nobody is left behind because their pair is missing. */
const withoutPair = (
  file: string,
  people: readonly Participant[],
  pairs: readonly (readonly string[])[],
): readonly string[] => {
  if (pairs.length === 0) return [words.inFile(file, words.noPairs)]
  const paired = new Set(pairs.flat())
  return people
    .filter(({ email }) => !paired.has(email))
    .map(({ email }) => words.inFile(file, words.withoutPair(email)))
}

const rowsIn = async (
  file: string,
  problems: string[],
): Promise<readonly (readonly string[])[] | null> => {
  const bytes = await bytesOf(file)
  const sheet = bytes === null ? null : await sheets.read(file, bytes)
  if (sheet?.ok) return sheet.value
  problems.push(sheet === null ? words.unreadable(file) : words.notASheet(file))
  return null
}

const inWords = (file: string, { line, kind, found }: PairingRowNote): string => {
  const sentence = words.rowProblems[kind](found)
  return line === null ? words.inFile(file, sentence) : words.atLine(file, line, sentence)
}
