import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Ajv } from 'ajv'
import type { FormatsPlugin } from 'ajv-formats'
import { asCheck, type Check } from './schemas.ts'

const require = createRequire(import.meta.url)
const strictId = 'https://graph-slice.invalid/strict.json'
const components = '#/components/schemas/'

/** The second yardstick: checks by the contracts rebuilt from Microsoft's own metadata. */
export type Contracts = {
  /** Whether the slice of Graph holds the operation at all; what it does not hold is not checked. */
  knows(method: string, template: string): boolean
  /** `template` is the path with its version and names for ids: `/v1.0/teams/{team-id}/channels`. */
  checkRequest(method: string, template: string, body: unknown): string[]
  checkResponse(method: string, template: string, status: number, body: unknown): string[]
  checkCard(card: unknown): string[]
  checkActivity(activity: unknown): string[]
}

type Json = { [key: string]: unknown }
type Operation = {
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { content?: Record<string, { schema: Json }> }>
}

/** Opens the contracts in a folder beside the project, read in place; null where there is none. */
export function openContracts(folder: string): Contracts | null {
  const file = (name: string): Json => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  if (!existsSync(join(folder, 'graph-v1-slice.openapi.json'))) return null
  const slice = file('graph-v1-slice.openapi.json') as { paths: Record<string, Json> } & Json
  const graph = ajv('ajv/dist/2020', 'Ajv2020')
  graph.addSchema(slice, 'slice').addSchema(file('graph-v1-slice.strict.schema.json'))

  const checks = new Map<string, Check>()
  const once = (key: string, make: () => Check): Check => {
    const check = checks.get(key) ?? make()
    checks.set(key, check)
    return check
  }
  const operation = (method: string, template: string): Operation | undefined =>
    slice.paths[template.replace(/^\/(v1\.0|beta)/, '')]?.[method.toLowerCase()] as
      | Operation
      | undefined
  const json = (part: { content?: Record<string, { schema: Json }> } | undefined) =>
    part?.content?.['application/json']?.schema

  return {
    knows: (method, template) => operation(method, template) !== undefined,
    checkRequest(method, template, body) {
      const schema = json(operation(method, template)?.requestBody)
      if (!schema) return []
      const check = once(`request ${method} ${template}`, () =>
        asCheck(graph.compile(strict(schema))),
      )
      return check(body)
    },
    checkResponse(method, template, status, body) {
      const found = operation(method, template)
      if (!found || body === undefined) return []
      const schema =
        status < 400
          ? json(found.responses['2XX'] ?? found.responses['200'])
          : { $ref: `${components}microsoft.graph.ODataErrors.ODataError` }
      if (!schema) return [`${method} ${template} answers ${status} with a body, but has none.`]
      const check = once(`response ${method} ${template} ${status < 400}`, () =>
        asCheck(graph.compile(rewritten(schema, (name) => `slice#/components/schemas/${name}`))),
      )
      return check(body)
    },
    checkCard(card) {
      const check = once('card', () =>
        cardCheck(file('adaptive-cards/adaptive-card-1.5.0.schema.json')),
      )
      // The schema predates Teams' own part of a card.
      const { msteams: _, ...rest } = card as Json
      return rest.version === '1.5' ? check(rest) : [...check(rest), 'version must be 1.5.']
    },
    checkActivity(activity) {
      const check = once('activity', () =>
        asCheck(
          ajv('ajv', 'Ajv').compile({
            ...file('bot-connector/botframework-channel-3.1.12.swagger.json'),
            $ref: '#/definitions/Activity',
          }),
        ),
      )
      return check(activity)
    },
  }
}

function ajv(module: string, name: string): Ajv {
  const AjvClass = (require(module) as Record<string, new (options: object) => Ajv>)[name]
  if (!AjvClass) throw new Error(`${module} has no ${name}; is ajv 8 installed?`)
  const addFormats = require('ajv-formats') as FormatsPlugin
  return addFormats(new AjvClass({ strict: false, allErrors: true, logger: false }))
}

function cardCheck({ id: _, ...schema }: Json): Check {
  const draft06 = ajv('ajv', 'Ajv')
  draft06.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'))
  return asCheck(draft06.compile(schema))
}

/** A request's schema, closed: what it names comes from the strict file, what stands in it takes nothing else. */
function strict(schema: Json): Json {
  const closed = schema.properties
    ? { ...schema, additionalProperties: false, patternProperties: { '@odata\\.': {} } }
    : schema
  return rewritten(closed, (name) => `${strictId}#/$defs/${name}`)
}

function rewritten<T>(node: T, refTo: (name: string) => string): T {
  if (Array.isArray(node)) return node.map((item) => rewritten(item, refTo)) as T
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(components)
      ? [key, refTo(value.slice(components.length))]
      : [key, rewritten(value, refTo)],
  )
  return Object.fromEntries(entries)
}
