import { type Actor, may } from '#bot/domain/access.ts'
import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import { goToPoint, mayRun, secondsOn } from '#bot/domain/meeting-run.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { layingsOf, timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import type { Seminar } from '#bot/domain/seminar.ts'
import type { Tables, World } from './ports.ts'

/** A seminar is still the one people are at for so long after its end. */
const REMEMBERED_MINUTES = 12 * 60

const WHY_NOT = {
  'meeting-cancelled': 'seminar-not-called',
  'meeting-not-begun': 'seminar-not-begun',
  'meeting-over': 'seminar-over',
} as const

type Timed = { readonly seminar: Seminar; readonly startsAt: Instant; readonly endsAt: Instant }

/** What `mayRun` asks of a meeting. */
const asMeeting = ({ seminar, startsAt, endsAt }: Timed) => ({
  startsAt,
  endsAt,
  state: seminar.state === 'called' ? ('planned' as const) : ('cancelled' as const),
})

const timed = (seminar: Seminar): readonly Timed[] => {
  const times = timesOfSeminar(seminar)
  return times ? [{ seminar, ...times }] : []
}

/** The seminar that people are called to next, or are at; else the last there was; null when there never was one. */
const current = async (tables: Tables, now: Instant): Promise<Timed | null> => {
  const called = (await tables.seminars.all()).filter(({ state }) => state === 'called')
  const all = called
    .flatMap(timed)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return (
    all.find(({ endsAt }) => addMinutes(endsAt, REMEMBERED_MINUTES) > now) ?? all.at(-1) ?? null
  )
}

/** The seminar as every leader meets it: the programme, one's own table, and the questions with their time. */
export const seminarDays = (world: World) => ({
  getSeminar: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getSeminar')) return refuse('not-allowed')
      const now = world.clock.now()
      const found = await current(tables, now)
      if (!found) return accept({ seminar: null, now })
      const { seminar, startsAt, endsAt } = found
      const { season, theme, place, programme, questions, run } = seminar
      const year = (await tables.seasons.all()).find(({ id }) => id === season)?.label ?? ''
      const own = await ownTables(tables, season, actor.person)
      const layings = layingsOf(questions)
      return accept({
        now,
        seminar: {
          season,
          year,
          theme,
          place,
          startsAt,
          endsAt,
          programme,
          questions: questions.map(({ text, minutes, atNewTables }, at) => ({
            text,
            minutes,
            atNewTables: at > 0 && atNewTables,
            seconds: secondsOn(run, String(at), now),
            table: own[layings[at] ?? 0] ?? null,
          })),
          /** One's table to begin with, also where there are no questions. */
          table: own[0] ?? null,
          on: run.at === null ? null : Number(run.at.point),
          mayRun: may(actor, 'goToQuestion') && mayRun(asMeeting(found), now).ok,
          isOver: addMinutes(endsAt, REMEMBERED_MINUTES) <= now,
        },
      })
    }),

  /** Puts a question on for everybody, or with null none; the same twice is the same as once. */
  goToQuestion: (actor: Actor, input: { season: SeasonId; question: number | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'goToQuestion')) return refuse('not-allowed')
      await tables.seminars.lock(input.season)
      const seminar = await tables.seminars.find(input.season)
      const [found] = seminar ? timed(seminar) : []
      if (!found) return refuse('not-found')
      const { question } = input
      if (question !== null && !found.seminar.questions[question]) return refuse('not-found')
      const now = world.clock.now()
      const allowed = mayRun(asMeeting(found), now)
      if (!allowed.ok) return refuse(WHY_NOT[allowed.refusal])
      const { run } = found.seminar
      const after = goToPoint(run, question === null ? null : String(question), now)
      if (after !== run) await tables.seminars.save({ ...found.seminar, run: after })
      return accept(null)
    }),
})

/** Where somebody sits in each laying, and with whom; null where they have no place. */
const ownTables = async (tables: Tables, season: SeasonId, person: PersonId | null) => {
  if (person === null) return []
  const seating = await tables.seminars.seating(season)
  const own = seating.map((laid) => laid.find(({ people }) => people.includes(person)) ?? null)
  const leaders = await tables.leaders.of([
    ...new Set(own.flatMap((table) => table?.people ?? []).filter((id) => id !== person)),
  ])
  const names = new Map(leaders.map(({ id, name }) => [id, name]))
  return own.map(
    (table) =>
      table && {
        number: table.number,
        with: table.people.flatMap((id) => names.get(id) ?? []),
      },
  )
}
