import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Account, ENVIRONMENT } from './account.ts'

/** Runs initdb into an empty folder; throws with what it wrote when it fails. */
export const makeCluster = async (
  initdb: string,
  folder: string,
  user: string,
  account: Account,
  isDurable: boolean,
): Promise<void> => {
  const run = spawn(
    initdb,
    [
      ...['-D', folder, '-U', user, '-A', 'trust', '--encoding=UTF8', '--data-checksums'],
      // Built into PostgreSQL: knows æøå and does not change with the operating system.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(isDurable ? [] : ['--no-sync']),
    ],
    { ...(account ?? {}), env: ENVIRONMENT, cwd: '/' },
  )
  const said: string[] = []
  run.stdout.resume()
  run.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const [code] = (await once(run, 'close')) as [number | null]
  if (code !== 0) throw new Error(`initdb could not make a database in ${folder}: ${said.join('')}`)
}
