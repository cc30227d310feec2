import { addDays, dayOf, momentAt } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import type { Seminar } from '#bot/domain/seminar.ts'
import type { ErrandHandlers } from './errands.ts'
import type { SeminarEvent } from './ports/seminar.ts'
import type { Tables, World } from './ports.ts'
import { redrawWithSeminar } from './season-plan-posts.ts'
import { mustBeOurs } from './still-ours.ts'

/** What the invitation to a seminar says. Never the time: the text of an event is not touched after it is made. */
export type SeminarWords = {
  subject(year: string): string
  bodyHtml(facts: { municipality: string; link: string }): string
  /** Stands in the mail that tells of a cancellation. */
  cancelled(year: string): string
}

/** How an event is found again in Outlook, whatever became of the answer to our booking. */
const eventKey = (
  season: SeasonId,
  { calling, number }: Pick<SeminarEvent, 'calling' | 'number'>,
) => `seminar:${season}:${calling}:${number}`

/** Brings Outlook, and the plan of the year where it is out, to where the seminar is now; once for each of its revisions. */
export const orderInOutlook = async (tables: Tables, seminar: Seminar): Promise<boolean> => {
  await redrawWithSeminar(tables, seminar)
  return tables.errands.order({
    kind: 'seminar-in-outlook',
    key: `seminar-in-outlook:${seminar.season}:${seminar.revision}`,
    lane: 'mailbox',
    payload: { season: seminar.season, calling: seminar.calling },
  })
}

const orderCallingOff = (tables: Tables, season: SeasonId, calling: number): Promise<void> =>
  tables.errands.orderAgain({
    kind: 'seminar-in-outlook',
    key: `seminar-in-outlook:${season}:late:${calling}`,
    lane: 'mailbox',
    payload: { season, calling },
  })

const REPLIES_TIME = '06:00'
const DAYS_OF_REPLIES = 42

/** Asks for the answers once a day, in the six weeks before a seminar and on its own day. */
export const orderSeminarReplies = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
): Promise<void> => {
  const now = clock.now()
  const today = dayOf(now)
  if (now < momentAt(today, REPLIES_TIME)) return
  for (const { season, state, day } of await tables.seminars.all()) {
    if (state !== 'called' || day === null) continue
    if (today > day || today < addDays(day, -DAYS_OF_REPLIES)) continue
    await tables.errands.order({
      kind: 'fetch-seminar-replies',
      key: `seminar-replies:${season}:${today}`,
      lane: 'mailbox',
      payload: { season },
    })
  }
}

/** Reads who has answered in each event; nobody is told anything. */
export const readSeminarReplies = async (world: World, season: SeasonId): Promise<void> => {
  const { events, byEmail, calling } = await world.store.transaction(async (tables) => {
    const calling = (await tables.seminars.find(season))?.calling
    const all = await tables.seminars.events(season)
    const leaders = await tables.leaders.all()
    return {
      calling,
      events: all.filter((event) => event.calling === calling),
      byEmail: new Map(leaders.map(({ email, id }) => [email.toLowerCase(), id])),
    }
  })
  for (const { eventId } of events) {
    const now = await world.calendar.of(null).read(eventId)
    if (!now) continue
    await world.store.transaction(async (tables) => {
      // Locked: who follows the list at this moment writes the guests anew, with what they had answered.
      await tables.seminars.lock(season)
      // Called off and called again meanwhile: these are answers to another invitation.
      if ((await tables.seminars.find(season))?.calling !== calling) return
      for (const { email, reply } of now.replies) {
        const person = byEmail.get(email)
        if (person) await tables.seminars.saveReply(season, person, reply)
      }
    })
  }
}

/** Everything that Outlook is to show of one calling of a seminar. */
type Wanted = {
  readonly seminar: Seminar
  readonly year: string
  readonly events: readonly SeminarEvent[]
  /** By the number of their event. */
  readonly called: ReadonlyMap<number, readonly Leader[]>
  readonly emails: readonly string[]
}

const readWanted = async (tables: Tables, season: SeasonId, calling: number) => {
  const seminar = await tables.seminars.find(season)
  if (!seminar) return null
  const year = (await tables.seasons.all()).find(({ id }) => id === season)?.label ?? ''
  const leaders = new Map<PersonId, Leader>(
    (await tables.leaders.all()).map((each) => [each.id, each]),
  )
  const called = new Map<number, readonly Leader[]>()
  for (const { person, event } of await tables.seminars.guests(season)) {
    const leader = leaders.get(person)
    if (event !== null && leader?.hasMailbox && leader.leftOn === null)
      called.set(event, [...(called.get(event) ?? []), leader])
  }
  const events = (await tables.seminars.events(season)).filter((each) => each.calling === calling)
  const emails = [...leaders.values()].map(({ email }) => email)
  return { seminar, year, events, called, emails } satisfies Wanted
}

/** The handlers that call people to a seminar, move it, call it off, and ask who comes. */
export const seminarErrands = (
  world: World,
  words: SeminarWords,
): Pick<ErrandHandlers, 'seminar-in-outlook' | 'fetch-seminar-replies'> => {
  const calendar = world.calendar.of(null)

  const cancelAll = async ({ year, events, seminar, called }: Wanted, calling: number) => {
    const comment = words.cancelled(year)
    for (const { eventId } of events) await calendar.cancel(eventId, comment)
    // One whose booking was never answered is looked for, too.
    for (const number of called.keys()) {
      if (events.some((event) => event.number === number)) continue
      const found = await calendar.find(eventKey(seminar.season, { calling, number }), 'in-person')
      if (found) await calendar.cancel(found.eventId, comment)
    }
  }

  return {
    'seminar-in-outlook': async ({ season, calling }, attempt) => {
      const read = await world.store.transaction((tables) => readWanted(tables, season, calling))
      if (!read) return
      const { seminar, events, called, emails, year } = read
      if (seminar.state !== 'called' || seminar.calling !== calling) return cancelAll(read, calling)
      const times = timesOfSeminar(seminar)
      if (!times) return
      const numbers = new Set([...called.keys(), ...events.map(({ number }) => number)])
      for (const number of [...numbers].sort((one, other) => one - other)) {
        const attendees = (called.get(number) ?? []).map(({ email, name }) => ({ email, name }))
        const there = events.find((event) => event.number === number)
        const save = (eventId: string) =>
          world.store.transaction(async (tables) => {
            await tables.seminars.lock(season)
            const { revision } = seminar
            await tables.seminars.saveEvent(season, { calling, number, eventId, revision })
            const now = await tables.seminars.find(season)
            // Its calling off may have looked for it before Outlook had booked it.
            if (now?.state !== 'called' || now.calling !== calling)
              await orderCallingOff(tables, season, calling)
          })
        mustBeOurs(attempt)
        if (there) {
          if (there.revision >= seminar.revision) continue
          await calendar.move(there.eventId, times.startsAt, times.endsAt, seminar.place)
          await calendar.setAttendees(there.eventId, attendees, emails)
          await save(there.eventId)
          continue
        }
        const key = eventKey(season, { calling, number })
        const earlier = attempt.doubtful ? await calendar.find(key, 'in-person') : null
        if (earlier)
          await calendar.move(earlier.eventId, times.startsAt, times.endsAt, seminar.place)
        const booked =
          earlier ??
          (await calendar.book({
            key,
            subject: words.subject(year),
            bodyHtml: words.bodyHtml({
              municipality: world.municipality,
              link: world.link('seminar'),
            }),
            ...times,
            attendees,
            location: seminar.place,
            isInPerson: true,
          }))
        await save(booked.eventId)
      }
    },

    'fetch-seminar-replies': ({ season }) => readSeminarReplies(world, season),
  }
}
