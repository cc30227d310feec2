import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { clockTime, day, roundId, seasonId } from './ids.ts'

const roundPlan = z.strictObject({
  label: z.string().trim().min(1).max(60),
  from: day,
  to: day,
  meetingMinutes: z.number().int(),
})

/** A year with its three rounds; `season` null makes a new year. */
export const planSeason = endpoint({
  kind: 'command',
  input: z.strictObject({
    season: seasonId.nullable(),
    label: z.string().trim().min(1).max(40),
    rounds: z.array(roundPlan).max(12),
  }),
  output: z.object({ season: seasonId }),
  refusals: [
    'contains-cpr',
    'rounds-not-three',
    'window-backwards',
    'window-too-long',
    'rounds-overlap',
    'meeting-length',
    'label-missing',
    'season-exists',
    'round-booked',
  ],
})

const closedRange = z.object({ from: day, to: day, reason: z.string() })

export const getSeason = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    seasons: z
      .array(
        z.object({
          id: seasonId,
          label: z.string(),
          rounds: z
            .array(
              z.object({
                id: roundId,
                number: z.number().int(),
                label: z.string(),
                state: z.enum(['planned', 'booked']),
                /** null for those who only see what is booked. */
                window: z.object({ from: day, to: day }).nullable(),
                meetingMinutes: z.number().int(),
                startsAt: clockTime.nullable(),
                /** The days on which groups meet, once booked. */
                days: z.array(day).readonly(),
                agenda: z.enum(['none', 'draft', 'released']),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    /** The municipality's own closed days, for those who plan. */
    closedDays: z.array(closedRange).readonly(),
    mayPlan: z.boolean(),
    today: day,
  }),
  refusals: [],
})

/** Replaces the municipality's own closed days. */
export const saveClosedDays = endpoint({
  kind: 'command',
  input: z.strictObject({
    ranges: z
      .array(z.strictObject({ from: day, to: day, reason: z.string().trim().min(1).max(80) }))
      .max(200),
  }),
  output: z.object({ ranges: z.array(closedRange).readonly() }),
  refusals: ['contains-cpr', 'range-backwards', 'range-too-long'],
})
