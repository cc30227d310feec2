import { sealBy } from '#bot/storage/seal.ts'
import type { Episode, Guess, Observation, Row } from './episode.ts'

type ByText = (episode: Episode) => Guess<string>
type ByNumber = (episode: Episode) => Guess<number>

const wordsOf = (rows: readonly Row[]) => rows.map((row) => row.words).join('\n')

/** Whoever answered just before a text was first seen has written it. */
const firstSeen =
  (where: (observation: Observation) => string): ByText =>
  ({ observations, published }) => {
    const guess = new Map<string, string>()
    const known = new Set<string>()
    for (const observation of observations) {
      const seen = where(observation)
      const fresh = published.good.filter((text) => !known.has(text) && seen.includes(text))
      for (const text of fresh) known.add(text)
      if (fresh.length === 1) guess.set(observation.person, fresh[0] as string)
    }
    return guess
  }

/** The texts in the order in which they lie, against the people in the order in which they answered (or of their ids). */
const inOrder =
  (
    rowsOf: (episode: Episode) => readonly Row[],
    key: (row: Row) => number | string,
    people: (episode: Episode) => readonly string[],
  ): ByText =>
  (episode) => {
    const rows = rowsOf(episode)
    const placed = episode.published.good.flatMap((text) => {
      const row = rows.find((each) => each.words.includes(text))
      return row ? [{ text, row, at: row.words.indexOf(text) }] : []
    })
    placed.sort((one, other) => {
      const [a, b] = [key(one.row), key(other.row)].map(String) as [string, string]
      return a.localeCompare(b, 'en', { numeric: true }) || one.at - other.at
    })
    return new Map(
      people(episode).flatMap((person, index) => {
        const found = placed[index]
        return found ? [[person, found.text] as const] : []
      }),
    )
  }

/** The longest text belongs to whoever made this the largest. */
const byMeasure =
  (name: string): ByText =>
  ({ observations, published }) => {
    const people = observations.toSorted(
      (one, other) => (one.measures[name] ?? 0) - (other.measures[name] ?? 0),
    )
    const texts = published.good.toSorted((one, other) => one.length - other.length)
    return new Map(
      people.flatMap(({ person }, index) => {
        const text = texts[index]
        return text === undefined ? [] : [[person, text] as const]
      }),
    )
  }

/** The number of which there is one more than before. */
const oneMore =
  (
    countsIn: (words: string) => readonly number[],
    where: (seen: Observation) => string,
    atFirst: (episode: Episode) => string = () => '',
  ): ByNumber =>
  (episode) => {
    const guess = new Map<string, number>()
    let before = countsIn(atFirst(episode))
    for (const observation of episode.observations) {
      const counts = countsIn(where(observation))
      const more = counts.flatMap((count, index) =>
        count === (before[index] ?? 0) + 1 ? [index + 1] : [],
      )
      if (more.length === 1) guess.set(observation.person, more[0] as number)
      before = counts
    }
    return guess
  }

/** `"benefit": 4`, as often as it stands there. */
const countSingle = (scale: string) => (words: string) =>
  [1, 2, 3, 4, 5].map(
    (value) =>
      [...words.matchAll(new RegExp(`\\b${scale}"*\\s*[:=]\\s*"*${value}\\b`, 'g'))].length,
  )
/** `"benefitCounts": [0, 1, 0, 2, 3]`, or the counts below the rating's name: the last that stands there. */
const countList = (scale: string) => {
  const list = new RegExp(
    `\\b${scale}(?:Counts)?"*\\s*:\\s*(?:\\{[^[\\]]*?counts"*\\s*:\\s*)?\\[([\\d,\\s]+)\\]`,
    'g',
  )
  return (words: string) =>
    [...words.matchAll(list)].at(-1)?.[1]?.split(',').map(Number) ?? [0, 0, 0, 0, 0]
}

const SEALED = /\\x([0-9a-f]{1000,})/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Tries everything in the dump as the key to everything in it that looks sealed. */
export const withKeys =
  (keysIn: (rows: readonly Row[]) => readonly string[]): ByText =>
  ({ observations, published }) => {
    const opened = observations.map((observation) => {
      const keys = keysIn(observation.state)
      const boxes = observation.state.filter((row) => SEALED.test(row.words))
      return { ...observation, heard: boxes.flatMap((row) => tryAll(row.words, keys)).join('\n') }
    })
    const nothing = { before: [], end: [], truth: [] }
    return firstSeen((each) => each.heard)({ observations: opened, published, ...nothing })
  }

const tryAll = (words: string, keys: readonly string[]): readonly string[] => {
  const sealed = Buffer.from(SEALED.exec(words)?.[1] ?? '', 'hex')
  const about = words.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0] ?? ''
  return keys.flatMap((key) => {
    try {
      return [sealBy([key]).open(sealed, about)]
    } catch {
      return []
    }
  })
}

const keysLyingAbout = (rows: readonly Row[]): readonly string[] => [
  ...new Set(
    rows
      .filter((row) => !SEALED.test(row.words))
      .flatMap((row) => row.words.match(/[\w-]{8,}/g) ?? [])
      .filter((word) => !UUID.test(word) && !/^[\d-]+$/.test(word)),
  ),
]

const asAnswered = ({ observations }: Episode) => observations.map((each) => each.person)
const byId = (episode: Episode) => asAnswered(episode).toSorted()
const lastOpen = ({ observations }: Episode) => observations.at(-1)?.state ?? []
const atTheEnd = ({ end }: Episode) => end

/** What an attacker tries in order to tell whose a text is. */
export const TEXT_STRATEGIES: Readonly<Record<string, ByText>> = {
  'first seen in the dump': firstSeen((each) => wordsOf(each.state)),
  'first seen in the write-ahead log': firstSeen((each) => each.wal),
  'first seen in logs, answers or cards': firstSeen((each) => each.heard),
  'order on the disk (ctid), box open': inOrder(lastOpen, (row) => row.ctid, asAnswered),
  'order on the disk (ctid), counted': inOrder(atTheEnd, (row) => row.ctid, asAnswered),
  'order of transactions (xmin), box open': inOrder(lastOpen, (row) => row.xmin, asAnswered),
  'order of transactions (xmin), counted': inOrder(atTheEnd, (row) => row.xmin, asAnswered),
  'order of ids, numbers and times in the rows': inOrder(atTheEnd, (row) => row.words, asAnswered),
  'order on the disk against people’s ids': inOrder(atTheEnd, (row) => row.ctid, byId),
  'order of publication': ({ observations, published }) =>
    new Map(observations.map((each, index) => [each.person, published.good[index] ?? ''] as const)),
  'every word in the dump tried as the key': withKeys(keysLyingAbout),
}

/** What an attacker tries in order to tell who chose which number. */
export const numberStrategies = (scale: string): Readonly<Record<string, ByNumber>> => {
  const [single, list] = [countSingle(scale), countList(scale)]
  const dump = (each: Observation) => wordsOf(each.state)
  const atFirst = ({ before }: Episode) => wordsOf(before)
  return {
    'one more in the dump': oneMore(single, dump, atFirst),
    'one more in a count in the dump': oneMore(list, dump, atFirst),
    'one more in what others are shown': oneMore(list, (each) => each.heard),
  }
}

/** One more strategy for each thing that can be measured: the longest text makes the largest change. */
export const measureStrategies = (episode: Episode): Readonly<Record<string, ByText>> =>
  Object.fromEntries(
    Object.keys(episode.observations[0]?.measures ?? {}).map((name) => [
      `longest text, largest change in ${name}`,
      byMeasure(name),
    ]),
  )
