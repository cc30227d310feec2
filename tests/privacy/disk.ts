import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The tenant's own store stands for Microsoft's, where the card's answer goes through. */
const IS_MICROSOFTS = /(^|\/)(tenant\.db|certificates)/

/** The files of the bot, its database and their logs that these words stand in, with nothing left in memory. */
export const filesWith = async (
  dataDir: string,
  connection: pg.ClientConfig,
  words: readonly string[],
): Promise<readonly string[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('checkpoint')
  await client.end()
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !IS_MICROSOFTS.test(file.slice(dataDir.length + 1)))
    .filter((file) => {
      const bytes = readFileSync(file)
      return words.some((each) => bytes.includes(each))
    })
}

/** How to reach the PostgreSQL that the bot keeps below this folder: its own note says where its socket is. */
export const connectionIn = (dataDir: string): pg.ClientConfig => {
  const note = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  )
  if (!note) throw new Error(`No PostgreSQL runs below ${dataDir}.`)
  const socket = readFileSync(join(dataDir, note), 'utf8').split('\n')[4]
  return { host: socket, user: 'tvaers', database: 'postgres' }
}
