import { z } from 'zod'
import { REGROUPED_ROOMS } from '#bot/domain/composition/into-rooms.ts'
import { CLOSING_CAUSES, LONGEST_CLOSING_REASON } from '#bot/domain/group.ts'
import { effect } from './composition.ts'
import { endpoint } from './endpoint.ts'
import { groupId, instant, meetingId, personId } from './ids.ts'
import { summaryContent } from './summary.ts'

const closedGroup = z.object({
  group: groupId,
  name: z.string(),
  /** What its room is called in Teams: with the group's generation, so unlike any other. */
  room: z.string(),
  closedAt: instant,
  cause: z.enum(CLOSING_CAUSES),
  /** The coordinator's words to the group; empty where the cause says it all. */
  reason: z.string(),
})

/** Every group that meets and every one that was closed, and whether the last regrouping can be taken back. */
export const listGroups = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    open: z.array(
      z.object({
        group: groupId,
        number: z.number().int(),
        name: z.string(),
        members: z.number().int(),
      }),
    ),
    closed: z.array(
      closedGroup.extend({
        members: z.number().int(),
        /** False where another group has its number now. */
        mayReopen: z.boolean(),
      }),
    ),
    last: z
      .object({
        at: instant,
        rooms: z.enum(REGROUPED_ROOMS),
        /** Why it cannot be taken back; null when it can. */
        refusal: z.enum(['groups-changed-since', 'groups-have-met']).nullable(),
        /** Old groups that would open again, and new ones that would close. */
        reopened: z.number().int(),
        closed: z.number().int(),
        /** Who has come since, and would be without a seat. */
        seatless: z.array(z.string()),
      })
      .nullable(),
  }),
  refusals: [],
})

const chosen = {
  group: groupId,
  /** Those who get a place in another group at once; the others wait for the next composition. */
  places: z
    .array(z.strictObject({ person: personId, group: groupId }))
    .max(20)
    .default([]),
}
const CHOSEN_REFUSALS = ['group-full', 'own-manager', 'last-group'] as const

/** What closing a group would do to its people, meetings and room; nothing is kept. */
export const previewClosing = endpoint({
  kind: 'query',
  input: z.strictObject(chosen),
  output: z.object({
    group: z.object({ id: groupId, name: z.string() }),
    room: z.object({ name: z.string(), isMade: z.boolean(), isChannel: z.boolean() }),
    /** Meetings that would be cancelled. */
    ahead: z.array(z.object({ meeting: meetingId, roundLabel: z.string(), startsAt: instant })),
    /** Evaluations that are open, and summaries that the group has not been shown: neither can be finished afterwards. */
    evaluations: z.array(z.object({ roundLabel: z.string(), closesAt: instant })),
    summaries: z.array(z.object({ roundLabel: z.string(), heldAt: instant })),
    /** The group meets at this moment, and cannot be closed until then. */
    underWayUntil: instant.nullable(),
    members: z.array(
      z.object({
        person: personId,
        name: z.string(),
        isHost: z.boolean(),
        /** Groups with a place for them by every rule and wish, the cheapest first. */
        groups: z.array(z.object({ group: groupId, name: z.string(), cost: z.number() })),
      }),
    ),
    /** The groups that would have more people, by those chosen. */
    sizes: z.array(
      z.object({
        group: groupId,
        name: z.string(),
        before: z.number().int(),
        after: z.number().int(),
      }),
    ),
    /** The groups that go on, without and with those chosen. */
    effects: z.array(effect),
  }),
  refusals: CHOSEN_REFUSALS,
})

/** Closes a group: meetings ahead are cancelled, its room becomes read-only for those who were in it. */
export const closeGroup = endpoint({
  kind: 'command',
  input: z.strictObject({
    ...chosen,
    reason: z.string().trim().min(3).max(LONGEST_CLOSING_REASON),
  }),
  output: z.object({
    name: z.string(),
    cancelled: z.number().int(),
    placed: z.number().int(),
    /** Without a seat until the next composition. */
    waiting: z.number().int(),
  }),
  refusals: [...CHOSEN_REFUSALS, 'meeting-under-way', 'contains-cpr'],
})

/** Opens a closed group again in its old room, with those who have no other seat; cancelled meetings stay cancelled. */
export const reopenGroup = endpoint({
  kind: 'command',
  input: z.strictObject({ group: groupId }),
  output: z.object({ back: z.number().int(), elsewhere: z.number().int() }),
  refusals: ['room-is-gone', 'teams-silent', 'number-taken', 'nobody-comes-back'],
})

/** Everybody back in the group and room they had before the groups were last mixed. */
export const goBack = endpoint({
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ groups: z.number().int(), seatless: z.number().int() }),
  refusals: ['room-is-gone', 'teams-silent', 'groups-changed-since', 'groups-have-met'],
})

/** The closed groups that the caller was in. */
export const getClosedGroups = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    groups: z.array(
      closedGroup.extend({
        members: z.array(
          z.object({
            id: personId,
            name: z.string(),
            workplace: z.string(),
            isHost: z.boolean(),
          }),
        ),
        /** What the host shared with the group. */
        summaries: z.array(
          z.object({
            meeting: meetingId,
            roundLabel: z.string(),
            meetingAt: instant,
            content: summaryContent,
            /** What of it the group passed on to the chief group; null: nothing. */
            released: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
})
