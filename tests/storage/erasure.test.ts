import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { FORMER_LEADER } from '#bot/domain/erasure.ts'
import { restoreBackup } from '#bot/storage/backup/restore.ts'
import { takeBackup } from '#bot/storage/backup/take.ts'
import { sealBy } from '#bot/storage/seal.ts'
import { freshDatabase, SECRET_OF_TESTS, type TestDatabase } from '#tests/support/database.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { aGroup, aLeader } from '#tests/support/make.ts'
import { fillEverywhere, type Traces } from './everywhere.ts'

const seal = sealBy([SECRET_OF_TESTS])

const metteHansen = () =>
  aLeader({
    id: '0199f111-aaaa-7bbb-8ccc-dddddddddd01' as never,
    entraId: '5e1f0000-aaaa-4bbb-8ccc-dddddddddd02' as never,
    name: 'Åse "Mette" Hansen',
    email: 'aase.hansen@fjordby.example',
  })

const tracesOf = ({ id, entraId, name, email }: ReturnType<typeof metteHansen>): Traces => {
  const words = `Vi talte om ${name.toUpperCase()}s sag; skriv til ${email.toUpperCase()}. (${id}, ${entraId})`
  return {
    id,
    entraId,
    words,
    json: JSON.stringify({ who: id, [id]: entraId, list: [id, { words }], name, mail: email }),
    sealed: {
      'ballots.box': (meeting) =>
        seal.close(JSON.stringify([{ good: words, missed: '', benefit: 4 }]), meeting),
      'staff_questions.box': (question) => seal.close(JSON.stringify([[words], []]), question),
    },
  }
}

/** Those with something in them: what fills the tables by default puts a byte there. */
const sealedBoxes = async ({ db }: TestDatabase) =>
  (
    await sql<{ key: string; box: Buffer }>`
      select meeting::text as key, box from ballots where length(box) > 1
      union all select id::text, box from staff_questions where length(box) > 1`.execute(db)
  ).rows

const dumpOf = async ({ connection }: TestDatabase): Promise<string> => {
  const file = join(temporaryFolder(), 'dump.backup')
  await takeBackup(connection, file)
  return gunzipSync(readFileSync(file)).toString().toLowerCase()
}

const countOf = async ({ db }: TestDatabase): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%' order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const found = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(name)}`.execute(db)
    counts[name] = found.rows[0]?.count ?? 0
  }
  return counts
}

describe('an erasure', () => {
  it('leaves no name, address or id in any column of any table, also in words, JSON and sealed boxes', async () => {
    const database = await freshDatabase()
    const person = metteHansen()
    const other = aLeader({ name: 'Åse Hansen', manager: person.id })
    await database.tables.leaders.save(person)
    await database.tables.leaders.save(other)
    const filled = await fillEverywhere(database.db, tracesOf(person))
    expect(filled.size).toBeGreaterThan(60)
    await database.tables.conversations.save({
      conversation: 'a:personal-and-secret',
      serviceUrl: 'https://smba.example/',
      person: person.entraId,
      language: null,
    } as never)
    await sql`insert into posts (key, conversation, activity, at)
      values ('topic-answered:1', 'a:personal-and-secret', 'act', now())`.execute(database.db)
    const before = await dumpOf(database)
    const boxes = await sealedBoxes(database)
    expect(boxes).toHaveLength(2)
    const sought = [person.id, person.entraId, person.email, 'mette', 'a:personal-and-secret'].map(
      (each) => each.toLowerCase(),
    )
    for (const each of sought) expect(before).toContain(each)

    await database.store.transaction((tables) => tables.erasures.erase(person, FORMER_LEADER.da))

    const after = await dumpOf(database)
    const left = after.split('\n').filter((line) => sought.some((each) => line.includes(each)))
    expect(left).toEqual([])
    expect(after).toContain('vi talte om tidligere leders sag; skriv til tidligere leder.')
    expect(await database.tables.leaders.find(person.id)).toBeNull()
    expect(await database.tables.leaders.find(other.id)).toEqual({ ...other, manager: null })
    const opened = (await sealedBoxes(database)).map(({ key, box }) => seal.open(box, key))
    expect(opened).toHaveLength(2)
    for (const words of opened) expect(words).toContain('Vi talte om tidligere leders sag')
    expect(opened.join().toLowerCase()).not.toContain('mette')
  })

  it('tells beforehand in which tables it deletes and changes how many rows, and does just that', async () => {
    const database = await freshDatabase()
    const person = metteHansen()
    await database.tables.leaders.save(person)
    await fillEverywhere(database.db, tracesOf(person))
    const before = await countOf(database)
    const told = await database.tables.erasures.tracesOf(person)
    expect(told.find(({ table }) => table === 'leaders')).toMatchObject({ gone: 1 })
    await database.store.transaction((tables) => tables.erasures.erase(person, FORMER_LEADER.da))
    const after = await countOf(database)
    const gone = Object.entries(before)
      .map(([table, count]) => ({ table, gone: count - (after[table] ?? 0) }))
      .filter((each) => each.table !== 'erasures' && each.gone > 0)
    expect(gone).toEqual(
      told
        .filter((each) => each.gone > 0)
        .map(({ table, gone }) => ({ table, gone }))
        .toSorted((one, two) => (one.table < two.table ? -1 : 1)),
    )
    expect(await database.tables.erasures.tracesOf(person)).toEqual([])
  })

  it('leaves in running words a name that another leader has within theirs, and their address goes all the same', async () => {
    const database = await freshDatabase()
    const { tables, store } = database
    const person = aLeader({ name: 'Bo Li', email: 'bo@fjordby.example' })
    const namesake = aLeader({ name: 'Bo Li Holm' })
    for (const each of [person, namesake]) await tables.leaders.save(each)
    await sql`insert into settings (name, value)
      values ('closed-days', '{"2027-01-01": "Bo Li og Bo Li Holm, bo@fjordby.example"}')`.execute(
      database.db,
    )
    expect(await tables.erasures.hasNamesake(person)).toBe(true)
    await store.transaction((each) => each.erasures.erase(person, FORMER_LEADER.da))
    expect(await tables.settings.get('closed-days')).toEqual({
      '2027-01-01': 'Bo Li og Bo Li Holm, tidligere leder',
    })
    expect(await tables.leaders.all()).toEqual([namesake])
  })

  it('takes whole names alone: neither Bo Lind nor Ib-Bo Li nor Bo Li-Lund is meant', async () => {
    const database = await freshDatabase()
    const { tables, store } = database
    const person = aLeader({ name: 'Bo Li', email: 'bo@fjordby.example' })
    await tables.leaders.save(person)
    const words = 'Bo Lind, Ib-Bo Li, Bo Li-Lund, ib-bo@fjordby.example og Bo Li'
    await tables.settings.set('closed-days', { '2027-01-01': words })
    await store.transaction((each) => each.erasures.erase(person, FORMER_LEADER.da))
    expect(await tables.settings.get('closed-days')).toEqual({
      '2027-01-01': 'Bo Lind, Ib-Bo Li, Bo Li-Lund, ib-bo@fjordby.example og tidligere leder',
    })
  })
})

describe('a copy from before an erasure', () => {
  const copyOf = async (database: TestDatabase) => {
    const file = join(temporaryFolder(), 'before.backup')
    await takeBackup(database.connection, file)
    return file
  }
  const seated = async () => {
    const database = await freshDatabase()
    const person = metteHansen()
    const other = aLeader()
    for (const each of [person, other]) await database.tables.leaders.save(each)
    const group = aGroup({ members: [person.id, other.id] })
    await database.tables.groups.save(group)
    return { ...database, person, other, group }
  }

  it('is put in without whoever was erased since, and with all others', async () => {
    const database = await seated()
    const { person, other, group, tables, store } = database
    const file = await copyOf(database)
    await store.transaction((each) => each.erasures.erase(person, FORMER_LEADER.da))
    const restored = await restoreBackup(database.connection, file)
    expect(restored.erased).toBe(1)
    expect(await tables.leaders.all()).toEqual([other])
    expect((await tables.groups.find(group.id))?.seats.map((seat) => seat.person)).toEqual([
      null,
      other.id,
    ])
    const dump = await dumpOf(database)
    for (const each of [person.id, person.entraId, person.email, 'mette'])
      expect(dump).not.toContain(each)
  })

  it('can be put in again and again, also into a database that learns of the erasure from another copy', async () => {
    const database = await seated()
    const before = await copyOf(database)
    await database.store.transaction((each) =>
      each.erasures.erase(database.person, FORMER_LEADER.da),
    )
    const after = await copyOf(database)
    await restoreBackup(database.connection, before)
    const elsewhere = await freshDatabase()
    expect((await restoreBackup(elsewhere.connection, after)).erased).toBe(0)
    expect((await restoreBackup(elsewhere.connection, before)).erased).toBe(1)
    expect((await restoreBackup(elsewhere.connection, before)).erased).toBe(1)
    expect(await elsewhere.tables.leaders.all()).toEqual([database.other])
  })

  it('brings back who came on the list anew after the erasure: that is another entry', async () => {
    const database = await seated()
    const { person, tables, store } = database
    await store.transaction((each) => each.erasures.erase(person, FORMER_LEADER.da))
    const again = aLeader({ name: person.name, email: person.email, entraId: person.entraId })
    await tables.leaders.save(again)
    const file = await copyOf(database)
    expect((await restoreBackup(database.connection, file)).erased).toBe(0)
    expect(await tables.leaders.find(again.id)).toEqual(again)
  })
})
