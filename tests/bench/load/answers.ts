import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { chanceOf } from '#tests/chaos/chance.ts'
import type { DatabaseServer } from '#tests/chaos/server.ts'
import { row, table } from '../planner/measure.ts'
import { justNow, openEvaluations } from './evaluations.ts'
import { answering, bring, isThanked, quantile, signatureOf } from './press.ts'
import { aProgrammeOf } from './programme.ts'
import { startBenchTown } from './town.ts'

/** Everybody in so many groups answers within so many seconds, at moments drawn by lot; nobody waits for another. */
export const run = async (server: DatabaseServer, parent: string, isShort: boolean) => {
  const [groups, seconds] = isShort ? [50, 20] : [1_000, 300]
  const programme = aProgrammeOf(groups, justNow())
  const arrange = openEvaluations(programme)
  const town = await startBenchTown(server, parent, 'answers', programme, arrange)
  try {
    const signature = signatureOf(town)
    const chance = chanceOf(1)
    const moments = programme.groups
      .flatMap((group) =>
        group.people.map((person) => ({ group, person, at: chance.next() * seconds })),
      )
      .toSorted((one, other) => one.at - other.at)
    const before = await town.bot.use()
    const began = performance.now()
    const waits: number[] = []
    const errors = new Map<string, number>()
    const answers = moments.map(async ({ group, person, at }, index) => {
      await pause(at * 1_000)
      const said = await bring(town.bot.url, signature, answering(person, group, index)).catch(
        (error: unknown) => ({ status: 0, body: String(error), ms: 0 }),
      )
      if (isThanked(said)) return void waits.push(said.ms)
      const what = `${said.status} ${said.body.slice(0, 120)}`
      errors.set(what, (errors.get(what) ?? 0) + 1)
    })
    await Promise.all(answers)
    const took = (performance.now() - began) / 1_000
    const after = await town.bot.use()
    const [kept] = (
      await sql<{ answers: number }>`
        select sum(cardinality(answered)) as answers from ballots`.execute(town.db)
    ).rows
    table(
      `(c) ${moments.length} leaders answer`,
      'seconds',
      'ms, median',
      '99 of 100',
      'errors',
      'kept',
    )
    row(
      `${groups} groups, ${(moments.length / seconds).toFixed(0)} a second`,
      took.toFixed(0),
      quantile(waits, 0.5).toFixed(0),
      quantile(waits, 0.99).toFixed(0),
      String(moments.length - waits.length),
      String(kept?.answers ?? 0),
    )
    const cpu = after.cpuMs - before.cpuMs
    console.log(
      `the bot: ${after.rssMb.toFixed(0)} MB at the end, ${before.rssMb.toFixed(0)} MB before (ratio ${(after.rssMb / before.rssMb).toFixed(2)}); CPU ${(cpu / moments.length).toFixed(2)} ms an answer, ${((100 * cpu) / (took * 1_000)).toFixed(0)} % of one core`,
    )
    for (const [what, count] of errors) console.log(`error ${count} times: ${what}`)
  } finally {
    await town.stop()
  }
}
