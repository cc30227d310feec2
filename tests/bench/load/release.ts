import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import { addDays, addMinutes, dayOf, instant } from '#bot/domain/calendar.ts'
import type { TaskId } from '#bot/domain/ids.ts'
import { canHost } from '#bot/domain/leader.ts'
import type { DatabaseServer } from '#tests/chaos/server.ts'
import { anId } from '#tests/support/make.ts'
import { row, table } from '../planner/measure.ts'
import { aProgrammeOf } from './programme.ts'
import { startBenchTown } from './town.ts'

/** A team takes 4 requests a second (platform/graph.md section 3), the bot sends 50 in the tenant (platform/teams.md section 6). */
const LOOKS_A_SECOND = 4
const POSTS_A_SECOND = 50
const POSTS_EACH = 2
const PATIENCE_MINUTES = 15

/** The release of an agenda to so many channels of one team, each card after a look at who is in the channel. */
const releaseTo = async (server: DatabaseServer, parent: string, channels: number) => {
  const now = instant(new Date().toISOString())
  const programme = aProgrammeOf(channels, addMinutes(now, 20 * 24 * 60))
  const { round, groups } = programme
  const due = addDays(dayOf(now), 5)
  const town = await startBenchTown(server, parent, `release_${channels}`, programme, ({ store }) =>
    store.transaction((tables) =>
      tables.agendas.save({
        round: round.id,
        draft: {
          ...defaultAgenda(round.meetingMinutes),
          theme: 'Ledelse på tværs',
          why: 'Vi vil se, hvor hurtigt alle får den.',
          tasks: [{ id: anId<TaskId>(), title: 'Spørg dine medarbejdere', text: '', due }],
        },
        version: 1,
        savedAt: now,
        savedBy: null,
        released: null,
      }),
    ),
  )
  try {
    await town.client.faults({ limits: true })
    const chief = groups.flatMap(({ people }) => people).find(canHost)
    if (!chief) throw new Error('Nobody is a chief.')
    await town.client.must(chief.email, 'releaseAgenda', { round: round.id, version: 1 })
    const deadline = performance.now() + PATIENCE_MINUTES * 60_000
    for (;;) {
      const [found] = (
        await sql<{ done: number; seconds: number }>`
          select count(*) filter (where state = 'done') as done,
            extract(epoch from max(settled_at) - min(ordered_at))::float8 as seconds
          from errands where kind = 'post'`.execute(town.db)
      ).rows
      if (found && found.done === channels * POSTS_EACH) {
        const { requests } = await town.client.state()
        const throttled = requests.filter(({ status }) => status === 429)
        for (const { host, method, template, count } of throttled)
          console.log(`throttled ${count} times: ${method} ${host} ${template}`)
        return {
          seconds: found.seconds,
          throttled: throttled.reduce((sum, { count }) => sum + count, 0),
        }
      }
      if (performance.now() > deadline)
        throw new Error(`After ${PATIENCE_MINUTES} minutes only ${found?.done} posts were out.`)
      await pause(200)
    }
  } finally {
    await town.stop()
  }
}

/** How long a release takes beside the least that the documented limits allow; in real time, nothing is virtual. */
export const run = async (server: DatabaseServer, parent: string, isShort: boolean) => {
  table('(a) release to so many channels', 'seconds', 'least', 'ratio', 'posts alone', 'throttled')
  for (const channels of isShort ? [11] : [11, 132, 1_000]) {
    const { seconds, throttled } = await releaseTo(server, parent, channels)
    const looks = channels / LOOKS_A_SECOND
    const posts = (channels * POSTS_EACH) / POSTS_A_SECOND
    const least = Math.max(looks, posts)
    row(
      `${channels} channels, ${channels * POSTS_EACH} cards`,
      seconds.toFixed(1),
      least.toFixed(1),
      (seconds / least).toFixed(3),
      posts.toFixed(1),
      String(throttled),
    )
  }
  console.log('least: one look at each channel’s members, 4 a second in a team; posts, 50 a second')
}
