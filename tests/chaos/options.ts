export type Options = {
  readonly runs: number
  /** The first run's seed; the others follow one by one. */
  readonly seed: number
  /** No run is begun after so many minutes. */
  readonly minutes: number
  /** Municipalities that live at the same time. */
  readonly towns: number
  /** Keeps the logs of runs that found something, and says where. */
  readonly keep: boolean
}

const USAGE =
  'npm run test:chaos [-- --runs 200] [--seed 1] [--towns 8] [--minutes 25] [--keep]   one run again: --seed N --runs 1'

/** Reads the command line; throws a sentence when it makes no sense. */
export const optionsFrom = (args: readonly string[], chance: () => number): Options => {
  const given = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const name = args[at] ?? ''
    if (name === '--keep') given.set(name, '1')
    else if (['--runs', '--seed', '--towns', '--minutes'].includes(name))
      given.set(name, args[++at] ?? '')
    else throw new Error(`${name} is not known. ${USAGE}`)
  }
  const number = (name: string, otherwise: number) => {
    const value = Number(given.get(name) ?? otherwise)
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`${name} must be a whole number from 1 up. ${USAGE}`)
    return value
  }
  return {
    runs: number('--runs', 200),
    seed: number('--seed', 1 + Math.floor(chance() * 1_000_000)),
    minutes: given.has('--minutes') ? number('--minutes', 1) : Number.POSITIVE_INFINITY,
    towns: number('--towns', 8),
    keep: given.has('--keep'),
  }
}
