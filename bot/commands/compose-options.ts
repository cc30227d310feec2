import { type Sizes, USUAL_SIZES } from '#bot/domain/composition/problem.ts'
import { type Arguments, lists, wholeNumber } from './arguments.ts'

export const COMPOSE_OPTIONS = [
  'groups',
  'min',
  'max',
  'apart',
  'together',
  'from',
  'spread',
  'seed',
  'seconds',
  'json',
  'out',
] as const

/** What the coordinator asks of the groups besides the usual rules. */
export type ComposeOptions = {
  readonly groups: number | undefined
  readonly sizes: Sizes
  /** Addresses in lower case: everyone in a list apart from everyone else in it. */
  readonly apart: readonly (readonly string[])[]
  readonly spread: readonly string[]
  readonly seed: number
  readonly seconds: number
  readonly json: string | undefined
  readonly out: string | undefined
}

/** The options with every problem there is with them. */
export const readComposeOptions = (
  given: Arguments,
): { readonly options: ComposeOptions; readonly problems: readonly string[] } => {
  const problems: string[] = []
  const number = (name: string, least = 1): number | undefined => {
    const value = wholeNumber(given, name, least)
    if (value === null) problems.push(`--${name} skal være et helt tal fra ${least}.`)
    return value ?? undefined
  }
  // Better no answer than one that leaves out what was asked for.
  if (given.options.together)
    problems.push(
      '--together kan kommandoen ikke endnu: motoren kan ikke holde folk samlet. Udelad den.',
    )
  if (given.options.from)
    problems.push(
      '--from kan kommandoen ikke endnu: motoren regner altid helt nye grupper ud. Udelad den.',
    )
  const out = given.options.out?.at(-1)
  if (out !== undefined && !/\.(xlsx|csv)$/i.test(out))
    problems.push('--out skal ende på .xlsx eller .csv.')
  const json = given.options.json?.at(-1)
  if (out !== undefined && out === json) problems.push('--json og --out er den samme fil.')
  const sizes = {
    least: number('min') ?? USUAL_SIZES.least,
    most: number('max') ?? USUAL_SIZES.most,
  }
  if (sizes.least > sizes.most) problems.push('--min er større end --max.')
  const apart = lists(given, 'apart').map((each) => each.map((email) => email.toLowerCase()))
  if (apart.some((each) => new Set(each).size < 2))
    problems.push('--apart skal have mindst to forskellige adresser: --apart a@x.dk,b@x.dk')
  const options: ComposeOptions = {
    groups: number('groups'),
    sizes,
    apart,
    spread: lists(given, 'spread').flat(),
    seed: number('seed', 0) ?? 1,
    seconds: number('seconds', 0) ?? 0,
    json,
    out,
  }
  return { options, problems }
}
