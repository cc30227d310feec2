import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The account PostgreSQL runs as; null: the same as the bot's own. */
export type Account = { readonly uid: number; readonly gid: number } | null

/**
 * PostgreSQL refuses to run as root, so a bot started as root lends it another account: `postgres` where
 * the machine has one, else `nobody`. It must stand in /etc/passwd: initdb looks its name up.
 */
export const postgresAccount = (): Account => {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name)
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a "postgres" nor a "nobody" account: start the bot as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may enter every folder on the way to `path`; a folder such as root's home says no. */
export const canReach = (path: string, account: Account): boolean => {
  if (!account) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & execute) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** PostgreSQL's programs get nothing of the bot's environment: secrets are in it. */
export const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
