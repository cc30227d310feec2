import { z } from 'zod'
import { HOLIDAYS } from '#bot/domain/holidays.ts'
import { DIFFERENCES } from '#bot/domain/schedule/alternatives.ts'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'
import { LONGEST_PROTECTED_MINUTES } from '#bot/domain/schedule/slots.ts'
import { endpoint } from './endpoint.ts'
import { clockTime, day, groupId, personId, roundId } from './ids.ts'

/** One who cannot come, or perhaps not: a name and how, never why. */
const hindered = z.object({
  name: z.string(),
  group: z.string(),
  day,
  /** `after`: can come, but is busy in the protected time after the meeting. */
  kind: z.enum(['busy', 'away', 'tentative', 'after']),
  isHost: z.boolean(),
  /** Who hosts instead. */
  substitute: z.string().nullable(),
})

const groupDay = z.object({ group: groupId, name: z.string(), day })

/** The least it would take that nobody asked about is busy: nothing less would do, however the groups were spread. */
const takes = {
  moves: z
    .array(
      z.object({
        name: z.string(),
        group: z.string(),
        day,
        /** Separate appointments in the way: 1 where one moved is enough. */
        appointments: z.number().int(),
      }),
    )
    .readonly(),
  /** Names of those who are out of office, and so can move nothing. */
  away: z.array(z.string()).readonly(),
}

const choiceTakes = z.object({
  ...takes,
  /** The groups that then meet on another day than proposed. */
  meetings: z.array(groupDay).readonly(),
})

const choice = z.object({
  difference: z.enum(DIFFERENCES),
  /** `2027-W03`. */
  week: z.string(),
  start: clockTime,
  meetings: z
    .array(
      groupDay.extend({
        /** Hosts this meeting, because the group's own host cannot. */
        substitute: z.object({ person: personId, name: z.string() }).nullable(),
      }),
    )
    .readonly(),
  /** Own hosts who cannot come; so many of them have a substitute. */
  hosts: z.number().int(),
  substituted: z.number().int(),
  cannot: z.number().int(),
  perhaps: z.number().int(),
  after: z.number().int(),
  hindered: z.array(hindered).readonly(),
  takes: z.object({ hosts: choiceTakes, everyone: choiceTakes }),
})
export type ChoiceView = z.output<typeof choice>

/** What is known of one week, all of it proven. */
const week = z.object({
  /** `2027-W03`. */
  week: z.string(),
  /** Its days that may be used. */
  days: z.array(day).readonly(),
  /** Null when the week cannot hold the groups. */
  best: z
    .object({
      start: clockTime,
      days: z.array(day).readonly(),
      hosts: z.number().int(),
      substituted: z.number().int(),
      cannot: z.number().int(),
      perhaps: z.number().int(),
    })
    .nullable(),
  /** Whenever they start and however the groups are spread: at least so many own hosts, and people, cannot come. */
  leastHosts: z.number().int().nullable(),
  leastPeople: z.number().int().nullable(),
  /** The least that would make it a week in which everyone can come, and when. */
  takes: z.object({ ...takes, start: clockTime, days: z.array(day).readonly() }).nullable(),
})

/** Reads everyone's free and busy time and proposes weeks; nothing is kept or booked. */
export const proposeWeeks = endpoint({
  kind: 'query',
  input: z.strictObject({
    round: roundId,
    /** The most days that the groups may be spread over. */
    days: z.number().int().min(1).max(MOST_DAYS),
    /** Time after the meeting that should be free too, to follow up where one works (requirements.md A24). */
    protectedMinutes: z.number().int().min(0).max(LONGEST_PROTECTED_MINUTES).optional(),
    /** The most groups on one day, where rooms are few. */
    groupsPerDay: z.number().int().min(1).max(2000).optional(),
    /** How far ahead people are called: the first and the last possible day, counted from today. */
    notice: z
      .strictObject({
        leastDays: z.number().int().min(0).max(365),
        mostDays: z.number().int().min(0).max(730).nullable(),
      })
      .optional(),
    /** Who opens the meetings, and must be free on each day used. */
    speaker: z.email().max(320).optional(),
    /** A week in which a group has no free host, own or substitute, is no week. */
    hostMustBeFree: z.boolean().optional(),
  }),
  output: z.object({
    /** The best first; empty only when no week of the window can hold the groups. */
    choices: z.array(choice).readonly(),
    weeks: z.array(week).readonly(),
    /** No arrangement is better than the first. */
    proven: z.boolean(),
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
              z.object({ kind: z.enum(['past', 'too-soon', 'too-late']) }),
            ])
            .nullable(),
          counts: z.array(z.number().int()).readonly(),
        }),
      )
      .readonly(),
  }),
  refusals: [
    'round-booked',
    'no-groups',
    'no-days',
    'calendars-busy',
    'calendars-refused',
    'speaker-unknown',
  ],
})
