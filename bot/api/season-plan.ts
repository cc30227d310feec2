import { z } from 'zod'
import {
  LONGEST_INSTEAD,
  LONGEST_NETWORK,
  LONGEST_THEME,
  MOST_NETWORKS,
} from '#bot/domain/season-plan.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { day, instant, roundId, seasonId } from './ids.ts'

export const ceasingNetwork = z.object({ name: z.string(), endsOn: day, instead: z.string() })
export type CeasingNetworkView = z.output<typeof ceasingNetwork>

const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('round'),
    label: z.string(),
    /** The weeks in which it may lie; what counts before it is booked. */
    window: z.object({ from: day, to: day }),
    days: z.array(day).readonly(),
    /** The caller's own group's, once booked. */
    meeting: z.object({ startsAt: instant, endsAt: instant }).nullable(),
    theme: z.string(),
    /** The theme goes on from the seminar before it. */
    isCarried: z.boolean(),
  }),
  z.object({ kind: z.literal('seminar'), day, theme: z.string() }),
])
export type YearEntryView = z.output<typeof entry>

const year = z.object({
  id: seasonId,
  label: z.string(),
  /** null: nobody has been told yet. */
  publishedAt: instant.nullable(),
  version: z.number().int(),
  entries: z.array(entry).readonly(),
  networks: z.array(ceasingNetwork).readonly(),
  /** As they were written, for those who may publish; null to others. */
  themes: z
    .array(z.object({ round: roundId, label: z.string(), theme: z.string() }))
    .readonly()
    .nullable(),
})
export type YearView = z.output<typeof year>

/** The plan of a year, or of the one people are in; `year` is null when there is none to read. */
export const getSeasonPlan = endpoint({
  kind: 'query',
  input: z.strictObject({ season: seasonId.nullable() }),
  output: z.object({
    years: z.array(z.object({ id: seasonId, label: z.string() })).readonly(),
    mayPublish: z.boolean(),
    year: year.nullable(),
  }),
  refusals: [],
})

/** Tells every leader of the year; what is left out is empty from now on. */
export const publishSeasonPlan = endpoint({
  kind: 'command',
  input: z.strictObject({
    season: seasonId,
    version: z.number().int().min(0),
    themes: z
      .array(z.strictObject({ round: roundId, theme: z.string().trim().max(LONGEST_THEME) }))
      .max(12)
      .readonly(),
    networks: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(LONGEST_NETWORK),
          endsOn: day,
          instead: z.string().trim().max(LONGEST_INSTEAD).default(''),
        }),
      )
      .max(MOST_NETWORKS)
      .readonly()
      .default([]),
    despite,
  }),
  output: z.object({ version: z.number().int(), publishedAt: instant, groups: z.number().int() }),
  refusals: [
    'changed-meanwhile',
    'no-groups',
    'plan-without-themes',
    'plan-unchanged',
    'year-is-over',
    ...CONFIDENTIAL_REFUSALS,
  ],
})
