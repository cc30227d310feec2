import type { DirectoryPerson, World } from '#bot/application/ports.ts'
import { addMinutes, type Instant, instant } from '#bot/domain/calendar.ts'
import { secrets } from '#bot/secrets.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { fakeCalendar } from './fake-calendar.ts'
import { fakeChannels } from './fake-channels.ts'
import { fakeChats } from './fake-chats.ts'
import { fakeMessenger } from './fake-messenger.ts'
import { fakeNotices } from './fake-notices.ts'
import { fakeSetup } from './fake-setup.ts'
import { fakeSubscriptions } from './fake-subscriptions.ts'
import { inlinePlanner } from './inline-planner.ts'
import { type CapturingLog, capturingLog } from './log.ts'

type FakeDirectory = World['directory'] & { people: DirectoryPerson[] }
type TestClock = World['clock'] & { set(to: string): void; advance(minutes: number): void }

/** A world whose outside is recorded and whose database is real and this test's own. */
export type TestWorld = Omit<World, 'clock'> & {
  readonly clock: TestClock
  readonly directory: FakeDirectory
  readonly calendar: ReturnType<typeof fakeCalendar>
  readonly channels: ReturnType<typeof fakeChannels>
  readonly chats: ReturnType<typeof fakeChats>
  readonly messenger: ReturnType<typeof fakeMessenger>
  readonly notices: ReturnType<typeof fakeNotices>
  readonly subscriptions: ReturnType<typeof fakeSubscriptions>
  readonly log: CapturingLog
  readonly database: TestDatabase
  /** Reads and writes outside a transaction, for arranging and looking. */
  readonly tables: TestDatabase['tables']
  /** How often errands were announced. */
  readonly announced: { times: number }
}

/** A Wednesday in January, nine o'clock in Denmark. */
export const START = instant('2027-01-20T08:00:00Z')

const testClock = (start: Instant): TestClock => {
  let now = start
  return {
    now: () => now,
    set: (to) => {
      now = instant(to)
    },
    advance: (minutes) => {
      now = addMinutes(now, minutes)
    },
  }
}

const fakeDirectory = (people: DirectoryPerson[] = []): FakeDirectory => ({
  people,
  everyone: async () => people,
  find: async (wanted) =>
    people.find((each) => each.entraId === wanted || each.userPrincipalName === wanted) ?? null,
})

/** Ids in the order they are asked for, so that a failing test reads the same each time. */
export const idsInOrder = (): World['newId'] => {
  let made = 0
  return <Id extends string>() =>
    `0199a000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}` as Id
}

/** Mulberry32: evenly spread, and the same in every run. */
export const chanceFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole world; give only what the test is about. */
export const aWorld = async (
  given: { now?: string; people?: DirectoryPerson[]; seed?: number } & Partial<
    Pick<TestWorld, 'publicUrl' | 'notificationUrl' | 'municipality' | 'sheets' | 'coordinators'>
  > = {},
): Promise<TestWorld> => {
  const log = capturingLog()
  const database = await freshDatabase(log)
  const announced = { times: 0 }
  return {
    store: database.store,
    database,
    tables: database.tables,
    clock: testClock(given.now ? instant(given.now) : START),
    newId: idsInOrder(),
    chance: chanceFrom(given.seed ?? 1),
    directory: fakeDirectory(given.people),
    calendar: fakeCalendar(),
    channels: fakeChannels(),
    chats: fakeChats(),
    messenger: fakeMessenger(),
    notices: fakeNotices(),
    subscriptions: fakeSubscriptions(),
    secrets,
    notificationUrl: given.notificationUrl ?? null,
    setup: fakeSetup(),
    setupFacts: {
      organizer: 'tvaers@fjordby.example',
      outside: null,
      notificationUrl: 'https://tvaers.example',
      version: '1.0.0',
    },
    cards: {
      draw: (message, locale) => ({ card: { ...message, locale }, notification: message.card }),
    },
    sheets: given.sheets ?? {
      read: async () => {
        throw new Error('Give aWorld a sheets port when the test reads a file.')
      },
    },
    planner: inlinePlanner(),
    coordinators: given.coordinators ?? [],
    link: (page, parameter) => `https://tvaers.example/${page}${parameter ? `/${parameter}` : ''}`,
    breathe: async () => {},
    publicUrl: given.publicUrl ?? 'https://tvaers.example',
    municipality: given.municipality ?? 'Fjordby Kommune',
    language: 'da',
    log,
    announced,
    errandsOrdered: () => {
      announced.times += 1
    },
  }
}
