/** One line of a table: the first cell is a name, the others are figures. */
export const row = (...cells: readonly string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(40) : cell.padStart(12))).join(' '))

/** Begins a table: an empty line and its headings. */
export const table = (...headings: readonly string[]): void => {
  console.log()
  row(...headings)
}

/** What the work gives, and the CPU seconds of this process it took: other programs' load is not counted. */
export const measured = <T>(work: () => T): { readonly value: T; readonly seconds: number } => {
  const from = process.cpuUsage()
  const value = work()
  return { value, seconds: secondsSince(from) }
}

export const secondsSince = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

/** The most memory this process has held so far. */
export const memory = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

/** What the run was asked for after `--`, as `--large`. */
export const isAsked = (flag: string): boolean => process.argv.includes(flag)
