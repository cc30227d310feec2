/** What must stand in no log, each as people write it. */
export type Sought = {
  /** Of people, in full. */
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
  /** Whatever anybody wrote; looked for whole and in every run of four words. */
  readonly sentences: readonly string[]
}

export type Leak = { readonly line: string; readonly found: string }

/** So many words of a sentence in a row are somebody's words; fewer may stand in any log. */
const RUN = 4
const PHONE_DIGITS = 8

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** A search for all of it at once; how many different strings it looks for, and the lines that have one. */
export const searchFor = (sought: Sought) => {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly text: string }[]>()
  const seen = new Set<string>()
  const add = (words: readonly string[], text: string) => {
    const key = words.join(' ')
    const [first] = words
    if (first === undefined || seen.has(key)) return
    seen.add(key)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, text }])
  }
  for (const name of sought.names) {
    add(wordsIn(name), name)
    for (const part of wordsIn(name)) if (part.length > 1) add([part], part)
  }
  for (const text of [...sought.addresses, ...sought.phones]) add(wordsIn(text.toLowerCase()), text)
  for (const phone of sought.phones) {
    const digits = phone.replace(/\D/g, '')
    // Written in one: a local number's few digits would be any number.
    if (digits.length >= PHONE_DIGITS) add([digits], phone)
  }
  for (const sentence of sought.sentences) {
    const words = wordsIn(sentence.toLowerCase())
    add(words, sentence)
    for (let at = 0; at + RUN < words.length + 1; at++) add(words.slice(at, at + RUN), sentence)
  }

  const foundIn = (words: readonly string[]): readonly string[] =>
    words.flatMap((word, at) =>
      (byFirst.get(word) ?? [])
        .filter((each) => each.words.every((one, next) => words[at + next] === one))
        .map(({ text }) => text),
    )
  const leaksIn = (lines: readonly string[]): readonly Leak[] =>
    lines.flatMap((line) =>
      waysToRead(line)
        .flatMap((read) => [...foundIn(wordsIn(read)), ...foundIn(wordsIn(read.toLowerCase()))])
        .filter((found, at, all) => all.indexOf(found) === at)
        .map((found) => ({ line, found })),
    )
  return { strings: seen.size, leaksIn }
}

/** As it stands, without the escapes of JSON, and without those of an address. */
const waysToRead = (line: string): readonly string[] => {
  const plain = line
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
  const decoded = plain.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
  return [...new Set([line, plain, decoded])]
}
