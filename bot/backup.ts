import { existsSync } from 'node:fs'
import { readArguments } from '#bot/commands/arguments.ts'
import { EXIT, runAsProgram, type Terminal } from '#bot/commands/output.ts'
import { takeBackup } from '#bot/storage/backup/take.ts'
import { backupText, named, withData } from './data-command.ts'

/** `npm run backup`: a copy of everything in the database, while the bot runs. */
const backup = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const read = readArguments(args, [])
  const unknown = !read.ok ? args.find((arg) => arg.startsWith('-')) : read.value.files[1]
  if (!read.ok || unknown !== undefined) {
    for (const line of [backupText.unknown(unknown ?? ''), ...backupText.backupUsage])
      terminal.complain(line)
    return EXIT.badInput
  }
  const file = read.value.files[0] ?? named('tvaers')
  if (existsSync(file)) {
    terminal.complain(backupText.exists(file))
    return EXIT.badInput
  }
  return withData(process.env, terminal, file, async (connection) => {
    terminal.progress?.(backupText.taking)
    const { tables, rows, bytes } = await takeBackup(connection, file, terminal.stop)
    terminal.print(backupText.taken(file, tables, rows, String(Math.ceil(bytes / 1000))))
    terminal.print(backupText.keepIt)
    return EXIT.done
  })
}

await runAsProgram(backup)
