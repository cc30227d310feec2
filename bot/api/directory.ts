import { z } from 'zod'
import { LONGEST_KNOWS } from '#bot/domain/directory.ts'
import { endpoint } from './endpoint.ts'
import { personId } from './ids.ts'

const directory = z.object({
  mayTell: z.boolean(),
  /** What the caller has told; empty when nothing. */
  own: z.string(),
  /** Those who have chosen to be found, by name. */
  people: z
    .array(
      z.object({
        id: personId,
        name: z.string(),
        email: z.string(),
        area: z.string(),
        workplace: z.string(),
        knows: z.string(),
        isMe: z.boolean(),
      }),
    )
    .readonly(),
})
export type DirectoryView = z.output<typeof directory>

export const getDirectory = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: directory,
  refusals: [],
})

/** What the caller lets others ask them about; empty: they are not found any more. */
export const saveDirectoryEntry = endpoint({
  kind: 'command',
  input: z.strictObject({ knows: z.string().trim().max(LONGEST_KNOWS) }),
  output: directory,
  refusals: ['contains-cpr'],
})
