import { z } from 'zod'
import { ABSENCE_REASONS } from '#bot/domain/attendance.ts'
import { endpoint } from './endpoint.ts'
import { meetingId, personId, roundId } from './ids.ts'

/** A kind of reason and nothing else: there is no field for words. */
export const sayAbsence = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, reason: z.enum(ABSENCE_REASONS) }),
  output: z.null(),
  refusals: ['meeting-cancelled', 'meeting-begun'],
})

export const takeBackAbsence = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: z.null(),
  refusals: ['meeting-cancelled', 'meeting-begun'],
})

export const confirmAttendance = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, there: z.array(personId).max(40).readonly() }),
  output: z.object({ there: z.number().int(), called: z.number().int() }),
  refusals: ['meeting-cancelled', 'meeting-not-begun', 'not-called'],
})

/** How many came in each round that is confirmed, newest first. */
export const getAttendanceFigures = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    rounds: z
      .array(
        z.object({
          round: roundId,
          roundLabel: z.string(),
          /** null: too few groups. */
          figures: z
            .object({
              groups: z.number().int(),
              /** In whole steps of five. */
              percentThere: z.number().int(),
              reasons: z
                .array(
                  z.object({
                    reason: z.enum([...ABSENCE_REASONS, 'several']),
                    count: z.number().int(),
                  }),
                )
                .readonly(),
            })
            .nullable(),
        }),
      )
      .readonly(),
  }),
  refusals: [],
})
