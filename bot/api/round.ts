import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { clockTime, day, groupId, instant, meetingId, personId, roundId } from './ids.ts'
import { TIME_REFUSALS } from './meeting.ts'

/** Approves one proposal: the meetings of all groups, and their invitations. */
export const bookRound = endpoint({
  kind: 'command',
  input: z.strictObject({
    round: roundId,
    start: clockTime,
    meetings: z
      .array(
        z.strictObject({
          group: groupId,
          day,
          /** Hosts this meeting alone, because the group's own host cannot. */
          substitute: personId.nullable().optional(),
        }),
      )
      .max(2000),
  }),
  output: z.object({ meetings: z.number().int() }),
  refusals: [
    ...TIME_REFUSALS,
    'round-booked',
    'groups-differ',
    'not-one-week',
    'too-many-days',
    'outside-window',
    'substitute-cannot-host',
  ],
})

/** Reads the replies of a round's meetings from Outlook now. */
export const fetchReplies = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId }),
  output: z.object({ meetings: z.number().int() }),
  refusals: ['calendars-busy', 'calendars-refused'],
})

const replyCounts = z.object({
  accepted: z.number().int(),
  tentative: z.number().int(),
  declined: z.number().int(),
  none: z.number().int(),
})

export const getRound = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId }),
  output: z.object({
    id: roundId,
    label: z.string(),
    state: z.enum(['planned', 'booked']),
    window: z.object({ from: day, to: day }),
    meetingMinutes: z.number().int(),
    startsAt: clockTime.nullable(),
    agenda: z.enum(['none', 'draft', 'released']),
    groups: z
      .array(
        z.object({
          group: groupId,
          name: z.string(),
          host: z.string().nullable(),
          members: z.number().int(),
          /** The planned meeting, or the newest cancelled one; null when none was ever booked. */
          meeting: z
            .object({
              id: meetingId,
              startsAt: instant,
              endsAt: instant,
              isCancelled: z.boolean(),
              /** In Outlook, at the time shown here. */
              isInOutlook: z.boolean(),
              /** Outlook said no: the coordinator's overview says what to do. */
              isStuck: z.boolean(),
              hasBegun: z.boolean(),
              /** Who hosts this meeting instead of the group's host; null for the host. */
              substitute: z.string().nullable(),
              /** Whom the host has asked to host it, and who has not answered. */
              askedToHost: z.string().nullable(),
              /** Which host it lies with in Outlook; null for the one mailbox, and before it is there. */
              organizer: z.string().nullable(),
            })
            .nullable(),
          replies: replyCounts,
          /** Names by reply, for the coordinator alone. */
          names: z
            .object({
              accepted: z.array(z.string()).readonly(),
              tentative: z.array(z.string()).readonly(),
              declined: z.array(z.string()).readonly(),
              none: z.array(z.string()).readonly(),
            })
            .nullable(),
          /** Those who cannot be invited, for the coordinator alone. */
          withoutMailbox: z.array(z.string()).readonly().nullable(),
        }),
      )
      .readonly(),
    mayPlan: z.boolean(),
    today: day,
  }),
  refusals: [],
})
