import fc from 'fast-check'
import { z } from 'zod'

/** As much of JSON Schema as zod writes for what the API takes. */
type Schema = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** What has broken programs before ours. */
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'null',
  '__proto__',
  '{{constructor}}',
  "'; drop table leaders; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '../../etc/passwd',
  '%00%2e%2e',
  'a'.repeat(20_000),
  'Å'.normalize('NFD').repeat(500),
  '💥'.repeat(300),
  '\u202eexe.',
  '-1e308',
  '9007199254740993',
]
const DAYS = ['2027-01-19', '2027-02-29', '0000-01-01', '9999-12-31', '2027-13-01']
const TIMES = ['09:00', '24:00', '23:59', '09:60']
const MOMENTS = [
  '2027-01-19T10:55:00.000Z',
  '2027-03-28T02:30:00.000Z',
  '+275760-09-13T00:00:00.000Z',
]

export const words = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.constantFrom(...DAYS, ...TIMES, ...MOMENTS) },
  )

const text = ({ format, pattern }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> => {
  if (format === 'uuid' || format === 'guid')
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.uuid())
  if (format === 'date-time') return fc.constantFrom(...MOMENTS)
  if (format === 'email') return fc.oneof(fc.emailAddress(), words())
  if (pattern !== undefined) return fc.oneof(fc.constantFrom(...DAYS, ...TIMES), words())
  return words()
}

/** What a record must have under names that are listed without a shape of their own. */
const byName = ({ required = [], additionalProperties: rest }: Schema) =>
  Object.fromEntries(required.map((name) => [name, typeof rest === 'object' ? rest : {}]))

/** Values of the schema's shape; ids mostly such as are known to exist. */
const fitting = (schema: Schema, ids: readonly string[], root: Schema): fc.Arbitrary<unknown> => {
  const of = (part: Schema) => fitting(part, ids, root)
  if (schema.$ref) return of(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const ways = schema.anyOf ?? schema.oneOf
  if (ways) return fc.oneof(...ways.map(of))
  switch (schema.type) {
    case 'string':
      return text(schema, ids)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1_000, 1e9) }),
      )
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return schema.prefixItems
        ? fc.tuple(...schema.prefixItems.map(of))
        : fc.array(of(schema.items ?? {}), { maxLength: 4 })
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries({ ...byName(schema), ...schema.properties }).map(([name, part]) => [
            name,
            of(part),
          ]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      )
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** What an endpoint asks for, of the right shape. */
export const fittingOf = (input: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  return fitting(schema, ids, schema)
}

type Change = { readonly at: number; readonly to: unknown; readonly kind: 'put' | 'drop' | 'add' }

/** The value with one thing in it made another, left out, or added. */
const changed = (value: unknown, { at, to, kind }: Change): unknown => {
  let seen = 0
  const walk = (part: unknown): unknown => {
    if (seen++ === at && kind === 'put') return to
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    const entries = Object.entries(part)
    const kept = kind === 'drop' ? entries.filter((_, index) => index !== at) : entries
    const more = kind === 'add' && seen === at ? [['else', to] as const] : []
    const walked = kept.map(([name, each]) => [name, walk(each)] as const)
    return Object.fromEntries([...walked, ...more])
  }
  return walk(value)
}

/** Almost of the right shape. */
export const mutatedOf = (input: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fittingOf(input, ids),
      fc.record({
        at: fc.nat({ max: 8 }),
        to: fc.oneof(fc.jsonValue({ maxDepth: 2 }), words()),
        kind: fc.constantFrom('put', 'drop', 'add'),
      }),
    )
    .map(([value, change]) => changed(value, change as Change))
