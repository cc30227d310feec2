import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { meetingId, personId } from './ids.ts'

const REFUSALS = ['meeting-cancelled', 'meeting-begun'] as const

/** Asks another chief of the group to host this one meeting. */
export const askSubstitute = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, person: personId }),
  output: z.null(),
  refusals: [...REFUSALS, 'substitute-asked', 'substitute-cannot-host'],
})

/** The answer of the one who was asked; no after yes gives the meeting back. */
export const answerSubstitute = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    /** Which asking is answered: an earlier one counts no more. */
    asking: z.number().int().min(1),
    yes: z.boolean(),
  }),
  output: z.object({ yes: z.boolean() }),
  refusals: [...REFUSALS, 'substitute-closed'],
})

/** Who asked hosts after all. */
export const takeBackSubstitute = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: z.null(),
  refusals: [...REFUSALS, 'substitute-closed'],
})
