import { z } from 'zod'
import { ABSENCE_REASONS } from '#bot/domain/attendance.ts'
import { endpoint } from './endpoint.ts'
import { clockTime, day, groupId, instant, meetingId, roundId } from './ids.ts'

/** Why a meeting may not lie there. */
export const TIME_REFUSALS = ['in-the-past', 'day-closed', 'outside-working-hours'] as const

/** A meeting for one group that has none in a booked round, such as after a cancellation. */
export const bookMeeting = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId, group: groupId, day, start: clockTime }),
  output: z.object({ meeting: meetingId }),
  refusals: [...TIME_REFUSALS, 'book-round-first', 'meeting-exists'],
})

export const moveMeeting = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, day, start: clockTime }),
  output: z.null(),
  refusals: [...TIME_REFUSALS, 'meeting-cancelled', 'meeting-begun', 'same-time'],
})

export const cancelMeeting = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: z.null(),
  refusals: ['meeting-cancelled', 'meeting-begun'],
})

export const getMyMeetings = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    meetings: z
      .array(
        z.object({
          id: meetingId,
          round: roundId,
          roundLabel: z.string(),
          group: z.string(),
          startsAt: instant,
          endsAt: instant,
          isCancelled: z.boolean(),
          isInOutlook: z.boolean(),
          joinUrl: z.string().nullable(),
          /** Who hosts this meeting instead of the group's host; whether that is the caller. */
          substitute: z.object({ name: z.string(), isCaller: z.boolean() }).nullable(),
          reply: z.enum(['none', 'accepted', 'tentative', 'declined']).nullable(),
          /** The caller was asked to host it, and has not said no. */
          askedToHost: z
            .object({ asking: z.number().int(), host: z.string(), isAnswered: z.boolean() })
            .nullable(),
          agenda: z.enum(['none', 'released']),
          /** What the caller has said about not coming, by kind. */
          absence: z.enum(ABSENCE_REASONS).nullable(),
          /** Where the caller sits in instead. */
          visit: z
            .object({ meeting: meetingId, group: z.string(), startsAt: instant, endsAt: instant })
            .nullable(),
          isHosting: z.boolean(),
          isOver: z.boolean(),
          evaluation: z.enum(['not-open', 'open', 'closed']),
        }),
      )
      .readonly(),
  }),
  refusals: [],
})
