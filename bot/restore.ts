import { readArguments } from '#bot/commands/arguments.ts'
import { EXIT, runAsProgram, type Terminal } from '#bot/commands/output.ts'
import { instant } from '#bot/domain/calendar.ts'
import { checkCopy } from '#bot/storage/backup/read.ts'
import { isEmpty, restoreBackup } from '#bot/storage/backup/restore.ts'
import { takeBackup } from '#bot/storage/backup/take.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { backupText, named, withData } from './data-command.ts'

const REPLACE = '--replace'

/** `npm run restore`: puts a copy in the place of what the database holds, also while the bot runs. */
const restore = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const read = readArguments(
    args.filter((arg) => arg !== REPLACE),
    [],
  )
  const [file, second] = read.ok ? read.value.files : []
  if (!read.ok || file === undefined || second !== undefined) {
    const unknown = second ?? args.find((arg) => arg.startsWith('-') && arg !== REPLACE)
    if (unknown !== undefined) terminal.complain(backupText.unknown(unknown))
    for (const line of backupText.restoreUsage) terminal.complain(line)
    return EXIT.badInput
  }
  return withData(process.env, terminal, file, async (connection) => {
    terminal.progress?.(backupText.checking)
    const { takenAt } = await checkCopy(file)
    if (!(await isEmpty(connection))) {
      if (!args.includes(REPLACE)) {
        terminal.complain(backupText.notEmpty)
        return EXIT.badInput
      }
      const saved = named('tvaers-foer')
      await takeBackup(connection, saved, terminal.stop)
      terminal.print(backupText.savedFirst(saved))
    }
    const { tables, rows, erased } = await restoreBackup(connection, file)
    terminal.print(
      backupText.restored(dayAndTime('da', instant(new Date(takenAt).toISOString())), tables, rows),
    )
    if (erased > 0) terminal.print(backupText.erasedAgain(erased))
    for (const line of backupText.afterwards) terminal.print(line)
    return EXIT.done
  })
}

await runAsProgram(restore)
