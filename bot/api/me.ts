import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { groupId, instant, personId } from './ids.ts'

/** Who the caller is to the programme; what the tab shows first, and which pages it offers. */
export const whoAmI = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    person: personId.nullable(),
    name: z.string(),
    isCoordinator: z.boolean(),
    isChief: z.boolean(),
    isHost: z.boolean(),
    group: z.object({ id: groupId, name: z.string() }).nullable(),
    municipality: z.string(),
    now: instant,
  }),
  refusals: [],
})
