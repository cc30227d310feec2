import { Fault } from '#bot/application/faults.ts'

/**
 * The path below `/v1.0` with every part and value encoded: the SDK encodes nothing, and cuts at `#`
 * (platform/graph.md section 4). Throws for a part that would lead somewhere else.
 */
export const addressOf = (
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string => {
  const options = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  const address = `/${path.map(encodePart).join('/')}`
  return options.length > 0 ? `${address}?${options.join('&')}` : address
}

/** `$ref` is a word of OData and stays as it is. */
const encodePart = (part: string): string => {
  if (/^\.{0,2}$/.test(part)) throw new Error(`"${part}" cannot be a part of an address of Graph.`)
  return part === '$ref' ? part : encodeURIComponent(part)
}

/** The address of the next page as Graph named it, or null; throws a `Fault` when it is not Graph's own. */
export const nextPageOf = (body: Readonly<Record<string, unknown>>): string | null => {
  const next = body['@odata.nextLink']
  if (typeof next !== 'string') return null
  if (new URL(next).origin === 'https://graph.microsoft.com') return next
  throw new Fault('refused', 'next-page-elsewhere', { message: 'Graph named a page elsewhere.' })
}

/** What may stand in a log: the words of a path, with `{}` for every id and address in it. */
export const shapeOf = (url: string): string =>
  new URL(url, 'https://graph.microsoft.com').pathname
    .split('/')
    .map((part) => (/^(\$?[a-z.]+|v1\.0|)$/i.test(part) ? part : '{}'))
    .join('/')
