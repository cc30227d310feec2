import { expect, it } from 'vitest'
import { isAway, onceThere } from '#bot/storage/away.ts'
import { openStore } from '#bot/storage/store.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { capturingLog, silentLog } from '#tests/support/log.ts'

const no = (code: string) => Object.assign(new Error(code), { code })
const wrapped = new Error('The database could not be brought to the newest schema.', {
  cause: no('55000'),
})

it('tells a database that is away from one that says no', () => {
  for (const code of ['ECONNREFUSED', '57P03', '55000', '57P01'])
    expect(isAway(no(code)), code).toBe(true)
  expect(isAway(wrapped)).toBe(true)
  for (const code of ['28P01', '3D000', '42P01']) expect(isAway(no(code)), code).toBe(false)
})

it('waits for a database that comes back, and says so in the log', async () => {
  const log = capturingLog()
  let tries = 0
  const found = await onceThere(async () => {
    tries += 1
    if (tries === 1) throw wrapped
    return 'there'
  }, log)
  expect(found).toBe('there')
  expect(log.lines.map(({ event }) => event)).toEqual(['storage.away'])
})

it('gives up after a while with a sentence that says what to do', async () => {
  const away = onceThere(() => Promise.reject(no('ECONNREFUSED')), silentLog, 500)
  await expect(away).rejects.toThrow(/See that PostgreSQL runs/)
})

it('does not wait where waiting does not help', async () => {
  const url = (await emptyDatabase()).replace(/\/empty_\w+/, '/of_another_name')
  const opened = openStore({
    databaseUrl: url,
    dataDir: '/nowhere',
    secrets: ['s'],
    log: silentLog,
  })
  await expect(opened).rejects.toThrow()
})
