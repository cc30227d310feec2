import { z } from 'zod'
import { ORGANIZERS } from '#bot/domain/organizer.ts'
import { endpoint } from './endpoint.ts'
import { errandId } from './ids.ts'

export const getOrganizer = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    organizer: z.enum(ORGANIZERS),
    /** The address of the one mailbox. */
    mailbox: z.string(),
    /** Meetings to come that stand in Outlook already: they keep who called people to them. */
    booked: z.number().int(),
  }),
  refusals: [],
})

/** Who calls people to the meetings that are not in Outlook yet. */
export const chooseOrganizer = endpoint({
  kind: 'command',
  input: z.strictObject({ organizer: z.enum(ORGANIZERS) }),
  output: z.null(),
  refusals: [],
})

/** The one mailbox calls people to the meeting where the host's calendar is closed to us; `errand` is what stopped. */
export const letMailboxOrganize = endpoint({
  kind: 'command',
  input: z.strictObject({ errand: errandId }),
  output: z.null(),
  refusals: ['not-at-host'],
})
