import { z } from 'zod'
import { AGENDA_PARTS, AGENDA_POINTS, MOST_TASKS } from '#bot/domain/agenda.ts'
import { TOPIC_KINDS, TOPIC_STATUSES } from '#bot/domain/topic-bank.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { day, instant, roundId, taskId, topicId } from './ids.ts'

const minutes = z.number().int().min(0).max(480)
/** As it is being written: blank and half-written parts are kept, and refused only at release. */
const agendaContent = z.strictObject({
  theme: z.string().max(120),
  why: z.string().max(1000),
  opening: z
    .strictObject({ title: z.string().max(120), by: z.string().max(120), minutes })
    .nullable(),
  points: z
    .array(
      z.strictObject({
        name: z.enum(AGENDA_POINTS),
        minutes,
        text: z.string().max(1500),
        topics: z.array(topicId).max(6).readonly(),
        materials: z
          .array(z.strictObject({ title: z.string().max(120), url: z.string().max(500) }))
          .max(5)
          .readonly(),
      }),
    )
    .length(AGENDA_POINTS.length)
    .readonly(),
  tasks: z
    .array(
      z.strictObject({
        id: taskId,
        title: z.string().max(120),
        text: z.string().max(600),
        due: day,
      }),
    )
    .max(MOST_TASKS)
    .readonly(),
})

const released = {
  revision: z.number().int(),
  changed: z.array(z.enum(AGENDA_PARTS)).readonly(),
}

export const getAgenda = endpoint({
  kind: 'query',
  /** null: the round ahead. */
  input: z.strictObject({ round: roundId.nullable() }),
  output: z.object({
    round: z.object({
      id: roundId,
      label: z.string(),
      meetingMinutes: z.number(),
      isBooked: z.boolean(),
      isHeld: z.boolean(),
      firstMeeting: day.nullable(),
    }),
    rounds: z.array(z.object({ id: roundId, label: z.string() })).readonly(),
    content: agendaContent,
    version: z.number().int(),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable(),
    released: z.object({ ...released, at: instant, content: agendaContent }).nullable(),
    topics: z
      .array(
        z.object({
          id: topicId,
          title: z.string(),
          why: z.string(),
          kind: z.enum(TOPIC_KINDS),
          status: z.enum(TOPIC_STATUSES),
          supporters: z.number().int(),
        }),
      )
      .readonly(),
    receivers: z.object({ groups: z.array(z.string()).readonly(), leaders: z.number().int() }),
    today: day,
  }),
  refusals: ['no-round'],
})

export const saveAgenda = endpoint({
  kind: 'command',
  input: z.strictObject({
    round: roundId,
    version: z.number().int().min(0),
    content: agendaContent,
  }),
  output: z.object({ version: z.number().int(), savedAt: instant }),
  refusals: ['changed-meanwhile', 'contains-cpr'],
})

export const previewAgenda = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId, content: agendaContent }),
  output: z.object({ card: z.record(z.string(), z.unknown()), notification: z.string() }),
  refusals: [],
})

export const releaseAgenda = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId, version: z.number().int().min(1), despite }),
  output: z.object({ ...released, at: instant, groups: z.number().int() }),
  refusals: [
    'changed-meanwhile',
    ...CONFIDENTIAL_REFUSALS,
    'agenda-incomplete',
    'nothing-changed',
    'round-not-booked',
    'round-is-over',
  ],
})

/** What a group has got, with the time and place of one meeting. */
export const releasedAgenda = z.object({
  ...released,
  roundLabel: z.string(),
  groupName: z.string().nullable(),
  meeting: z
    .object({
      startsAt: instant,
      endsAt: instant,
      joinUrl: z.string().nullable(),
      /** Who hosts this meeting instead of the group's host. */
      substitute: z.string().nullable(),
    })
    .nullable(),
  content: agendaContent,
  topicTitles: z.record(z.string(), z.string()),
  /** What the caller's group does about its contract at the meeting, and what it carries on. */
  contract: z.enum(['write', 'look']).nullable(),
  carried: z.array(z.object({ text: z.string(), from: z.string().nullable() })).readonly(),
  releasedAt: instant,
})

export const getReleasedAgenda = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId.nullable() }),
  output: z.object({
    round: roundId,
    roundLabel: z.string(),
    agenda: releasedAgenda.nullable(),
  }),
  refusals: ['no-round'],
})
