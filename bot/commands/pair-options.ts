import { TABLE_SIZES } from '#bot/domain/pairing/problem.ts'
import { text } from '#bot/text/text.ts'
import { type Arguments, readArguments, wholeNumber } from './arguments.ts'

/** What `pair` was asked for. */
export type PairOptions = {
  readonly file: string
  readonly kind: 'tables' | 'relay' | 'of-pairs'
  readonly rounds: number
  readonly size: number
  readonly seed: number
  /** How long to look for something better; null: the usual work, once. */
  readonly seconds: number | null
  readonly history: readonly string[]
  /** The file whose last round holds the pairs that are to meet. */
  readonly pairs: string | null
  readonly json: string | null
  readonly out: string | null
}

const NAMES = ['rounds', 'size', 'of-pairs', 'history', 'seed', 'seconds', 'json', 'out'] as const
/** More rounds than anybody plans, and few enough that a slip of the finger does not take for ever. */
const MOST_ROUNDS = 500
const words = text('da').pairCommand

/** The options, or every problem with them in words. */
export const readPairOptions = (
  args: readonly string[],
): { readonly options: PairOptions } | { readonly problems: readonly string[] } => {
  // The only option without a value.
  const isRelay = args.includes('--relay')
  const read = readArguments(
    args.filter((each) => each !== '--relay'),
    NAMES,
  )
  if (!read.ok) {
    const { unknown, withoutValue } = read.detail ?? {}
    return {
      problems: [
        unknown === undefined
          ? words.withoutValue(String(withoutValue))
          : words.unknownOption(String(unknown)),
      ],
    }
  }
  const { files, options } = read.value
  const [file, ...others] = files
  const last = (name: (typeof NAMES)[number]) => options[name]?.at(-1) ?? null
  const pairs = last('of-pairs')
  const problems: string[] = []
  if (file === undefined) problems.push(words.noFile)
  if (others.length > 0) problems.push(words.oneFile(others))
  const number = (name: 'rounds' | 'size' | 'seed', least: number, most: number, usual: number) => {
    const found = wholeNumber(read.value, name, least)
    if (found !== null && (found ?? usual) <= most) return found ?? usual
    problems.push(words.notBetween(name, least, most))
    return usual
  }
  const rounds = number('rounds', 1, MOST_ROUNDS, 1)
  const size = number('size', TABLE_SIZES.least, TABLE_SIZES.most, 2)
  const seed = number('seed', 0, 2 ** 32 - 1, 1)
  if (pairs === null && last('rounds') === null) problems.push(words.noRounds)
  if (pairs !== null && rounds !== 1) problems.push(words.pairsMeetOnce)
  if (Number(isRelay) + Number(pairs !== null) + Number(last('size') !== null) > 1)
    problems.push(words.oneKind)
  const seconds = last('seconds')
  const time = seconds === null ? null : Number(seconds.replace(',', '.'))
  if (time !== null && !(time > 0 && Number.isFinite(time))) problems.push(words.notSeconds)
  problems.push(...fileProblems(read.value, pairs))
  if (problems.length > 0 || file === undefined) return { problems }
  return {
    options: {
      file,
      kind: isRelay ? 'relay' : pairs === null ? 'tables' : 'of-pairs',
      rounds,
      size,
      seed,
      seconds: time,
      history: options.history ?? [],
      pairs,
      json: last('json'),
      out: last('out'),
    },
  }
}

const fileProblems = ({ files, options }: Arguments, pairs: string | null): readonly string[] => {
  const written = [options.json?.at(-1), options.out?.at(-1)].flatMap((each) => each ?? [])
  const others = [...files, ...(options.history ?? []), ...(pairs === null ? [] : [pairs])]
  const twice = written.find((path, at) => others.includes(path) || written.indexOf(path) !== at)
  const out = options.out?.at(-1)
  return [
    ...(twice === undefined ? [] : [words.sameFile(twice)]),
    ...(out === undefined || /\.(csv|xlsx)$/i.test(out) ? [] : [words.badOut]),
  ]
}
