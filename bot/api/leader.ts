import { z } from 'zod'
import { LIST_COLUMNS } from '#bot/domain/import/columns.ts'
import { CHANGES } from '#bot/domain/import/compare.ts'
import { ROW_PROBLEMS, ROW_WARNINGS } from '#bot/domain/import/listed.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { endpoint } from './endpoint.ts'
import { groupId, personId, seatId } from './ids.ts'

/** A file of 5 MB, as base64. */
const MOST_CONTENT = 7_000_000

const listFile = z.strictObject({
  fileName: z.string().min(1).max(255),
  content: z
    .base64()
    .min(1)
    .max(MOST_CONTENT)
    .transform((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
})

/** The first of a list, beside how many there are. */
const some = <Item extends z.ZodType>(item: Item) =>
  z.object({ count: z.number().int(), shown: z.array(item) })

const note = <Kind extends readonly [string, ...string[]]>(kinds: Kind) =>
  z.object({
    line: z.number().int(),
    column: z.enum(LIST_COLUMNS),
    kind: z.enum(kinds),
    found: z.string(),
  })

const listed = z.object({ name: z.string(), area: z.string(), level: z.enum(LEVELS) })
const listedWithChanges = listed.extend({
  changes: z.array(z.object({ field: z.enum(CHANGES), from: z.string(), to: z.string() })),
})

const LIST_REFUSALS = [
  'file-unreadable',
  'file-old-format',
  'list-empty',
  'headings-missing',
  'directory-busy',
  'directory-refused',
] as const

export const previewImport = endpoint({
  kind: 'query',
  input: listFile,
  output: z.object({
    lines: z.number().int(),
    columns: z.array(z.object({ column: z.enum(LIST_COLUMNS), heading: z.string() })),
    ignored: z.array(z.string()),
    absent: z.array(z.enum(LIST_COLUMNS)),
    problems: some(note(ROW_PROBLEMS)),
    warnings: some(note(ROW_WARNINGS)),
    arrived: some(listed),
    changed: some(listedWithChanges),
    back: some(listedWithChanges),
    left: some(z.object({ name: z.string(), group: z.string().nullable() })),
    unchanged: z.number().int(),
  }),
  refusals: LIST_REFUSALS,
})

export const applyImport = endpoint({
  kind: 'command',
  input: listFile,
  output: z.object({
    arrived: z.number().int(),
    changed: z.number().int(),
    left: z.number().int(),
    back: z.number().int(),
    unchanged: z.number().int(),
    openSeats: z.number().int(),
  }),
  refusals: [...LIST_REFUSALS, 'list-has-problems'],
})

export const personView = z.object({
  id: personId,
  name: z.string(),
  email: z.string(),
  area: z.string(),
  workplace: z.string(),
  level: z.enum(LEVELS),
  started: z.string().nullable(),
  manager: z.string().nullable(),
  hasMailbox: z.boolean(),
  group: z.string().nullable(),
  isHost: z.boolean(),
})
export type PersonView = z.output<typeof personView>

export const listPeople = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    people: z.array(personView),
    hasGroups: z.boolean(),
    openSeats: z.array(
      z.object({ seat: seatId, group: z.string(), vacatedBy: z.string().nullable() }),
    ),
    withoutHost: z.array(
      z.object({
        group: groupId,
        name: z.string(),
        candidates: z.array(z.object({ id: personId, name: z.string() })),
      }),
    ),
    /** Groups with a host where another could take over. */
    otherHosts: z.array(
      z.object({
        group: groupId,
        name: z.string(),
        host: z.string(),
        candidates: z.array(z.object({ id: personId, name: z.string() })),
      }),
    ),
  }),
  refusals: [],
})

export const seatSuccessor = endpoint({
  kind: 'command',
  input: z.strictObject({ seat: seatId, person: personId }),
  output: z.object({ group: z.string(), isHost: z.boolean() }),
  refusals: ['has-left', 'already-seated', 'seat-taken', 'own-manager'],
})

export const nameHost = endpoint({
  kind: 'command',
  input: z.strictObject({ group: groupId, person: personId }),
  output: z.null(),
  refusals: ['cannot-host'],
})
