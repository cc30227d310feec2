import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { rated } from './evaluation.ts'
import { roundId, seasonId } from './ids.ts'

const season = z.object({ id: seasonId, label: z.string() })

/** A year of all groups together, by its rounds; null for the newest that has begun. */
export const getYearPictures = endpoint({
  kind: 'query',
  input: z.strictObject({ season: seasonId.nullable() }),
  output: z.object({
    /** null: no meeting has been held yet. */
    season: season.nullable(),
    seasons: z.array(season),
    rounds: z.array(
      z.object({
        round: roundId,
        roundLabel: z.string(),
        called: z.number().int(),
        held: z.number().int(),
        /** In whole steps of five; null below the thresholds. */
        percentThere: z.number().int().nullable(),
        percentPrepared: z.number().int().nullable(),
        points: z.number().int(),
        themes: z.number().int(),
        answered: z.number().int(),
        /** null: rated by too few, or not asked then. */
        benefit: rated.nullable(),
        track: rated.nullable(),
        focus: rated.nullable(),
      }),
    ),
  }),
  refusals: [],
})
