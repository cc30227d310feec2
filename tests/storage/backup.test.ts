import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { UnreadableCopy } from '#bot/storage/backup/format.ts'
import { checkCopy } from '#bot/storage/backup/read.ts'
import { isEmpty, NewerSchema, restoreBackup } from '#bot/storage/backup/restore.ts'
import { pointedAtFirst } from '#bot/storage/backup/tables.ts'
import { Stopped, takeBackup } from '#bot/storage/backup/take.ts'
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { aChief, aGroup, aLeader, aRoomOf } from '#tests/support/make.ts'

/** Every row of every table, as text, in an order of its own. */
const contentOf = async (database: TestDatabase): Promise<Record<string, string[]>> => {
  const client = new pg.Client(database.connection)
  await client.connect()
  const names = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const content: Record<string, string[]> = {}
  for (const { name } of names.rows) {
    if (name.startsWith('kysely_')) continue
    const rows = await client.query<{ row: string }>(`select t::text as row from "${name}" t`)
    content[name] = rows.rows.map(({ row }) => row).toSorted()
  }
  await client.end()
  return content
}

/** People with names that test the copy's own marks, a group, its room, and errands in every state. */
const lived = async (): Promise<TestDatabase> => {
  const database = await freshDatabase()
  const { tables, db } = database
  const chief = aChief({ name: 'Åse "Tab"\tØrsted\\.\n\\.' })
  const leader = aLeader({ name: '\\N', manager: chief.id })
  for (const each of [chief, leader]) await tables.leaders.save(each)
  const group = aGroup({ members: [chief.id, leader.id] })
  await tables.groups.save(group)
  await tables.rooms.save(aRoomOf(group, { done: ['channel'] }))
  for (const [kind, state] of [
    ['post', 'waiting'],
    ['book-meeting', 'running'],
    ['mail', 'running'],
    ['post', 'done'],
    ['post', 'dead'],
  ] as const)
    await db
      .insertInto('errands')
      .values({ key: `${kind}:${state}`, kind, lane: 'x', payload: '{}' as never, state })
      .execute()
  return database
}

const copied = async (database: TestDatabase) => {
  const file = join(temporaryFolder(), 'a.backup')
  const taken = await takeBackup(database.connection, file)
  return { file, taken }
}

describe('a copy', () => {
  it('brings everything back, row for row, into a database that has something else', async () => {
    const from = await lived()
    const { file, taken } = await copied(from)
    const to = await freshDatabase()
    await to.tables.leaders.save(aLeader({ name: 'Væk' }))
    const restored = await restoreBackup(to.connection, file)
    expect(restored).toEqual({ tables: taken.tables, rows: taken.rows, erased: 0 })
    const [was, is] = [await contentOf(from), await contentOf(to)]
    expect({ ...is, errands: [] }).toEqual({ ...was, errands: [] })
    expect(is.leaders).toHaveLength(2)
  })

  it('goes on counting where it had come to', async () => {
    const from = await lived()
    const { file } = await copied(from)
    const to = await freshDatabase()
    await restoreBackup(to.connection, file)
    const order = { kind: 'make-team', key: 'new', lane: 'team', payload: {} } as const
    await to.tables.errands.order(order)
    const rows = await to.db.selectFrom('errands').select(['key', 'seq']).orderBy('seq').execute()
    expect(rows.at(-1)?.key).toBe('new')
  })

  it('does not send again what was on its way: it is looked up, or waits for the coordinator', async () => {
    const { file } = await copied(await lived())
    const to = await freshDatabase()
    await restoreBackup(to.connection, file)
    const rows = await to.db.selectFrom('errands').select(['key', 'state', 'is_doubtful']).execute()
    expect(Object.fromEntries(rows.map(({ key, ...row }) => [key, row]))).toEqual({
      'post:waiting': { state: 'doubtful', is_doubtful: true },
      'book-meeting:running': { state: 'waiting', is_doubtful: true },
      'mail:running': { state: 'doubtful', is_doubtful: true },
      'post:done': { state: 'done', is_doubtful: false },
      'post:dead': { state: 'dead', is_doubtful: false },
    })
  })

  it('is of one moment, also while others write', async () => {
    const from = await lived()
    let isDone = false
    const writing = (async () => {
      while (!isDone) {
        const chief = aChief()
        await from.store.transaction(async (tables) => {
          await tables.leaders.save(chief)
          await tables.groups.save(
            aGroup({ number: 2 + Math.trunc(Math.random() * 1e6), members: [chief.id] }),
          )
        })
      }
    })()
    const { file } = await copied(from)
    isDone = true
    await writing
    const to = await freshDatabase()
    // A seat whose person is missing would be refused by its foreign key.
    await restoreBackup(to.connection, file)
    const { leaders = [], groups = [] } = await contentOf(to)
    expect(leaders.length - groups.length).toBe(1)
  })

  it('is put in while somebody uses the database, who sees all of it or none', async () => {
    const { file } = await copied(await lived())
    const to = await freshDatabase()
    await to.tables.leaders.save(aLeader())
    const seen = new Set<number>()
    let isDone = false
    const reading = (async () => {
      while (!isDone) seen.add((await to.tables.leaders.all()).length)
    })()
    await restoreBackup(to.connection, file)
    seen.add((await to.tables.leaders.all()).length)
    isDone = true
    await reading
    expect([...seen].toSorted()).toEqual([1, 2])
  })

  it('tells an empty database from one that is in use', async () => {
    expect(await isEmpty((await freshDatabase()).connection)).toBe(true)
    expect(await isEmpty((await lived()).connection)).toBe(false)
  })
})

describe('a file that is no whole copy', () => {
  const troubleOf = async (bytes: Buffer): Promise<string> => {
    const file = join(temporaryFolder(), 'b.backup')
    writeFileSync(file, bytes)
    const error = await checkCopy(file).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return error instanceof UnreadableCopy ? error.trouble : String(error)
  }

  it('is told before anything is touched', async () => {
    const { file } = await copied(await lived())
    const whole = readFileSync(file)
    const text = gunzipSync(whole).toString()
    expect(await troubleOf(whole)).toBe('null')
    expect(await troubleOf(Buffer.from('# Tværs'))).toBe('not-a-copy')
    expect(await troubleOf(gzipSync('{"some":"json"}\n'))).toBe('not-a-copy')
    expect(await troubleOf(Buffer.alloc(0))).toBe('not-whole')
    expect(await troubleOf(gzipSync(text.replace('"version":1', '"version":2')))).toBe(
      'newer-format',
    )
    expect(await troubleOf(gzipSync(text.replace('Ørsted', 'Hansen')))).toBe('not-whole')
    const lines = text.split('\n')
    for (let cut = 1; cut < lines.length - 1; cut += 7)
      expect(await troubleOf(gzipSync(`${lines.slice(0, cut).join('\n')}\n`))).toBe('not-whole')
    for (let cut = 20; cut < whole.length; cut += 200)
      expect(await troubleOf(whole.subarray(0, cut))).toBe('not-whole')
  })

  it('of a newer version is refused, and leaves the database as it was', async () => {
    const { file } = await copied(await lived())
    const text = gunzipSync(readFileSync(file)).toString()
    writeFileSync(file, gzipSync(text.replace(/"migration":"[^"]+"/, '"migration":"999-later"')))
    const to = await lived()
    const before = await contentOf(to)
    await expect(restoreBackup(to.connection, file)).rejects.toThrow(NewerSchema)
    expect(await contentOf(to)).toEqual(before)
  })

  it('is not left behind when somebody stops', async () => {
    const from = await lived()
    const folder = temporaryFolder()
    const taking = takeBackup(from.connection, join(folder, 'c.backup'), { aborted: true })
    await expect(taking).rejects.toThrow(Stopped)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the order of tables', () => {
  it('has nothing before what it points at, and refuses a ring', () => {
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]
    expect(pointedAtFirst(['a', 'b', 'c'], links)).toEqual(['c', 'b', 'a'])
    expect(() => pointedAtFirst(['a', 'b'], [...links, { from: 'b', to: 'a' }])).toThrow('ring')
  })
})
