import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { added, isClean, NOTHING } from './counts.ts'
import { optionsFrom } from './options.ts'
import { prepareTown } from './prepare.ts'
import { type Played, play } from './run.ts'
import { startDatabaseServer } from './server.ts'
import { makeFolder } from './town.ts'

/**
 * `npm run test:chaos`: rounds in which bots are killed and stopped, the database goes away, and Microsoft fails,
 * and what the tenant holds afterwards. Fails when anything is lost or there twice.
 */
const { runs, seed: first, towns, keep } = optionsFrom(process.argv.slice(2), Math.random)
const parent = mkdtempSync(join(tmpdir(), 'tvaers-chaos-'))
const server = await startDatabaseServer(makeFolder(parent, 'postgres'))
const began = performance.now()
const played: Played[] = []
const failed: number[] = []
let next = first

const line = ({ seed, replicas, counts, told, blows, requests, struck, seconds, logs }: Played) =>
  [
    `seed ${seed}`,
    `${replicas} ${replicas === 1 ? 'replica ' : 'replicas'}`,
    `kill -9 ${blows.kills}, stopped ${blows.pauses}, database away ${blows.outages}`,
    `${struck} of ${requests} requests struck`,
    `in doubt ${told.settled + told.sentAgain} (there ${told.settled}, sent again ${told.sentAgain}), dead ${told.dead}`,
    `${seconds.toFixed(0)} s`,
    isClean(counts) ? 'ok' : `FOUND ${JSON.stringify(counts)}${logs && keep ? ` ${logs}` : ''}`,
  ].join(' · ')

const liveOn = async (prepared: Awaited<ReturnType<typeof prepareTown>>) => {
  while (next < first + runs) {
    const seed = next++
    try {
      const done = await play(server, parent, prepared, seed, keep)
      played.push(done)
      console.log(line(done))
    } catch (error) {
      failed.push(seed)
      console.error(`seed ${seed} · FAILED`, error)
    }
  }
}

try {
  console.log(`${runs} runs, seeds ${first} to ${first + runs - 1}, ${towns} at a time`)
  const prepared = await prepareTown(server, parent)
  await Promise.all(Array.from({ length: Math.min(towns, runs) }, () => liveOn(prepared)))

  const sum = (of: (each: Played) => number) => played.reduce((all, each) => all + of(each), 0)
  console.table(played.map((each) => each.counts).reduce(added, NOTHING))
  const share =
    (100 * sum((each) => each.struck)) /
    Math.max(
      1,
      sum((each) => each.requests),
    )
  const on = (replicas: number) => played.filter((each) => each.replicas === replicas).length
  console.log(
    [
      `${played.length} of ${runs} runs played to the end: ${on(1)} on one replica, ${on(3)} on three`,
      `kill -9 ${sum((each) => each.blows.kills)} times, stopped longer than the lease ${sum((each) => each.blows.pauses)} times, database away ${sum((each) => each.blows.outages)} times`,
      `${sum((each) => each.requests)} requests, ${share.toFixed(1)} % of them struck`,
      `in doubt and told to the coordinator ${sum((each) => each.told.settled + each.told.sentAgain)}: there ${sum((each) => each.told.settled)}, sent again ${sum((each) => each.told.sentAgain)}; refused for good ${sum((each) => each.told.dead)}`,
      `${((performance.now() - began) / 60_000).toFixed(1)} minutes; load of the machine ${loadavg()
        .map((each) => each.toFixed(1))
        .join(' ')}`,
    ].join('\n'),
  )
  const found = played.filter((each) => !isClean(each.counts)).map((each) => each.seed)
  if (found.length + failed.length > 0) {
    console.error(`Seeds that found something: ${[...found, ...failed].join(' ')}`)
    process.exitCode = 1
  }
} finally {
  await server.stop()
  if (!keep || process.exitCode !== 1) rmSync(parent, { recursive: true, force: true })
}
