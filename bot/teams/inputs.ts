import { z } from 'zod'
import { type EndpointName, endpoints } from '#bot/api/index.ts'

type Values = Readonly<Record<string, unknown>>
type Shape = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

const shapes = new Map<EndpointName, Shape>()
const shapeOf = (name: EndpointName): Shape => {
  const known = shapes.get(name)
  if (known) return known
  const made = z.toJSONSchema(endpoints[name].input, {
    io: 'input',
    unrepresentable: 'any',
  }) as Shape
  shapes.set(name, made)
  return made
}

/**
 * The input of an endpoint from a card: Teams sends every field as text, so numbers, switches and choices
 * become what the endpoint's schema says; a dot in a field's name leads into a part (`content.what`). What
 * does not fit is left as it came, for the schema to refuse.
 */
export const inputFromCard = (name: EndpointName, data: Values): unknown =>
  coerce(unfold(data), shapeOf(name))

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const MOST_PARTS = 6

const unfold = (data: Values): Record<string, unknown> => {
  const whole: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data))
    if (!name.includes('.') && name !== '__proto__') whole[name] = structuredClone(value)
  for (const [name, value] of Object.entries(data)) {
    const path = name.split('.')
    if (path.length === 1 || path.length > MOST_PARTS || path.some((part) => FORBIDDEN.has(part)))
      continue
    put(whole, path, value)
  }
  return whole
}

const put = (into: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [part = '', ...rest] = path
  if (rest.length === 0) {
    into[part] = value
    return
  }
  const inner = into[part]
  const next = typeof inner === 'object' && inner !== null ? inner : {}
  into[part] = next
  put(next as Record<string, unknown>, rest, value)
}

const coerce = (value: unknown, shape: Shape | undefined): unknown => {
  if (shape === undefined) return value
  if (shape.anyOf) return coerceAny(value, shape.anyOf)
  if (typeof value === 'string') return fromText(value, shape)
  if (typeof value !== 'object' || value === null) return value
  if (shape.type === 'array')
    return inOrder(value).map((item: unknown) => coerce(item, shape.items))
  if (Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, coerce(part, shape.properties?.[name])]),
  )
}

const coerceAny = (value: unknown, shapes: readonly Shape[]): unknown => {
  const mayBeNull = shapes.some((shape) => shape.type === 'null')
  if (mayBeNull && (value === '' || value === null)) return null
  return coerce(
    value,
    shapes.find((shape) => shape.type !== 'null'),
  )
}

const fromText = (text: string, shape: Shape): unknown => {
  switch (shape.type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'integer':
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'array':
      return text === '' ? [] : text.split(',').map((item) => coerce(item, shape.items))
    default:
      return text
  }
}

/** A list, or what fields named `x.0`, `x.1` made of one. */
const inOrder = (value: object): unknown[] =>
  Array.isArray(value)
    ? value
    : Object.entries(value)
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .map(([, item]) => item)
