/** JSON Schema, as far as the generator writes it. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: { propertyName: string }
  definitions?: Record<string, Schema>
}

/** What to leave out. */
export type Drops = {
  definitions: RegExp
  /** By the definition's name; `*` for every one but those in `except`. */
  properties: Record<string, string[]>
  except: Record<string, string[]>
  /** Values of an enumeration, by the property's name. */
  values: Record<string, string[]>
}

export type Shaping = {
  /** Graph's entities reach every other; those the root does not name become plain objects. */
  cutEntities?: boolean
  /** Admits OData's annotations (`@odata.type`, `user@odata.bind` …) beside an object's own properties. */
  allowAnnotations?: boolean
  /** Definitions to use in the place of others. */
  replace?: Record<string, string>
  /** Definitions that take any property: in the typings they extend a `Record`, which the generator drops. */
  open?: string[]
  drop?: Drops
}

const annotation =
  '^(@odata\\..+|@microsoft\\.graph\\..+|.+@odata\\.(bind|type|count|nextLink|context|navigationLink|associationLink))$'

/** The generator's schema made small and precise: `definitions` holds objects only, sorted by name. */
export function shape(schema: Schema, shaping: Shaping): Schema {
  const given = schema.definitions ?? {}
  const roots = Object.entries(schema.properties ?? {})
  const rootNames = new Set(roots.map(([, root]) => refName(root)).filter((name) => name !== null))
  const done: Record<string, Schema> = {}

  const define = (name: string): void => {
    if (done[name]) return
    done[name] = {}
    done[name] = object(given[name] ?? {}, name)
  }

  const visit = (node: Schema): Schema | null => {
    const name = refName(node)
    if (name !== null) return visitRef(shaping.replace?.[name] ?? name)
    if (node.anyOf) return union(node.anyOf.map(visit).filter((part) => part !== null))
    if (node.properties) return object(node, null)
    if (node.items) {
      const items = visit(node.items)
      return items && { ...node, items }
    }
    return node
  }

  const visitRef = (name: string): Schema | null => {
    if (shaping.drop?.definitions.test(name)) return null
    const target = given[name]
    if (!target) throw new Error(`The schema refers to ${name}, which it does not define.`)
    if (!target.properties) return visit(target)
    if (shaping.cutEntities && target.properties.id && !rootNames.has(name))
      return { type: 'object' }
    define(name)
    return { $ref: `#/definitions/${name}` }
  }

  const object = (node: Schema, name: string | null): Schema => {
    const unwanted = [
      ...(shaping.drop?.properties['*'] ?? []).filter(
        (key) => !shaping.drop?.except[name ?? '']?.includes(key),
      ),
      ...((name !== null && shaping.drop?.properties[name]) || []),
    ]
    const properties: Record<string, Schema> = {}
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const shaped = unwanted.includes(key) ? null : visit(value)
      if (shaped) properties[key] = withFormat(key, without(shaped, shaping.drop?.values[key]))
    }
    const required = node.required?.filter((key) => key in properties)
    return {
      type: 'object',
      properties,
      ...(shaping.allowAnnotations && { patternProperties: { [annotation]: {} } }),
      ...(required?.length && { required }),
      additionalProperties:
        shaping.open?.includes(name ?? '') || (node.additionalProperties ?? false),
    }
  }

  const union = (parts: Schema[]): Schema | null => {
    const flat = parts.flatMap((part) => part.anyOf ?? [part])
    if (flat.length < 2) return flat[0] ?? null
    const isTyped = (part: Schema) => typeOf(part) !== undefined
    const typed = flat.filter(isTyped)
    if (typed.length < 2) return { anyOf: flat }
    // One element of many, told apart by `type`: errors then speak of the element meant.
    for (const part of typed) requireType(done[refName(part) ?? ''])
    const oneOf = { type: 'object', discriminator: { propertyName: 'type' }, oneOf: typed }
    const rest = flat.filter((part) => !isTyped(part))
    return rest.length === 0 ? oneOf : { anyOf: [oneOf, ...rest] }
  }

  const typeOf = (part: Schema): unknown => {
    const name = refName(part)
    return name === null ? undefined : given[name]?.properties?.type?.const
  }

  const shapedRoots: Record<string, Schema> = {}
  for (const [key, root] of roots) {
    const shaped = root.properties ? object(root, key) : visit(root)
    if (shaped) shapedRoots[key] = shaped
  }
  const sorted = Object.entries(done).sort(([a], [b]) => (a < b ? -1 : 1))
  return { properties: shapedRoots, definitions: Object.fromEntries(sorted) }
}

function refName(node: Schema): string | null {
  return node.$ref ? decodeURIComponent(node.$ref.replace('#/definitions/', '')) : null
}

function requireType(definition: Schema | undefined): void {
  if (definition) definition.required = [...new Set(['type', ...(definition.required ?? [])])]
}

/** Microsoft's typings call an instant a string; its name tells. `dateTime` beside a `timeZone` is a wall time. */
function withFormat(key: string, schema: Schema): Schema {
  if (!/[a-z]DateTime$/.test(key)) return schema
  const parts = schema.anyOf?.map((part) => withFormat(key, part))
  if (parts) return { anyOf: parts }
  return [schema.type].flat().includes('string') ? { ...schema, format: 'date-time' } : schema
}

function without(schema: Schema, values: readonly unknown[] | undefined): Schema {
  if (!values || !schema.enum) return schema
  return { ...schema, enum: schema.enum.filter((value) => !values.includes(value)) }
}
