import { z } from 'zod'
import { OWN_SECTIONS } from '#bot/domain/own-data.ts'
import { endpoint } from './endpoint.ts'
import { day, instant, personId } from './ids.ts'

const ownData = z.object({
  name: z.string(),
  takenAt: instant,
  municipality: z.string(),
  /** Those that have something in them, and what stands in each under the names of the columns. */
  sections: z.array(
    z.object({
      name: z.enum(OWN_SECTIONS),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
})

/** What is kept about the caller. */
export const getMyData = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: ownData,
  refusals: [],
})

/** The same about one person who has asked for it. */
export const getPersonData = endpoint({
  kind: 'query',
  input: z.strictObject({ person: personId }),
  output: ownData,
  refusals: [],
})

/** Those who have left the list and have not been erased. */
export const listFormerLeaders = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    people: z.array(z.object({ id: personId, name: z.string(), email: z.string(), leftOn: day })),
  }),
  refusals: [],
})

const OBSTACLES = ['still-listed', 'not-out-yet'] as const

/** What an erasure would do; nothing is changed. */
export const previewErasure = endpoint({
  kind: 'query',
  input: z.strictObject({ person: personId }),
  output: z.object({
    name: z.string(),
    leftOn: day.nullable(),
    /** Rows that are deleted, and rows that stay without the person. */
    gone: z.number().int(),
    changed: z.number().int(),
    /** Somebody else is called the same: in running words the name stays. */
    hasNamesake: z.boolean(),
    /** Why it cannot be done yet; null when it can. */
    obstacle: z.enum(OBSTACLES).nullable(),
  }),
  refusals: [],
})

/** `name` as it stands on the page, typed by hand. */
export const erasePerson = endpoint({
  kind: 'command',
  input: z.strictObject({ person: personId, name: z.string().max(200) }),
  output: z.null(),
  refusals: [...OBSTACLES, 'name-differs'],
})
