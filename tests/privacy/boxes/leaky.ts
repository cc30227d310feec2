import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sealBy } from '#bot/storage/seal.ts'
import type { Given, Published } from '../episode.ts'
import type { Box } from './box.ts'

/** Each leaks in one way, so that the strategy that finds it is shown to work. */
export type Leak = {
  readonly what: string
  /** The strategy that must find it. */
  readonly foundBy: string
  /** Makes its tables. */
  readonly make: string
  put(client: pg.Client, given: Given, all: readonly Given[]): Promise<string>
  /** What it does with its rows when all is counted. */
  readonly close?: string
}

const TABLE =
  'create table leaky (number bigserial, id uuid, good text, missed text, benefit int, track int)'
const insert = async (client: pg.Client, { good, missed, ratings }: Given) => {
  const { benefit, track } = ratings
  await client.query(
    'insert into leaky (id, good, missed, benefit, track) values ($1, $2, $3, $4, $5)',
    [randomUUID(), good, missed, benefit, track],
  )
  return ''
}
const BLOB = 'create table leaky (meeting uuid, box bytea)'
const rewrite = async (client: pg.Client, box: Buffer, meeting: string) => {
  await client.query('delete from leaky')
  await client.query('insert into leaky values ($1, $2)', [meeting, box])
  return ''
}
const MEETING = randomUUID()
const countsOf = (all: readonly Given[], scale: string) =>
  [1, 2, 3, 4, 5].map((value) => all.filter(({ ratings }) => ratings[scale] === value).length)
const figuresOf = (all: readonly Given[]) => ({
  benefitCounts: countsOf(all, 'benefit'),
  scaleCounts: { track: countsOf(all, 'track') },
})
const sortedBy = (all: readonly Given[], key: (given: Given) => string) =>
  all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
const hashed = (given: Given) => createHash('sha256').update(given.good).digest('hex')

export const LEAKS: readonly Leak[] = [
  {
    what: 'one row an answer, in the order they came',
    foundBy: 'order on the disk (ctid), box open',
    make: TABLE,
    put: insert,
  },
  {
    what: 'one row an answer, kept after counting',
    foundBy: 'order on the disk (ctid), counted',
    make: TABLE,
    put: insert,
  },
  {
    what: 'one row an answer, and PostgreSQL’s own xmin',
    foundBy: 'order of transactions (xmin), box open',
    make: TABLE,
    put: insert,
  },
  {
    what: 'one row an answer, with xmin kept after counting',
    foundBy: 'order of transactions (xmin), counted',
    make: TABLE,
    put: insert,
  },
  {
    what: 'rows written anew in random order, with the sequence’s numbers',
    foundBy: 'order of ids, numbers and times in the rows',
    make: TABLE,
    put: insert,
    close: `
      create table anew as select * from leaky order by random();
      delete from leaky; insert into leaky select * from anew; drop table anew`,
  },
  {
    what: 'rows in the order of the people’s ids',
    foundBy: 'order on the disk against people’s ids',
    make: 'create table leaky (good text)',
    put: async (client, _given, all) => {
      await client.query('delete from leaky')
      for (const { good } of sortedBy(all, (each) => each.person))
        await client.query('insert into leaky values ($1)', [good])
      return ''
    },
  },
  {
    what: 'all answers in one row, mixed at every write, in the clear',
    foundBy: 'first seen in the dump',
    make: 'create table leaky (answers jsonb)',
    put: async (client, _given, all) => {
      await client.query('delete from leaky')
      await client.query('insert into leaky values ($1)', [JSON.stringify(sortedBy(all, hashed))])
      return ''
    },
  },
  {
    what: 'the same, by its numbers',
    foundBy: 'one more in the dump: benefit',
    make: 'create table leaky (answers jsonb)',
    put: async (client, _given, all) => {
      await client.query('delete from leaky')
      await client.query('insert into leaky values ($1)', [JSON.stringify(sortedBy(all, hashed))])
      return ''
    },
  },
  {
    what: 'counts that are kept as answers come in',
    foundBy: 'one more in a count in the dump: benefit',
    make: 'create table leaky (counts jsonb)',
    put: async (client, _given, all) => {
      await client.query('delete from leaky')
      await client.query('insert into leaky values ($1)', [JSON.stringify(figuresOf(all))])
      return ''
    },
  },
  {
    what: 'the same, by what may be left out',
    foundBy: 'one more in a count in the dump: track',
    make: 'create table leaky (counts jsonb)',
    put: async (client, _given, all) => {
      await client.query('delete from leaky')
      await client.query('insert into leaky values ($1)', [JSON.stringify(figuresOf(all))])
      return ''
    },
  },
  {
    what: 'what may be left out, shown while people answer',
    foundBy: 'one more in what others are shown: track',
    make: TABLE,
    put: async (_client, _given, all) =>
      JSON.stringify({ scales: { track: { answers: 1, counts: countsOf(all, 'track') } } }),
  },
  {
    what: 'deleted at once, but still in the write-ahead log',
    foundBy: 'first seen in the write-ahead log',
    make: TABLE,
    put: async (client, given) => {
      await insert(client, given)
      await client.query('delete from leaky')
      return ''
    },
  },
  {
    what: 'sealed, without padding',
    foundBy: 'longest text, largest change in size of the dump',
    make: BLOB,
    put: (client, _given, all) =>
      rewrite(client, Buffer.from(createMask(JSON.stringify(all.map((one) => one.good)))), MEETING),
  },
  {
    what: 'sealed and appended, by the write-ahead log’s growth',
    foundBy: 'longest text, largest change in write-ahead log',
    make: BLOB,
    put: async (client, given) => {
      await client.query('insert into leaky values ($1, $2)', [MEETING, createMask(given.good)])
      return ''
    },
  },
  {
    what: 'sealed, with the key in the same database',
    foundBy: 'every word in the dump tried as the key',
    make: `${BLOB}; create table leaky_key (key text)`,
    put: async (client, _given, all) => {
      const key = 'a-key-that-lies-about'
      await client.query('delete from leaky_key')
      await client.query('insert into leaky_key values ($1)', [key])
      return rewrite(client, sealBy([key]).close(JSON.stringify(all), MEETING), MEETING)
    },
  },
  {
    what: 'a result that is shown while people answer',
    foundBy: 'one more in what others are shown: benefit',
    make: TABLE,
    put: async (_client, _given, all) => JSON.stringify(figuresOf(all)),
  },
  {
    what: 'a card drawn anew with what has been written so far',
    foundBy: 'first seen in logs, answers or cards',
    make: TABLE,
    put: async (_client, _given, all) => JSON.stringify(sortedBy(all, hashed).map((o) => o.good)),
  },
  {
    what: 'a log line with the length of the request',
    foundBy: 'longest text, largest change in log evaluation.answered bytes',
    make: TABLE,
    put: async (_client, given) =>
      JSON.stringify([{ event: 'evaluation.answered', facts: { bytes: given.good.length } }]),
  },
  {
    what: 'work that takes longer for longer texts',
    foundBy: 'longest text, largest change in milliseconds',
    make: TABLE,
    put: async (_client, given) => {
      let hash = given.good
      for (let round = 0; round < given.good.length * 60; round++)
        hash = createHash('sha256').update(hash).digest('hex')
      return ''
    },
  },
  {
    what: 'a result in the order in which people answered',
    foundBy: 'order of publication',
    make: TABLE,
    put: async () => '',
  },
]

/** As long as what it hides, and unreadable. */
const createMask = (words: string): Buffer => {
  const bytes = Buffer.from(words)
  const mask = Buffer.alloc(bytes.length)
  for (let at = 0; at < bytes.length; at++) mask[at] = (bytes[at] ?? 0) ^ (37 + ((at * 101) % 211))
  return mask
}

/** A box with a leak, in tables of its own. */
export const leakyBox = (leak: Leak, client: pg.Client): Box => {
  let all: Given[][] = []
  let round = 0
  return {
    scales: [
      { name: 'benefit', isOptional: false },
      { name: 'track', isOptional: true },
    ],
    open: async (sizes) => {
      await client.query('drop table if exists leaky, leaky_key')
      await client.query(leak.make)
      all = sizes.map(() => [])
      round++
      return sizes.map((size, number) => ({
        number,
        people: Array.from(
          { length: size + 2 },
          (_, index) => `${hashOf(`${round}:${number}:${index}`)}`,
        ),
      }))
    },
    put: async ({ number }, given) => {
      all[number]?.push(given)
      return leak.put(client, given, all[number] ?? [])
    },
    close: async () => {
      if (leak.close) await client.query(leak.close)
      return all.map((given): Published => {
        const good = given.map((each) => each.good)
        const isInOrder = leak.foundBy === 'order of publication'
        const counts = { benefit: countsOf(given, 'benefit'), track: countsOf(given, 'track') }
        return { good: isInOrder ? good : good.toSorted(), counts }
      })
    },
  }
}

/** Like an id: in no order. */
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 32)
