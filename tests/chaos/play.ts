import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isClean } from './counts.ts'
import { optionsFrom } from './options.ts'
import { prepareTown } from './prepare.ts'
import { lineOf, tell } from './report.ts'
import { type Played, type Prepared, play } from './run.ts'
import { type DatabaseServer, startDatabaseServer } from './server.ts'
import { makeFolder } from './town.ts'

/**
 * `npm run test:chaos`: rounds in which bots are killed and stopped, the database goes away, and Microsoft fails,
 * and what the tenant holds afterwards. Fails when anything is lost or there twice.
 */
const options = optionsFrom(process.argv.slice(2), Math.random)
const { runs, seed: first, keep } = options
const towns = Math.min(options.towns, runs)
const parent = mkdtempSync(join(tmpdir(), 'tvaers-chaos-'))
// As root, PostgreSQL's own account must be able to get in.
chmodSync(parent, 0o755)
const began = performance.now()
const minutes = () => (performance.now() - began) / 60_000
const servers: DatabaseServer[] = []
const played: Played[] = []
const failed: number[] = []
let next = first
const isTimeLeft = () => next < first + runs && minutes() < options.minutes

/** In its own PostgreSQL: a town's bots hold up to fifty connections. */
const liveOn = async (folder: string, prepared: Prepared) => {
  const server = await startDatabaseServer(folder)
  servers.push(server)
  while (isTimeLeft()) {
    const seed = next++
    try {
      const done = await play(server, parent, prepared, seed, keep)
      played.push(done)
      console.log(lineOf(done, keep ? done.logs : null))
    } catch (error) {
      failed.push(seed)
      console.error(`seed ${seed} · FAILED`, error)
    }
  }
}

// Those under way are played to the end.
process.once('SIGINT', () => {
  next = first + runs
})

try {
  console.log(`${runs} runs from seed ${first} on, ${towns} at a time`)
  const folders = Array.from({ length: towns }, () => makeFolder(parent, 'postgres'))
  const [firstFolder = '', ...others] = folders
  const server = await startDatabaseServer(firstFolder)
  const prepared = await prepareTown(server, parent).finally(server.stop)
  for (const folder of others) execFileSync('cp', ['-a', `${firstFolder}/.`, folder])
  await Promise.all(folders.map((folder) => liveOn(folder, prepared)))

  tell(played, played.length + failed.length, minutes())
  const found = played.filter((each) => !isClean(each.counts)).map((each) => each.seed)
  if (found.length + failed.length > 0) {
    console.error(`Seeds that found something: ${[...found, ...failed].join(' ')}`)
    process.exitCode = 1
  }
} finally {
  await Promise.all(servers.map((server) => server.stop()))
  if (!keep || process.exitCode !== 1) rmSync(parent, { recursive: true, force: true })
}
