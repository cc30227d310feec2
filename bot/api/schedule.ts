import { z } from 'zod'
import { HOLIDAYS } from '#bot/domain/holidays.ts'
import { DIFFERENCES } from '#bot/domain/schedule/alternatives.ts'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'
import { endpoint } from './endpoint.ts'
import { clockTime, day, groupId, roundId } from './ids.ts'

/** One who cannot come, or perhaps not: a name and how, never why. */
const hindered = z.object({
  name: z.string(),
  group: z.string(),
  day,
  kind: z.enum(['busy', 'away', 'tentative']),
  isHost: z.boolean(),
})

const choice = z.object({
  difference: z.enum(DIFFERENCES),
  /** `2027-W03`. */
  week: z.string(),
  start: clockTime,
  meetings: z.array(z.object({ group: groupId, name: z.string(), day })).readonly(),
  hosts: z.number().int(),
  cannot: z.number().int(),
  perhaps: z.number().int(),
  hindered: z.array(hindered).readonly(),
})
export type ChoiceView = z.output<typeof choice>

/** Reads everyone's free and busy time and proposes weeks; nothing is kept or booked. */
export const proposeWeeks = endpoint({
  kind: 'query',
  input: z.strictObject({
    round: roundId,
    /** The most days that the groups may be spread over. */
    days: z.number().int().min(1).max(MOST_DAYS),
  }),
  output: z.object({
    /** The best first; empty only when no week of the window can hold the groups. */
    choices: z.array(choice).readonly(),
    calendars: z.number().int(),
    /** Names of those whose calendar could not be read: not the same as free. */
    unknown: z.array(z.string()).readonly(),
    withoutMailbox: z.array(z.string()).readonly(),
    starts: z.array(clockTime).readonly(),
    /** Every weekday of the window: closed for a reason, or how many cannot come at each of `starts`. */
    days: z
      .array(
        z.object({
          day,
          closed: z
            .union([
              z.object({ kind: z.literal('holiday'), holiday: z.enum(HOLIDAYS) }),
              z.object({ kind: z.literal('municipal'), reason: z.string() }),
              z.object({ kind: z.literal('past') }),
            ])
            .nullable(),
          counts: z.array(z.number().int()).readonly(),
        }),
      )
      .readonly(),
  }),
  refusals: ['round-booked', 'no-groups', 'no-days', 'calendars-busy', 'calendars-refused'],
})
