import type { backupCommand as danish } from '../da/backup-command.ts'
import { plural } from '../format.ts'

const rows = (count: number) => plural('en', count, 'row', 'rows')
const tables = (count: number) => plural('en', count, 'table', 'tables')

/** What `npm run backup` and `npm run restore` say in the terminal. */
export const backupCommand: typeof danish = {
  backupUsage: [
    'Usage: npm run backup [-- file]',
    '  Takes a copy of everything Tværs knows, while the bot runs. Without a file name the copy is named by the day.',
    '  The file holds personal data. Keep it where few can read it, and delete it when it is not needed.',
  ],
  restoreUsage: [
    'Usage: npm run restore -- file [--replace]',
    '  Puts a copy in. If there is something in the database already, you must write --replace.',
    '  Then a copy is first taken of what is there now.',
  ],
  unknown: (option) => `The command does not understand ${option}.`,
  taking: 'Taking a copy …',
  taken: (file, count, of, kilobytes) =>
    `The copy is in ${file}: ${tables(count)}, ${rows(of)}, ${kilobytes} kB.`,
  keepIt: 'It holds personal data: keep it where few can read it.',
  exists: (file) => `${file} is there already. Choose another name; nothing was written over.`,
  stopped: 'Interrupted. Nothing was written.',
  fileTrouble: (file, code) =>
    `${file} cannot be read or written (${code}). Is the name right, and may you use the folder?`,
  noDatabase: (why) =>
    `The database does not answer. Look at DATABASE_URL, and whether PostgreSQL runs. (${why})`,
  newerDatabase:
    'The database was made by a newer version of Tværs. Use that version to take copies and to put them in.',
  trouble: {
    'not-a-copy': (file) =>
      `${file} is not a copy made by npm run backup. The database was not touched.`,
    'newer-format': (file) =>
      `${file} was made by a newer version of Tværs. Put it in with that version. The database was not touched.`,
    'not-whole': (file) =>
      `${file} is not whole, or was changed since it was made. Use another copy. The database was not touched.`,
  },
  checking: 'Reading the copy through …',
  notEmpty:
    'There is something in the database already. Write --replace if the copy is to take its place. The database was not touched.',
  savedFirst: (file) => `What was there is in ${file}.`,
  restored: (takenAt, count, of) =>
    `The copy of ${takenAt} has been put in: ${tables(count)}, ${rows(of)}.`,
  erasedAgain: (people) =>
    `${plural('en', people, 'person', 'people')} who had been erased since the copy ${people === 1 ? 'was' : 'were'} erased again.`,
  afterwards: [
    'What has happened since the copy is gone here, but what was sent since still stands in Teams and Outlook.',
    'Messages that were on their way wait for the coordinator on the overview: are they there, or are they to be sent again?',
    'Whoever has been erased since the copy is still in the file. Delete it when it is no longer used.',
  ],
}
