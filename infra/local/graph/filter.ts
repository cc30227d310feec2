import { type Token, tokensOf } from './filterText.ts'
import { badRequest } from './refusal.ts'

export type Json = Readonly<Record<string, unknown>>
type Value = string | number | boolean | null

/** A parsed `$filter`. */
export type Filter = {
  matches(entity: Json): boolean
  /** The properties it asks about, as paths: `teamsApp/externalId`. */
  readonly paths: ReadonlySet<string>
  /** Whether the directory answers it only with `ConsistencyLevel: eventual` and `$count=true`. */
  readonly advanced: boolean
}

type Test = (entity: Json) => boolean

/**
 * Parses the part of OData's filter language that Graph's lists here are asked in: comparisons, `in`,
 * `and`, `or`, `not`, `startswith`, `endswith`, `any`. Throws a 400 for anything else.
 */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text)
  const paths = new Set<string>()
  let advanced = false
  let next = 0
  const fail = () => badRequest(`Invalid filter clause: '${text}' is not understood.`)
  const peek = (): Token | undefined => tokens[next]
  const take = (value?: string): Token => {
    const token = tokens[next++]
    if (!token || (value !== undefined && token.value !== value)) throw fail()
    return token
  }
  const isWord = (word: string) => peek()?.kind === 'word' && peek()?.value === word

  function either(scope: string): Test {
    const tests = [all(scope)]
    while (isWord('or')) {
      take()
      tests.push(all(scope))
    }
    return (entity) => tests.some((test) => test(entity))
  }

  function all(scope: string): Test {
    const tests = [one(scope)]
    while (isWord('and')) {
      take()
      tests.push(one(scope))
    }
    return (entity) => tests.every((test) => test(entity))
  }

  function one(scope: string): Test {
    if (peek()?.value === '(' && peek()?.kind === 'mark') {
      take('(')
      const test = either(scope)
      take(')')
      return test
    }
    if (isWord('not')) {
      take()
      advanced = true
      const test = one(scope)
      return (entity) => !test(entity)
    }
    const name = take()
    if (name.kind !== 'word') throw fail()
    if (/^(startswith|endswith)$/i.test(name.value)) return affix(name.value.toLowerCase(), scope)
    if (/\/any$/i.test(name.value)) return any(name.value.slice(0, -4), scope)
    return comparison(pathOf(name.value, scope))
  }

  function affix(kind: string, scope: string): Test {
    take('(')
    const read = pathOf(take().value, scope)
    take(',')
    const wanted = String(value()).toLowerCase()
    take(')')
    if (kind === 'endswith') advanced = true
    return (entity) => {
      const text = String(read(entity) ?? '').toLowerCase()
      return kind === 'endswith' ? text.endsWith(wanted) : text.startsWith(wanted)
    }
  }

  function any(path: string, scope: string): Test {
    const read = pathOf(path, scope)
    take('(')
    const variable = take().value
    take(':')
    const test = either(variable)
    take(')')
    return (entity) => {
      const items = read(entity)
      return Array.isArray(items) && items.some((item) => test({ [variable]: item }))
    }
  }

  function comparison(read: (entity: Json) => unknown): Test {
    const operator = take().value
    if (operator === 'in') {
      take('(')
      const values = [value()]
      while (peek()?.value === ',') {
        take(',')
        values.push(value())
      }
      take(')')
      return (entity) => values.some((wanted) => same(read(entity), wanted))
    }
    const wanted = value()
    if (operator === 'ne') advanced = true
    switch (operator) {
      case 'eq':
        return (entity) => same(read(entity), wanted)
      case 'ne':
        return (entity) => !same(read(entity), wanted)
      case 'ge':
        return (entity) => String(read(entity) ?? '') >= String(wanted)
      case 'le':
        return (entity) => String(read(entity) ?? '') <= String(wanted)
      default:
        throw fail()
    }
  }

  function value(): Value {
    const token = take()
    if (token.kind === 'text') return token.value
    if (token.kind === 'number') return Number(token.value)
    if (token.value === 'true' || token.value === 'false') return token.value === 'true'
    if (token.value === 'null') return null
    throw fail()
  }

  /** A property of the entity, or of the variable of the `any` around. */
  function pathOf(path: string, scope: string): (entity: Json) => unknown {
    // A cast to a derived type changes nothing here.
    const parts = path.split('/').filter((part) => !part.startsWith('microsoft.graph.'))
    if (scope === '' || parts[0] !== scope) paths.add(parts.join('/'))
    return (entity) =>
      parts.reduce<unknown>(
        (from, part) =>
          typeof from === 'object' && from !== null ? (from as Json)[part] : undefined,
        entity,
      )
  }

  const matches = either('')
  if (next < tokens.length) throw fail()
  return { matches, paths, advanced }
}

/** Graph compares text without regard to case. */
function same(actual: unknown, wanted: Value): boolean {
  if (typeof actual === 'string' && typeof wanted === 'string')
    return actual.toLowerCase() === wanted.toLowerCase()
  return (actual ?? null) === wanted
}
