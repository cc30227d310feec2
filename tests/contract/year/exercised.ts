import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Range = { readonly startOffset: number; readonly endOffset: number; readonly count: number }
type Report = {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly Range[] }[]
  }[]
}

/** How often a place in a file was run by the processes that left V8's coverage in the folder. */
export type Runs = (file: string, start: number) => number

/** Reads what `NODE_V8_COVERAGE` left; the smallest range around a place tells how often it was run. */
export const runsIn = (folder: string): Runs => {
  const ranges = new Map<string, Range[][]>()
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report
    for (const { url, functions } of result) {
      const ofFile = ranges.get(url) ?? []
      ofFile.push(functions.flatMap((each) => each.ranges))
      ranges.set(url, ofFile)
    }
  }
  return (file, start) =>
    (ranges.get(pathToFileURL(file).href) ?? [])
      .map((process) => innermost(process, start)?.count ?? 0)
      .reduce((sum, count) => sum + count, 0)
}

const innermost = (ranges: readonly Range[], at: number): Range | undefined =>
  ranges
    .filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
    .toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))[0]
