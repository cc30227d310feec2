import { EXIT, type Terminal } from '#bot/commands/output.ts'
import { UnreadableCopy } from '#bot/storage/backup/format.ts'
import { type Beside, openBeside } from '#bot/storage/backup/place.ts'
import { NewerSchema } from '#bot/storage/backup/restore.ts'
import { Stopped } from '#bot/storage/backup/take.ts'
import { text } from '#bot/text/text.ts'
import { ConfigError, readDataPlace } from './config.ts'
import { logAt } from './log.ts'

export const backupText = text('da').backupCommand

/** A name nobody has used: `tvaers-2026-11-21-101530.backup`, in the folder one stands in. */
export const named = (what: string): string =>
  `${what}-${new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.backup`

/** Does the work beside the bots that may be running, and says in words what stood in its way. */
export const withData = async (
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
  file: string,
  work: (connection: Beside['connection']) => Promise<number>,
): Promise<number> => {
  try {
    const { databaseUrl, dataFolder, logLevel } = readDataPlace(env)
    const log = logAt(logLevel, 'stderr')
    const data = await openBeside({ databaseUrl, dataDir: dataFolder, log })
    try {
      return await work(data.connection)
    } finally {
      await data.close()
    }
  } catch (error) {
    terminal.complain(wordsFor(error, file))
    return EXIT.badInput
  }
}

/** Refused, unknown host, timed out; and PostgreSQL's own: no such database, wrong password, starting up. */
const NOT_THERE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|3D000|28P01|28000|57P03)$/
const NO_FILE = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOSPC', 'EROFS'])

const wordsFor = (error: unknown, file: string): string => {
  if (error instanceof ConfigError) return error.message
  if (error instanceof UnreadableCopy) return backupText.trouble[error.trouble](file)
  if (error instanceof Stopped) return backupText.stopped
  if (error instanceof NewerSchema) return backupText.trouble['newer-format'](file)
  // The migrator wraps what the connection said.
  const { cause } = error as Error
  if (cause instanceof Error && 'code' in cause) return wordsFor(cause, file)
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (NO_FILE.has(code) && syscall !== 'connect') return backupText.fileTrouble(file, code)
  if (NOT_THERE.test(code) || code === 'ENOENT') return backupText.noDatabase(code)
  if (/newer version/.test((error as Error).message)) return backupText.newerDatabase
  throw error
}
