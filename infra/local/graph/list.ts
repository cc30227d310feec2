import { propertiesOf } from '../validators/index.ts'
import { type Json, parseFilter } from './filter.ts'
import { badRequest } from './refusal.ts'
import { type Answer, type Call, ok } from './route.ts'

export type ListRules = {
  /** The type in the validators, for what may be selected and filtered on. */
  readonly type: string
  /** Properties given without `$select`; all when absent. */
  readonly standard?: readonly string[]
  /** Properties given only when expanded. */
  readonly hidden?: readonly string[]
  readonly pageSize?: number
  readonly maxPageSize?: number
  /** Properties that may be filtered on, as paths. */
  readonly filters?: readonly string[]
  /** A directory list: `ne`, `not` and `endswith` need `ConsistencyLevel: eventual` and `$count=true`. */
  readonly directory?: true
  /** Navigation properties that may be expanded: given the entity and what stands in the brackets. */
  readonly expand?: Readonly<Record<string, (entity: Json, options: string) => unknown>>
}

const known = ['$select', '$filter', '$top', '$skip', '$skiptoken', '$expand', '$count', '$orderby']

/** A list as OData gives it: filtered, ordered, cut to pages with `@odata.nextLink`, selected. */
export function list(call: Call, entities: readonly Json[], rules: ListRules): Answer {
  const { query } = call
  checkOptions(query)
  const filtered = filter(call, entities, rules)
  const ordered = order(filtered, query, rules)
  const top = number(query, '$top') ?? call.prefer.maxPageSize ?? rules.pageSize ?? 100
  const maxTop = rules.maxPageSize ?? 999
  if (top < 1 || top > maxTop)
    throw badRequest(
      `Invalid page size specified: '${top}'. Must be between 1 and ${maxTop} inclusive.`,
    )
  const from = offset(query)
  const page = ordered.slice(from, from + top)
  return ok({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${call.path.slice(1)}`,
    ...(query.get('$count') === 'true' && { '@odata.count': filtered.length }),
    ...(from + top < ordered.length && { '@odata.nextLink': nextLink(call, from + top) }),
    value: page.map((entity) => project(call, entity, rules)),
  })
}

/** One entity with `$select` and `$expand` applied. */
export function single(call: Call, entity: Json, rules: ListRules): Json {
  checkOptions(call.query)
  return project(call, entity, rules)
}

function project({ query }: Call, entity: Json, rules: ListRules): Json {
  const selected = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  for (const name of selected ?? []) checkProperty(name, rules)
  const names = selected ?? rules.standard
  const kept = Object.entries(entity).filter(
    ([key]) =>
      key.startsWith('@') ||
      key === 'id' ||
      (!rules.hidden?.includes(key) && (names?.includes(key) ?? true)),
  )
  return { ...Object.fromEntries(kept), ...expanded(query, entity, rules) }
}

function expanded(query: URLSearchParams, entity: Json, rules: ListRules): Json {
  const result: Record<string, unknown> = {}
  for (const [name, options] of expansions(query.get('$expand') ?? '')) {
    const expand = rules.expand?.[name]
    if (!expand)
      throw badRequest(
        `Could not find a property named '${name}' to expand on type '${rules.type}'.`,
      )
    const value = expand(entity, options)
    if (value !== undefined) result[name] = value
  }
  return result
}

/** `manager($select=id,displayName),x` as pairs of a name and what stands in its brackets. */
function expansions(text: string): [name: string, options: string][] {
  const found: [string, string][] = []
  const pattern = /\s*(\w+)\s*(?:\(((?:[^()']|'[^']*'|\([^)]*\))*)\))?\s*(?:,|$)/y
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) throw badRequest(`Parsing OData Select and Expand failed: '${text}'.`)
    found.push([match[1] ?? '', match[2] ?? ''])
  }
  return found
}

function filter(call: Call, entities: readonly Json[], rules: ListRules): readonly Json[] {
  const text = call.query.get('$filter')
  if (text === null) return entities
  const parsed = parseFilter(text)
  for (const path of parsed.paths)
    if (!rules.filters?.includes(path))
      throw badRequest(
        `Invalid filter clause: property '${path}' of '${rules.type}' cannot be filtered on.`,
      )
  const eventual = call.headers.consistencylevel?.toLowerCase() === 'eventual'
  if (rules.directory && parsed.advanced && !(eventual && call.query.get('$count') === 'true'))
    throw badRequest(
      'Operator is not supported without ConsistencyLevel: eventual and $count=true.',
      'Request_UnsupportedQuery',
    )
  return entities.filter(parsed.matches)
}

function order(
  entities: readonly Json[],
  query: URLSearchParams,
  rules: ListRules,
): readonly Json[] {
  const [property, direction] = (query.get('$orderby') ?? '').split(' ')
  if (!property) return entities
  const path = property.split('/')
  checkProperty(path[0] ?? '', rules)
  const read = (entity: Json) =>
    String(path.reduce<unknown>((from, part) => (from as Json | null)?.[part], entity) ?? '')
  const sign = direction === 'desc' ? -1 : 1
  return [...entities].sort((a, b) => sign * read(a).localeCompare(read(b), 'da'))
}

function checkOptions(query: URLSearchParams): void {
  for (const name of query.keys())
    if (name.startsWith('$') && !known.includes(name))
      throw badRequest(`The query option '${name}' is not recognized.`)
}

function checkProperty(name: string, { type }: ListRules): void {
  if (!propertiesOf(type).includes(name))
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type}'.`,
    )
}

function number(query: URLSearchParams, name: string): number | null {
  const text = query.get(name)
  if (text === null) return null
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for ${name}.`)
  return Number(text)
}

function offset(query: URLSearchParams): number {
  const token = query.get('$skiptoken')
  if (token === null) return number(query, '$skip') ?? 0
  const from = Number(/^page(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1])
  if (Number.isNaN(from)) throw badRequest('The skip token is not valid.')
  return from
}

function nextLink(call: Call, from: number): string {
  const query = new URLSearchParams(call.query)
  query.delete('$skip')
  query.set('$skiptoken', Buffer.from(`page${from}`).toString('base64url'))
  return `https://graph.microsoft.com/v1.0${call.path}?${query}`
}
