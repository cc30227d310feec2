import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Season } from '#bot/domain/season.ts'
import type { SeminarGuest } from '#bot/domain/seminar/guests.ts'
import { layingsIn } from '#bot/domain/seminar/programme.ts'
import { compromisesIn, type Seated, type Seating } from '#bot/domain/seminar/tables.ts'
import {
  callOff,
  callTogether,
  isAhead,
  newSeminar,
  replan,
  type Seminar,
  type SeminarPlan,
} from '#bot/domain/seminar.ts'
import { readCalendars } from './calendars.ts'
import type { Tables, World } from './ports.ts'
import { callEverybody } from './seminar-calls.ts'
import { orderInOutlook, readSeminarReplies } from './seminar-errands.ts'
import { earlierTables, toBeSeated } from './seminar-people.ts'

/** The named year, or the first whose rounds are not all over, or the last. */
const yearOf = (years: readonly Season[], wanted: SeasonId | null, today: string) =>
  wanted === null
    ? (years.find(({ rounds }) => (rounds.at(-1)?.window.to ?? '') >= today) ?? years.at(-1))
    : years.find(({ id }) => id === wanted)

const planOf = ({ theme, place, day, programme, questions }: SeminarPlan): SeminarPlan => ({
  theme,
  place,
  day,
  programme,
  questions,
})

const count = (guests: readonly SeminarGuest[], reply: SeminarGuest['reply']) =>
  guests.filter((guest) => guest.reply === reply).length

/** How many are called and come, never who says no: nobody is to be shown up. */
const guestFigures = (guests: readonly SeminarGuest[]) => ({
  called: guests.length,
  accepted: count(guests, 'accepted'),
  tentative: count(guests, 'tentative'),
  declined: count(guests, 'declined'),
  unanswered: count(guests, 'none'),
  withoutMailbox: guests.filter(({ event }) => event === null).length,
})

/** The year's joint leader seminar, as the chief group and the coordinator plan it. */
export const seminars = (world: World) => {
  /** Under the year's lock, so that of two who plan at once the second sees what the first did. */
  const change = async <Value, Refusal extends string>(
    season: SeasonId,
    step: (
      tables: Tables,
      seminar: Seminar | null,
    ) => Promise<
      | { readonly ok: true; readonly value: Value }
      | { readonly ok: false; readonly refusal: Refusal }
    >,
  ) => {
    const result = await world.store.transaction(async (tables) => {
      if (!(await tables.seminars.lock(season))) return refuse('not-found')
      return step(tables, await tables.seminars.find(season))
    })
    if (result.ok) world.errandsOrdered()
    return result
  }

  return {
    getSeminarPlan: (actor: Actor, input: { season: SeasonId | null }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getSeminarPlan')) return refuse('not-allowed')
        const years = await tables.seasons.all()
        const now = world.clock.now()
        const year = yearOf(years, input.season, dayOf(now))
        if (!year) return refuse(input.season ? 'not-found' : 'no-season')
        const seminar = (await tables.seminars.find(year.id)) ?? newSeminar(year.id, now)
        const guests = await tables.seminars.guests(year.id)
        const events = await tables.seminars.events(year.id)
        const wanted = new Set(guests.flatMap(({ event }) => event ?? []))
        const shown = events.filter(
          ({ calling, revision }) => calling === seminar.calling && revision >= seminar.revision,
        )
        return accept({
          years: years.map(({ id, label }) => ({ id, label })),
          year: { id: year.id, label: year.label },
          today: dayOf(now),
          plan: planOf(seminar),
          version: seminar.version,
          state: seminar.state,
          isAhead: isAhead(seminar, now),
          isInOutlook: seminar.state === 'called' && shown.length >= wanted.size,
          guests: seminar.state === 'called' ? guestFigures(guests) : null,
          ...(await tablesView(tables, seminar, guests)),
        })
      }),

    /** Keeps what is planned, finished or not. Once people are called it must stay whole, and Outlook follows. */
    saveSeminar: async (
      actor: Actor,
      { season, version, plan }: { season: SeasonId; version: number; plan: SeminarPlan },
    ) => {
      if (!may(actor, 'saveSeminar')) return refuse('not-allowed')
      const passed = passCpr('saveSeminar', { plan })
      if (!passed.ok) return passed
      const now = world.clock.now()
      return change(season, async (tables, found) => {
        const before = found ?? newSeminar(season, now)
        if (before.version !== version) return refuse('changed-meanwhile')
        const saved = replan(before, plan, now)
        if (!saved.ok) return saved
        await tables.seminars.save(saved.value)
        const isTold = saved.value.revision > before.revision
        if (isTold) await orderInOutlook(tables, saved.value)
        return accept({ version: saved.value.version, isTold })
      })
    },

    /** Calls everybody on the list: one event in Outlook, or as few as it takes. */
    callSeminar: async (actor: Actor, input: { season: SeasonId; version: number }) => {
      if (!may(actor, 'callSeminar')) return refuse('not-allowed')
      return change(input.season, async (tables, found) => {
        if (!found) return refuse('not-found')
        if (found.version !== input.version) return refuse('changed-meanwhile')
        if (found.state === 'called') return refuse('seminar-called')
        const called = callTogether(found, world.clock.now())
        if (!called.ok) return called
        // Whoever answered an invitation that was called off has not answered this one.
        await callEverybody(tables, called.value, [])
        return accept({ called: (await tables.seminars.guests(input.season)).length })
      })
    },

    cancelSeminar: async (actor: Actor, input: { season: SeasonId }) => {
      if (!may(actor, 'cancelSeminar')) return refuse('not-allowed')
      return change(input.season, async (tables, found) => {
        if (!found) return refuse('not-found')
        const off = callOff(found, world.clock.now())
        if (!off.ok) return off
        await tables.seminars.save(off.value)
        await orderInOutlook(tables, off.value)
        return accept(null)
      })
    },

    /** Reads now who has answered in Outlook; otherwise it is done each morning. */
    fetchSeminarReplies: async (actor: Actor, input: { season: SeasonId }) => {
      if (!may(actor, 'fetchSeminarReplies')) return refuse('not-allowed')
      return readCalendars(async () => {
        await readSeminarReplies(world, input.season)
        return null
      })
    },
  }
}

const tablesView = async (tables: Tables, seminar: Seminar, guests: readonly SeminarGuest[]) => {
  const people = await toBeSeated(tables, seminar, guests)
  const layings = layingsIn(seminar.questions)
  const seating = await tables.seminars.seating(seminar.season)
  if (seating.length === 0) return { layings, toBeSeated: people.length, seating: null }
  const names = new Map((await tables.leaders.all()).map(({ id, name }) => [id, name]))
  return {
    layings,
    toBeSeated: people.length,
    seating: {
      tables: seating.map((laid) =>
        laid.map(({ number, people: at }) => ({
          number,
          people: at.map((id) => ({ id, name: names.get(id) ?? '' })),
        })),
      ),
      compromises: compromisesIn(seating, people, await earlierTables(tables, seminar)),
      ...changesSince(seating, people),
    },
  }
}

/** How many have a place at a table and do not come, and how many come and have none. */
const changesSince = (seating: Seating, people: readonly Seated[]) => {
  const here = new Set(people.map(({ id }) => id))
  const seated = new Set((seating[0] ?? []).flatMap((table) => table.people))
  return {
    gone: [...seated].filter((id) => !here.has(id)).length,
    come: people.filter(({ id }) => !seated.has(id)).length,
  }
}
