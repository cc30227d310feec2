import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/support/folders.ts'
import { callSites } from './year/call-sites.ts'
import { runsIn } from './year/exercised.ts'

const root = join(import.meta.dirname, '../..')
const written = (code: string) => {
  const file = join(temporaryFolder(), 'made.ts')
  writeFileSync(file, code)
  return file
}
const textsIn = (code: string) => callSites([written(code)]).map(({ text }) => text)

describe('the calls to Microsoft in the source', () => {
  it('are those of the two clients, and of functions that ask for what they are told', () => {
    expect(
      textsIn(`
        const members = async (graph: Graph, team: string) => graph.list<Member>({ path: ['teams', team] })
        const fixed = (graph: Graph) => graph.call({ method: 'GET', path: ['teams'] })
        export const both = async () => [await members(graph, 'a'), await members(graph, 'b'), fixed(other), [].map(one)]
      `),
    ).toEqual([
      "graph.list<Member>({ path: ['teams', team] })",
      "graph.call({ method: 'GET', path: ['teams'] })",
      "members(graph, 'a')",
      "members(graph, 'b')",
    ])
  })

  it('are told with their line, whatever types stand before them', () => {
    const [site] = callSites([
      written('type A = { readonly b: string }\n\nconnector(1 as never)\n'),
    ])
    expect(site).toMatchObject({ line: 3, start: 33, text: 'connector(1 as never)' })
  })

  it('are found in the product, in every file that is handed one of the clients', () => {
    const files = globSync(join(root, 'bot/{graph,teams}/**/*.ts'))
    const found = new Set(callSites(files).map(({ file }) => file))
    const handed = files.filter((file) =>
      /\b(graph: Graph|connector: Connector)\b/.test(readFileSync(file, 'utf8')),
    )
    expect(handed.length).toBeGreaterThan(8)
    expect(handed.filter((file) => !found.has(file))).toEqual([])
  })

  it('leave the product from nowhere else, but for the bot’s look at its own address', () => {
    const files = globSync(join(root, 'bot/**/*.ts'))
    const places = files
      .filter((file) => /\bfetch\(/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file))
    expect(places.filter((file) => !/^bot\/(graph|teams)\//.test(file))).toEqual([
      'bot/http/own-address.ts',
    ])
  })
})

it('a place was run as often as the smallest of V8’s ranges around it says, in all processes together', () => {
  const folder = temporaryFolder()
  const range = (startOffset: number, endOffset: number, count: number) => ({
    startOffset,
    endOffset,
    count,
  })
  const report = (count: number) => ({
    result: [
      { url: 'file:///a.ts', functions: [{ ranges: [range(0, 100, 7), range(10, 20, count)] }] },
      { url: 'file:///b.ts', functions: [{ ranges: [range(0, 100, 9)] }] },
    ],
  })
  writeFileSync(join(folder, 'one.json'), JSON.stringify(report(0)))
  writeFileSync(join(folder, 'two.json'), JSON.stringify(report(2)))
  const runs = runsIn(folder)
  expect([runs('/a.ts', 12), runs('/a.ts', 30), runs('/c.ts', 12)]).toEqual([2, 14, 0])
})
