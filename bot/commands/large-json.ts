/** A JSON object of which one long list is read element by element, so that a large file is never twice in memory. */
export type LargeJson = {
  /** The object with the list left empty; the list's own value where it is none. */
  readonly rest: unknown
  readonly length: number
  /** Parses one element; throws where it is no JSON. */
  element(at: number): unknown
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58] as const
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125] as const

/** Throws a SyntaxError when the bytes are no JSON, but for an element of the list, which says so when it is read. */
export const openJson = (bytes: Uint8Array, list: string): LargeJson => {
  const decoder = new TextDecoder()
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  const found = findList(bytes, list)
  if (!found) {
    const rest: unknown = JSON.parse(decoder.decode(bytes))
    const whole = (rest as Readonly<Record<string, unknown>> | null)?.[list]
    const elements: readonly unknown[] = Array.isArray(whole) ? whole : []
    return { rest, length: elements.length, element: (at) => elements[at] }
  }
  const { from, to, commas } = found
  const isEmpty = commas.length === 0 && text(from, to).trim() === ''
  const ends = [from - 1, ...commas, to]
  return {
    rest: JSON.parse(text(0, from) + text(to, bytes.length)),
    length: isEmpty ? 0 : commas.length + 1,
    element: (at) => JSON.parse(text((ends[at] as number) + 1, ends[at + 1] as number)),
  }
}

type Found = { readonly from: number; readonly to: number; readonly commas: readonly number[] }

/** Where the outermost object's list of this name begins and ends, and the commas between its elements. */
const findList = (bytes: Uint8Array, list: string): Found | null => {
  const name = new TextEncoder().encode(`"${list}"`)
  const commas: number[] = []
  let depth = 0
  let from = -1
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      const end = endOfText(bytes, at)
      if (end < 0) return null
      if (depth === 1 && from < 0 && isSame(bytes, at, name)) from = listAfter(bytes, end + 1)
      at = from > end ? from - 1 : end
      if (from > end) depth = 2
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth--
      if (depth === 1 && from >= 0) return byte === CLOSE_LIST ? { from, to: at, commas } : null
    } else if (byte === COMMA && depth === 2 && from >= 0) commas.push(at)
  }
  return null
}

/** The quote that ends the text which begins here; -1 when nothing does. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  for (let at = from + 1; at < bytes.length; at++)
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) return at
  return -1
}

const isSame = (bytes: Uint8Array, from: number, name: Uint8Array): boolean =>
  name.every((byte, at) => bytes[from + at] === byte)

/** The place after `: [`; -1 where something else stands. */
const listAfter = (bytes: Uint8Array, from: number): number => {
  const skip = (at: number) => {
    let next = at
    while ([9, 10, 13, 32].includes(bytes[next] ?? 0)) next++
    return next
  }
  const colon = skip(from)
  if (bytes[colon] !== COLON) return -1
  const open = skip(colon + 1)
  return bytes[open] === OPEN_LIST ? open + 1 : -1
}
