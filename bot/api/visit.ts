import { z } from 'zod'
import { releasedAgenda } from './agenda.ts'
import { endpoint } from './endpoint.ts'
import { instant, meetingId, roundId } from './ids.ts'

/** Why nobody can sit in elsewhere instead of coming to their own meeting. */
const REFUSALS = [
  'meeting-cancelled',
  'not-absent',
  'visits-already',
  'calendars-busy',
  'calendars-refused',
] as const

/** Where a leader who cannot come may sit in that week; `meeting` is that of their own group. */
export const getVisitOffers = endpoint({
  kind: 'query',
  input: z.strictObject({ meeting: meetingId }),
  output: z.object({
    offers: z
      .array(
        z.object({
          meeting: meetingId,
          group: z.string(),
          host: z.string().nullable(),
          startsAt: instant,
          endsAt: instant,
        }),
      )
      .readonly(),
    /** false: Outlook could not say when they are free, so nothing is offered. */
    isCalendarKnown: z.boolean(),
  }),
  refusals: REFUSALS,
})

export const sitIn = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, visit: meetingId }),
  output: z.null(),
  refusals: [...REFUSALS, 'visit-not-possible'],
})

/** By the meeting of their own group. */
export const takeBackVisit = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: z.null(),
  refusals: ['meeting-begun'],
})

const section = z.string()

/** The meeting as its guest sees it; by the meeting they sit in on. */
export const getVisit = endpoint({
  kind: 'query',
  input: z.strictObject({ meeting: meetingId }),
  output: z.object({
    meeting: meetingId,
    instead: meetingId,
    round: roundId,
    roundLabel: z.string(),
    group: z.string(),
    host: z.string().nullable(),
    startsAt: instant,
    endsAt: instant,
    joinUrl: z.string().nullable(),
    agenda: releasedAgenda.nullable(),
    /** What the group has agreed on how it works together, as it stands; null when it has not yet. */
    contract: z
      .object({ meeting: section, benefit: section, trust: section, attendance: section })
      .nullable(),
    evaluation: z.object({
      state: z.enum(['not-open', 'open', 'closed']),
      hasAnswered: z.boolean(),
    }),
    mayUndo: z.boolean(),
  }),
  refusals: [],
})
