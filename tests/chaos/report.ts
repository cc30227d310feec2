import { loadavg } from 'node:os'
import { added, isClean, NOTHING } from './counts.ts'
import type { Played } from './run.ts'

/** One run in one line; its seed plays it again. */
export const lineOf = (
  { seed, replicas, counts, told, blows, requests, struck, seconds }: Played,
  logs: string | null,
): string =>
  [
    `seed ${seed}`,
    `${replicas} ${replicas === 1 ? 'replica ' : 'replicas'}`,
    `kill -9 ${blows.kills}, stopped ${blows.pauses}, database away ${blows.outages}`,
    `${struck} of ${requests} requests struck`,
    `in doubt ${told.settled + told.sentAgain} (there ${told.settled}, sent again ${told.sentAgain}), dead ${told.dead}`,
    `${seconds.toFixed(0)} s`,
    isClean(counts) ? 'ok' : `FOUND ${JSON.stringify(counts)}${logs ? ` ${logs}` : ''}`,
  ].join(' · ')

/** What all runs held together, and how hard they were. */
export const tell = (played: readonly Played[], begun: number, minutes: number): void => {
  const sum = (of: (each: Played) => number) => played.reduce((all, each) => all + of(each), 0)
  const on = (replicas: number) => played.filter((each) => each.replicas === replicas).length
  const requests = sum((each) => each.requests)
  const share = (100 * sum((each) => each.struck)) / Math.max(1, requests)
  const there = sum((each) => each.told.settled)
  const again = sum((each) => each.told.sentAgain)
  const load = loadavg().map((each) => each.toFixed(1))
  console.table(played.map((each) => each.counts).reduce(added, NOTHING))
  console.log(`${played.length} of ${begun} runs played to the end: ${on(1)} on one replica, ${on(3)} on three
kill -9 ${sum((each) => each.blows.kills)} times, stopped longer than the lease ${sum((each) => each.blows.pauses)} times, database away ${sum((each) => each.blows.outages)} times
${requests} requests, ${share.toFixed(1)} % of them struck
in doubt and told to the coordinator ${there + again}: there ${there}, sent again ${again}; refused for good and tried again ${sum((each) => each.told.dead)}
${minutes.toFixed(1)} minutes; load of the machine ${load.join(' ')}`)
}
