import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { accept, type Result, refuse } from '#bot/domain/result.ts'

/** What was typed after the command: file names, and options by name, each as often as it was given. */
export type Arguments = {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, readonly string[]>>
}

/** Reads arguments; every option takes a value. Refused with the option that the command does not know. */
export const readArguments = (
  args: readonly string[],
  names: readonly string[],
): Result<Arguments, 'bad-arguments'> => {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true }]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const files: string[] = []
  const found: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (!names.includes(token.name)) return refuse('bad-arguments', { unknown: token.rawName })
    if (!token.value) return refuse('bad-arguments', { withoutValue: token.rawName })
    found[token.name] = [...(found[token.name] ?? []), token.value]
  }
  return accept({ files, options: found })
}

/** The option's number; undefined when it was not given, null when it is not a whole number from `least`. */
export const wholeNumber = (
  { options }: Arguments,
  name: string,
  least = 1,
): number | null | undefined => {
  const text = options[name]?.at(-1)
  if (text === undefined) return undefined
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number < 2 ** 32 ? number : null
}

/** The values of an option that takes a list, each mention a list of its own. */
export const lists = ({ options }: Arguments, name: string): readonly (readonly string[])[] =>
  (options[name] ?? []).map((each) =>
    each
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
