import { reasonsFor } from '#bot/domain/pairing/why.ts'
import { text } from '#bot/text/text.ts'
import { EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'
import { readPairInput } from './pair-files.ts'
import { readPairOptions } from './pair-options.ts'
import { resultOf, sheetOf } from './pair-result.ts'
import { problemFor, searchPairs } from './pair-search.ts'
import {
  oddInWords,
  outcomeInWords,
  reasonsInWords,
  roundsInWords,
  violationsInWords,
} from './pair-words.ts'

const words = text('da').pairCommand

/**
 * Puts everybody in pairs, threes or larger tables round by round, in a relay's circles, or lets pairs meet, with as
 * few as can be who have met. Answers with the exit code.
 */
export const pair = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const badInput = (...lines: readonly string[]) => {
    for (const line of lines) terminal.complain(line)
    return EXIT.badInput
  }
  const read = readPairOptions(args)
  if ('problems' in read) return badInput(...read.problems, ...words.usage)
  const { options } = read
  const input = await readPairInput(options)
  if (input.problems.length > 0)
    return badInput(...input.problems, words.nothingWritten(input.problems.length))

  const problem = problemFor(input, options)
  const now = () => performance.now()
  const from = now()
  const found = await searchPairs(problem, input, options, terminal, now)
  const seconds = Math.round(now() - from) / 1000
  const why = reasonsFor(problem, found.rounds, found.violations)
  const reasons = reasonsInWords(why, options)

  const { json, out } = options
  const result = resultOf(problem, found, reasons, options, seconds)
  const failed = await writeWhole([
    ...(json === null ? [] : [{ path: json, content: `${JSON.stringify(result, null, 2)}\n` }]),
    ...(out === null ? [] : [{ path: out, content: await sheetOf(out, found, reasons) }]),
  ])
  if (failed !== null) return badInput(words.cannotWrite(failed))
  const written = [json, out].flatMap((path) => path ?? [])
  const odd = oddInWords(problem, options, input)
  for (const line of [
    words.title(input.people.length, options.rounds),
    ...(odd === null ? [] : [odd]),
    ...(written.length === 0 ? roundsInWords(found, reasons) : []),
    // Where the tables stand on the screen their reasons tell it.
    ...(written.length === 0 && found.circles === null ? [] : violationsInWords(why)),
    ...outcomeInWords(found),
    ...(found.wasStopped ? [words.stopped] : []),
    ...(written.length === 0 ? [] : [words.written(written)]),
  ])
    terminal.print(line)
  return EXIT.done
}

if (import.meta.main) await runAsProgram(pair)
