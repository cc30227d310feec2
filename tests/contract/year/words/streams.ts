import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readEnvironment } from '#infra/local/launch/environmentFile.ts'

/** Lines by the stream they were written to. */
export type Streams = Readonly<Record<string, readonly string[]>>

const run = promisify(execFile)
const PROJECT = join(import.meta.dirname, '../../../..')
const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)

/** The programs beside the bot, while it runs: what each writes to its log, which is its second stream. */
export const commandLogs = async (dataDir: string): Promise<Streams> => {
  const started = readEnvironment(dataDir)
  const copy = join(dataDir, 'year.backup')
  const commands: readonly (readonly string[])[] = [
    ['infra/local/doctor.ts', '--log'],
    ['bot/backup.ts', copy],
    ['bot/backup.ts', copy],
    ['bot/restore.ts', join(PROJECT, 'package.json')],
    ['bot/restore.ts', copy],
  ]
  const streams: Record<string, readonly string[]> = {}
  for (const command of commands) {
    const [script = '', ...args] = command
    // The doctor finds the bot's settings by itself.
    const isBots = script.startsWith('bot/')
    const flags = isBots ? (started?.flags ?? []) : []
    const { stderr } = await run(process.execPath, [...flags, join(PROJECT, script), ...args], {
      cwd: dataDir,
      env: { ...process.env, ...(isBots ? started?.env : { TVAERS_DATA: dataDir }) },
      maxBuffer: 100_000_000,
    }).catch((ended: { stderr?: string }) => ({ stderr: ended.stderr ?? '' }))
    streams[script] = [...(streams[script] ?? []), ...linesOf(stderr)]
  }
  return streams
}

/** What the bot and its database have written below the folder; errand workers write in the bot's. */
export const keptLogs = (dataDir: string): Streams => {
  const files = ['bot.log', ...databaseLogs(join(dataDir, 'bot'))]
  return Object.fromEntries(
    files
      .filter((name) => existsSync(join(dataDir, name)))
      .map((name) => [name, linesOf(readFileSync(join(dataDir, name), 'utf8'))]),
  )
}

const databaseLogs = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('postgres.log'))
    .map((name) => join('bot', name))
