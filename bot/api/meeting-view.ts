import { z } from 'zod'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { PASSES } from '#bot/domain/meeting-run.ts'
import { ASKING_STATES } from '#bot/domain/substitute.ts'
import { endpoint } from './endpoint.ts'
import { commitmentId, instant, meetingId, personId, roundId } from './ids.ts'

const material = z.object({ title: z.string(), url: z.string() })
const point = z.enum(AGENDA_POINTS)

const agenda = z.object({
  /** false: the points and minutes are the template's. */
  isReleased: z.boolean(),
  theme: z.string(),
  opening: z.object({ title: z.string(), by: z.string(), minutes: z.number().int() }).nullable(),
  points: z
    .array(
      z.object({
        name: point,
        minutes: z.number().int(),
        text: z.string(),
        materials: z.array(material).readonly(),
      }),
    )
    .readonly(),
})

const run = z.object({
  point: point.nullable(),
  /** Whole seconds by `now`, of each point that has been on. */
  spent: z.array(z.object({ point, seconds: z.number().int() })).readonly(),
  speakers: z.array(personId).readonly(),
  /** Whose turn it is among the speakers; past the last when all have had the word. */
  turn: z.number().int(),
})

/** The meeting as its host shows it; without one, the nearest that the caller hosts. */
export const getMeetingView = endpoint({
  kind: 'query',
  input: z.strictObject({ meeting: meetingId.nullable() }),
  output: z.object({
    now: instant,
    meeting: z
      .object({
        id: meetingId,
        round: roundId,
        roundLabel: z.string(),
        group: z.string(),
        startsAt: instant,
        endsAt: instant,
        isCancelled: z.boolean(),
        joinUrl: z.string().nullable(),
        agenda,
        run,
        people: z
          .array(
            z.object({
              person: personId,
              name: z.string(),
              isHost: z.boolean(),
              isExpected: z.boolean(),
              /** Of another group; of this one, and sitting in with another. */
              isGuest: z.boolean(),
              isElsewhere: z.boolean(),
              /** null: not confirmed. */
              wasThere: z.boolean().nullable(),
            }),
          )
          .readonly(),
        /** Who else was asked to host it, and who can be. */
        substitute: z.object({
          asked: z.object({ name: z.string(), state: z.enum(ASKING_STATES) }).nullable(),
          candidates: z.array(z.object({ person: personId, name: z.string() })).readonly(),
          mayAsk: z.boolean(),
          mayTakeBack: z.boolean(),
        }),
        confirmedAt: instant.nullable(),
        /** The group's own, and what members shared with all of it; `name` null: the group's. */
        commitments: z
          .array(z.object({ id: commitmentId, text: z.string(), name: z.string().nullable() }))
          .readonly(),
        evaluation: z.object({
          state: z.enum(['not-open', 'open', 'closed']),
          hasAnswered: z.boolean(),
        }),
      })
      .nullable(),
  }),
  refusals: [],
})

const RUN_REFUSALS = ['meeting-cancelled', 'meeting-not-begun', 'meeting-over'] as const

export const goToPoint = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, point }),
  output: z.null(),
  refusals: RUN_REFUSALS,
})

export const drawSpeakers = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: z.null(),
  refusals: RUN_REFUSALS,
})

export const passTurn = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    /** Whom the screen showed; null after the last. */
    from: personId.nullable(),
    how: z.enum(PASSES),
  }),
  output: z.null(),
  refusals: RUN_REFUSALS,
})
