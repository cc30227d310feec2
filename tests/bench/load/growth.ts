import { sql } from 'kysely'
import { appIn } from '#bot/app.ts'
import type { DirectoryPerson, World } from '#bot/application/ports.ts'
import { tick } from '#bot/application/tick.ts'
import type { Actor } from '#bot/domain/access.ts'
import { addDays, addMinutes, dayOf, type Instant, instant } from '#bot/domain/calendar.ts'
import type { EntraId, SummaryId, TopicId } from '#bot/domain/ids.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { propose } from '#bot/domain/topic-bank.ts'
import { newId } from '#bot/new-id.ts'
import { secrets } from '#bot/secrets.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { cards } from '#bot/teams/cards/index.ts'
import { userIdFor } from '#infra/local/municipality/directory.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import type { DatabaseServer } from '#tests/chaos/server.ts'
import { fakeCalendar } from '#tests/support/fake-calendar.ts'
import { fakeChannels } from '#tests/support/fake-channels.ts'
import { fakeChats } from '#tests/support/fake-chats.ts'
import { fakeMessenger } from '#tests/support/fake-messenger.ts'
import { fakeNotices } from '#tests/support/fake-notices.ts'
import { fakeSetup } from '#tests/support/fake-setup.ts'
import { fakeSubscriptions } from '#tests/support/fake-subscriptions.ts'
import { inlinePlanner } from '#tests/support/inline-planner.ts'
import { silentLog } from '#tests/support/log.ts'
import { actorOf, anActor, anId, aRound } from '#tests/support/make.ts'
import { row, table } from '../planner/measure.ts'
import { quantile } from './press.ts'
import { aProgrammeOf, type Programme, SIZE } from './programme.ts'
import { openSeeded, seedProgramme } from './seed.ts'

/** How many leaders’ pages are looked at in each size. */
const SAMPLE = 40
/** Topics in the bank, whatever the size: it is a list that people read. */
const TOPICS = 60

type Seeded = Awaited<ReturnType<typeof openSeeded>>
/** Milliseconds by what was done, and of an empty transaction among them. */
type Costs = { readonly of: ReadonlyMap<string, number>; readonly nothing: number }
/** How often is done what can be done again. */
const TIMES = 3

/** The real use cases on PostgreSQL; Microsoft answers at once, as its limits are measured elsewhere. */
const worldOn = ({ store }: Seeded, now: Instant, people: readonly DirectoryPerson[]): World => ({
  store,
  clock: { now: () => now },
  newId,
  chance: Math.random,
  directory: { everyone: async () => people, find: async () => null },
  calendar: fakeCalendar(),
  channels: fakeChannels(),
  chats: fakeChats(),
  messenger: fakeMessenger(),
  notices: fakeNotices(),
  subscriptions: fakeSubscriptions(),
  secrets,
  notificationUrl: null,
  setup: fakeSetup(),
  setupFacts: {
    organizer: 'tvaers@x.example',
    outside: null,
    notificationUrl: 'https://x.example',
    version: '1',
  },
  cards,
  sheets,
  planner: inlinePlanner(),
  coordinators: [],
  publicUrl: 'https://tvaers.example',
  link: (page) => `https://tvaers.example/${page}`,
  municipality: 'Fjordby Kommune',
  language: 'da',
  log: silentLog,
  breathe: async () => {},
  errandsOrdered: () => {},
})

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A season behind everybody: summaries that were shared, and a topic bank that is used. */
const liveAWhile = async ({ store }: Seeded, { groups, round, season }: Programme, now: Instant) =>
  store.transaction(async (tables) => {
    const window = { from: addDays(dayOf(now), 60), to: addDays(dayOf(now), 80) }
    const next = aRound({ season: season.id, number: 2, window, state: 'planned', startsAt: null })
    await tables.seasons.save({ ...season, rounds: [round, next] })
    const content = { ...EMPTY_CONTENT }
    for (const { group, meeting } of groups)
      await tables.summaries.save({
        id: anId<SummaryId>(),
        meeting: meeting.id,
        round: round.id,
        group: group.id,
        content,
        state: 'shared',
        revision: 1,
        shared: content,
        sharedAt: now,
        released: null,
      })
    const people = groups.flatMap((each) => each.people)
    const topics = Array.from({ length: TOPICS }, () => anId<TopicId>())
    for (const [at, id] of topics.entries())
      await tables.topics.save(
        propose({
          id,
          title: `Emne ${at}`,
          why: 'Det fylder i hverdagen.',
          kind: 'operational',
          proposer: people[at]?.id ?? null,
          isNamed: true,
          proposedAt: now,
        }),
      )
    for (const [at, { id }] of people.entries())
      await tables.topics.support(topics[at % TOPICS] as TopicId, id)
    return next
  })

const importing = async (server: DatabaseServer, leaders: number): Promise<number> => {
  const name = `import_${leaders}`
  await server.make(name)
  const seeded = await openSeeded(server.url(name), 'bench')
  try {
    const list = generate({ leaders })
    const people = list.map(
      ({ name, email }): DirectoryPerson => ({
        entraId: userIdFor(email) as EntraId,
        name,
        userPrincipalName: email,
        mail: email,
        language: 'da-DK',
      }),
    )
    const app = appIn(worldOn(seeded, instant(new Date().toISOString()), people))
    const file = { fileName: 'ledere.csv', content: new Uint8Array(asCsv(list)) }
    return await timed(async () => {
      const done = await app.applyImport(anActor({ isCoordinator: true }), file)
      if (!done.ok) throw new Error(`The import was refused: ${done.refusal}`)
    })
  } finally {
    await seeded.db.destroy()
    await server.drop(name)
  }
}

const costsAt = async (server: DatabaseServer, leaders: number): Promise<Costs> => {
  const imported = await importing(server, leaders)
  const name = `growth_${leaders}`
  await server.make(name)
  const seeded = await openSeeded(server.url(name), 'bench')
  try {
    const now = instant(new Date().toISOString())
    const programme = aProgrammeOf(leaders / SIZE, addMinutes(now, -3 * 24 * 60))
    await seeded.store.transaction((tables) => seedProgramme(tables, programme))
    const next = await liveAWhile(seeded, programme, now)
    await sql`analyze`.execute(seeded.db)
    const world = worldOn(seeded, now, [])
    const app = appIn(world)
    const coordinator = anActor({ isCoordinator: true })
    const actors = programme.groups.flatMap(({ group, people }) =>
      people.map((person) => actorOf(person, group)),
    )
    const actor = (at: number) => actors[(at * 97) % actors.length] as Actor
    const bare: number[] = []
    const costs = new Map([['import of the list', imported / leaders]])
    /** The middle of so many times, each beside a transaction that asks nothing. */
    const done = async (times: number, work: (at: number) => Promise<unknown>) => {
      const taken: number[] = []
      for (let at = 0; at < times; at++) {
        bare.push(
          await timed(() => seeded.db.transaction().execute((tx) => sql`select 1`.execute(tx))),
        )
        taken.push(await timed(() => work(at)))
      }
      return quantile(taken, 0.5)
    }
    const asked = async (what: string, work: (at: number) => Promise<unknown>) =>
      costs.set(what, await done(SAMPLE, work))
    const once = async (what: string, work: () => Promise<unknown>, times = TIMES) =>
      costs.set(what, (await done(times, work)) / leaders)
    await asked('a leader’s meetings', (at) => app.getMyMeetings(actor(at), {}))
    await asked('a leader’s group', (at) => app.getMyGroup(actor(at), {}))
    await asked('a leader’s summaries', (at) => app.getSummaries(actor(at), {}))
    await asked('a leader’s topic bank', (at) => app.listTopics(actor(at), {}))
    await once('the coordinator’s overview', () => app.getOverview(coordinator, {}))
    await once('what is due, asked by the minute', () => tick(world))
    const book = async () => {
      const day = addDays(next.window.from, (8 - new Date(next.window.from).getUTCDay()) % 7)
      const meetings = programme.groups.map(({ group }) => ({ group: group.id, day }))
      const booked = await app.bookRound(coordinator, { round: next.id, start: '09:00', meetings })
      if (!booked.ok) throw new Error(`Booking was refused: ${booked.refusal}`)
    }
    await once('booking a round, without Outlook', book, 1)
    return { of: costs, nothing: quantile(bare, 0.5) }
  } finally {
    await seeded.db.destroy()
    await server.drop(name)
  }
}

/** Milliseconds per leader in growing municipalities; the ratio is to the smallest, each in units of an empty question. */
export const run = async (server: DatabaseServer, _parent: string, isShort: boolean) => {
  const sizes = isShort ? [132, 264] : [132, 1_320, 12_000]
  const found: Costs[] = []
  for (const size of sizes) found.push(await costsAt(server, size))
  table('(d) ms per leader', ...sizes.map(String), ...sizes.slice(1).map((size) => `ratio ${size}`))
  for (const what of found[0]?.of.keys() ?? []) {
    const costs = found.map(({ of }) => of.get(what) ?? Number.NaN)
    const [least = Number.NaN, ...others] = found.map(
      ({ nothing }, at) => (costs[at] ?? Number.NaN) / nothing,
    )
    row(
      what,
      ...costs.map((ms) => ms.toFixed(3)),
      ...others.map((each) => (each / least).toFixed(2)),
    )
  }
  row('an empty transaction', ...found.map(({ nothing }) => nothing.toFixed(3)))
}
