import { z } from 'zod'
import { HOW_TO_LAY, SEMINAR_LIMITS } from '#bot/domain/seminar.ts'
import { endpoint } from './endpoint.ts'
import { clockTime, day, instant, personId, seasonId } from './ids.ts'

const words = (longest: number) => z.string().trim().max(longest)
const LIMITS = SEMINAR_LIMITS
const item = z.strictObject({
  title: words(LIMITS.title),
  speaker: words(LIMITS.speaker),
  from: clockTime.nullable(),
  minutes: z.number().int().min(0).max(LIMITS.minutes),
})
/** As it is being written: blank parts are kept, and refused only when people are called. */
const plan = z.strictObject({
  theme: words(LIMITS.theme),
  place: words(LIMITS.place),
  day: day.nullable(),
  programme: z.array(item).max(LIMITS.items).readonly(),
  questions: z
    .array(
      z.strictObject({
        text: words(LIMITS.question),
        minutes: z.number().int().min(0).max(LIMITS.minutes),
        atNewTables: z.boolean(),
      }),
    )
    .max(LIMITS.questions)
    .readonly(),
})
const number = z.number().int()
const version = number.min(0)
const year = z.object({ id: seasonId, label: z.string() })
const ofSeason = z.strictObject({ season: seasonId })

export const getSeminarPlan = endpoint({
  kind: 'query',
  /** null: the year people are in. */
  input: z.strictObject({ season: seasonId.nullable() }),
  output: z.object({
    years: z.array(year).readonly(),
    year,
    today: day,
    plan,
    /** 0: nothing is saved yet. */
    version,
    state: z.enum(['draft', 'called', 'cancelled']),
    isAhead: z.boolean(),
    /** Everybody has the invitation as it is now. */
    isInOutlook: z.boolean(),
    guests: z
      .object({
        called: number,
        accepted: number,
        tentative: number,
        declined: number,
        unanswered: number,
        withoutMailbox: number,
      })
      .nullable(),
    /** How often tables are laid in the day, by the questions. */
    layings: number,
    toBeSeated: number,
    /** null before tables are laid. */
    seating: z
      .object({
        tables: z
          .array(
            z
              .array(
                z.object({
                  number,
                  people: z.array(z.object({ id: personId, name: z.string() })).readonly(),
                }),
              )
              .readonly(),
          )
          .readonly(),
        compromises: z.object({
          repeat: number,
          'same area': number,
          'same group': number,
          'own manager': number,
          oddTables: number,
        }),
        gone: number,
        come: number,
      })
      .nullable(),
  }),
  refusals: ['no-season'],
})

export const saveSeminar = endpoint({
  kind: 'command',
  input: z.strictObject({ season: seasonId, version, plan }),
  /** `isTold`: Outlook tells everybody of a new time or place. */
  output: z.object({ version, isTold: z.boolean() }),
  refusals: [
    'contains-cpr',
    'changed-meanwhile',
    'seminar-incomplete',
    'seminar-in-the-past',
    'seminar-over',
  ],
})

export const callSeminar = endpoint({
  kind: 'command',
  input: z.strictObject({ season: seasonId, version }),
  output: z.object({ called: number }),
  refusals: [
    'changed-meanwhile',
    'seminar-called',
    'seminar-incomplete',
    'seminar-in-the-past',
    'seminar-over',
  ],
})

export const cancelSeminar = endpoint({
  kind: 'command',
  input: ofSeason,
  output: z.null(),
  refusals: ['seminar-not-called', 'seminar-over'],
})

export const fetchSeminarReplies = endpoint({
  kind: 'command',
  input: ofSeason,
  output: z.null(),
  refusals: ['calendars-busy', 'calendars-refused'],
})

export const laySeminarTables = endpoint({
  kind: 'command',
  input: z.strictObject({ season: seasonId, how: z.enum(HOW_TO_LAY) }),
  output: z.object({ people: number, tables: number }),
  refusals: ['changed-meanwhile', 'seminar-over', 'too-few-for-tables'],
})

const table = z.object({ number, with: z.array(z.string()).readonly() }).nullable()

/** The seminar as every leader meets it. */
export const getSeminar = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    now: instant,
    seminar: z
      .object({
        season: seasonId,
        year: z.string(),
        theme: z.string(),
        place: z.string(),
        startsAt: instant,
        endsAt: instant,
        programme: z.array(item).readonly(),
        questions: z
          .array(
            z.object({
              text: z.string(),
              minutes: number,
              atNewTables: z.boolean(),
              /** How long it has been on. */
              seconds: number,
              table,
            }),
          )
          .readonly(),
        table,
        /** The question that is on, by its place. */
        on: number.nullable(),
        mayRun: z.boolean(),
        isOver: z.boolean(),
      })
      .nullable(),
  }),
  refusals: [],
})

export const goToQuestion = endpoint({
  kind: 'command',
  input: z.strictObject({ season: seasonId, question: number.min(0).nullable() }),
  output: z.null(),
  refusals: ['seminar-not-called', 'seminar-not-begun', 'seminar-over'],
})
