import { resolve } from 'node:path'
import { type Sizes, USUAL_SIZES } from '#bot/domain/composition/problem.ts'
import { readEmail } from '#bot/domain/import/cells.ts'
import { text } from '#bot/text/text.ts'
import { type Arguments, lists, wholeNumber } from './arguments.ts'

const words = text('da').composeCommand

export const COMPOSE_OPTIONS = [
  'groups',
  'min',
  'max',
  'apart',
  'together',
  'fixed',
  'from',
  'earlier',
  'spread',
  'seed',
  'seconds',
  'json',
  'out',
] as const

/** What the coordinator asks of the groups besides the usual rules. Addresses in lower case. */
export type ComposeOptions = {
  readonly groups: number | undefined
  readonly sizes: Sizes
  /** Everyone in a list apart from everyone else in it; and everyone in a list in one group. */
  readonly apart: readonly (readonly string[])[]
  readonly together: readonly (readonly string[])[]
  /** The group as written: its number or its name. */
  readonly fixed: readonly { readonly email: string; readonly group: string }[]
  readonly from: string | undefined
  readonly earlier: readonly string[]
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
    if (value === null) problems.push(words.notANumber(name, least))
    return value ?? undefined
  }
  const last = (name: string) => given.options[name]?.at(-1)
  const addresses = (name: string) =>
    lists(given, name).map((each) => {
      const people = each.map((email) => readEmail(email) ?? email.toLowerCase())
      if (new Set(people).size < 2) problems.push(words.twoAddresses(name))
      return people
    })
  const sizes = {
    least: number('min') ?? USUAL_SIZES.least,
    most: number('max') ?? USUAL_SIZES.most,
  }
  if (sizes.least > sizes.most) problems.push(words.minOverMax)
  const seconds = secondsIn(last('seconds'))
  if (seconds === null) problems.push(words.notSeconds)
  const options: ComposeOptions = {
    groups: number('groups'),
    sizes,
    apart: addresses('apart'),
    together: addresses('together'),
    fixed: lists(given, 'fixed')
      .flat()
      .flatMap((each) => {
        const [, address = '', group = ''] = /^(.+?)=(.+)$/.exec(each) ?? []
        const email = readEmail(address)
        if (email && group.trim() !== '') return [{ email, group: group.trim() }]
        problems.push(words.badSeat(each))
        return []
      }),
    from: last('from'),
    earlier: given.options.earlier ?? [],
    spread: lists(given, 'spread').flat(),
    seed: number('seed', 0) ?? 1,
    seconds: seconds ?? 0,
    json: last('json'),
    out: last('out'),
  }
  return { options, problems: [...problems, ...fileProblems(options, given.files)] }
}

const secondsIn = (written: string | undefined): number | null => {
  if (written === undefined) return 0
  return /^\d{1,6}([.,]\d{1,3})?$/.test(written) ? Number(written.replace(',', '.')) : null
}

/** What is read must not be written over, or the earlier groups would be gone if this goes wrong. */
const fileProblems = (
  { out, json, from, earlier }: ComposeOptions,
  files: readonly string[],
): readonly string[] => {
  const badOut = out !== undefined && !/\.(xlsx|csv)$/i.test(out) ? [words.badOut] : []
  const targets = [json, out].flatMap((path) => path ?? [])
  const read = [...files, ...(from === undefined ? [] : [from]), ...earlier].map((path) =>
    resolve(path),
  )
  const places = targets.map((path) => resolve(path))
  const clash = targets.find((_, at) => {
    const place = places[at] as string
    return read.includes(place) || places.indexOf(place) < at
  })
  return clash === undefined ? badOut : [...badOut, words.sameFile(clash)]
}
