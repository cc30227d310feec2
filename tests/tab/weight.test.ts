import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

/**
 * The most that may travel, in bytes of gzipped JavaScript; platform/tab.md section 2 aims at 150 KB before the
 * first page. What was reached, with a little room. Raise a number only with the reason in the commit.
 */
const BUDGET = {
  opening: 136_000,
  // With contracts, goals, what groups pass on, the meeting's own page and who comes to it.
  language: 17_000,
  // With every finding of the setup check, the rooms' kinds, closing, who calls to the meetings, and writing the letter.
  office: 27_000,
  // Of pages that a leader opens a few times a year: the plan of the year, beginning in a group, who knows what …
  seldom: 5_500,
  pages: {
    // With what is printed; its form is fetched when it is opened.
    plan: 21_000,
    welcome: 10_500,
    // With the agenda as it is read and printed.
    visit: 17_500,
    // With a field for one's own words and what is marked in it.
    directory: 27_500,
    // With saying that one cannot come.
    meetings: 10_500,
    meeting: 19_000,
    // With the closed groups one was in.
    group: 10_500,
    contract: 8_500,
    // With the three questions; the dialogs are fetched when they are opened.
    commitments: 30_000,
    // With the round's evaluations and their chart.
    // With the chief group's table, which is moved about; what asks and names is fetched when it is wanted.
    released: 36_000,
    // With the letter being written beside what it will look like, and the way to ask one's own staff.
    newsletter: 59_000,
    // With fields, a date and a dialog, each fetched when it is wanted.
    staff: 22_000,
    // With both languages, for it is read once a year; the plan of it is fetched by those who plan.
    seminar: 20_000,
    'agenda-read': 16_000,
    preparation: 21_000,
    // With two choices beside the benefit, and their charts.
    evaluation: 38_500,
    trends: 10_000,
    // Ten questions, two fields for words, and the report.
    concept: 33_500,
    pictures: 18_500,
    people: 37_000,
    // With how groups agree on what they pass on, and the ways to retention and erasure.
    overview: 56_000,
    // A dialog with a field, and a short list.
    retention: 60_000,
    // Both languages, for it is read once; nobody else waits for them.
    'my-data': 32_000,
    // A dialog with a field, and a choice of a person.
    erasure: 66_000,
    // With what the rooms are, closing a group and going back.
    composition: 69_000,
    summary: 64_000,
    // With who calls people to the meetings.
    season: 67_000,
    topics: 39_000,
    round: 88_000,
    agenda: 95_000,
  },
} as const

type Chunk = Rolldown.OutputChunk

const chunks = new Map<string, Chunk>()

/** A chunk and everything it cannot run without. */
const needed = (names: readonly string[], found = new Set<string>()): Set<string> => {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    needed(chunks.get(name)?.imports ?? [], found)
  }
  return found
}

const weightOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0)

const madeFrom = (file: string): string => {
  const found = [...chunks.values()].find(({ facadeModuleId: id }) => id?.endsWith(`/${file}`))
  if (!found) throw new Error(`No part of the built tab begins with ${file}`)
  return found.fileName
}

const beyond = (names: Set<string>, ...had: readonly Set<string>[]) =>
  [...names].filter((name) => !had.some((each) => each.has(name)))

const opening = () => needed([madeFrom('tab/index.html')])
const language = (code: 'da' | 'en') => needed([madeFrom(`bot/text/${code}/pages.ts`)])
const seldom = (code: 'da' | 'en') => needed([madeFrom(`bot/text/${code}/seldom.ts`)])
const office = (code: 'da' | 'en') => needed([madeFrom(`bot/text/${code}/office.ts`)])

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../tab/vite.config.ts')
  const built = await build({ configFile, logLevel: 'error', build: { write: false } })
  const outputs = Array.isArray(built) ? built : [built]
  for (const output of outputs)
    if ('output' in output)
      for (const part of output.output) if (part.type === 'chunk') chunks.set(part.fileName, part)
})

describe('the weight of the tab', () => {
  it('opens within its budget', () => {
    expect(weightOf(opening())).toBeLessThan(BUDGET.opening)
  })

  it.each(['da', 'en'] as const)('brings one language, %s, within its budget', (code) => {
    expect(weightOf(beyond(language(code), opening()))).toBeLessThan(BUDGET.language)
    const more = beyond(office(code), opening(), language(code))
    expect(weightOf(more)).toBeLessThan(BUDGET.office)
    const rare = beyond(seldom(code), opening(), language(code))
    expect(weightOf(rare)).toBeLessThan(BUDGET.seldom)
  })

  it.each(Object.entries(BUDGET.pages))('adds no more than the budget for %s', (page, budget) => {
    const added = beyond(needed([madeFrom(`tab/pages/${page}.tsx`)]), opening(), language('da'))
    expect(weightOf(added)).toBeLessThan(budget)
  })

  it('has a budget for every page', () => {
    const pages = [...chunks.values()]
      .map(({ facadeModuleId: id }) => id?.match(/\/tab\/pages\/([\w-]+)\.tsx$/)?.[1])
      .filter((page) => page !== undefined)
    expect(pages.sort()).toEqual(Object.keys(BUDGET.pages).sort())
  })

  it('opens without either language, the card renderer, or what only dialogs need', () => {
    const modules = [...opening()].flatMap((name) => Object.keys(chunks.get(name)?.modules ?? {}))
    expect(
      modules.filter((id) => /\/bot\/text\/(da|en)\/|\/adaptivecards\/|\/tabster\//.test(id)),
    ).toEqual([])
  })

  it('carries no sentence of the bot’s own into the tab', () => {
    const modules = [...chunks.values()].flatMap(({ modules }) => Object.keys(modules))
    expect(
      modules.filter((id) =>
        /\/bot\/text\/\w+\/(bot|problems|refusals|[\w-]+-refusals)\.ts$/.test(id),
      ),
    ).toEqual([])
  })
})
