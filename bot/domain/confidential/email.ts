import type { Finding } from './finding.ts'

const LOCAL = /[\p{L}\p{N}._%+-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u
/** A name, a dot, and an ending of at least two letters. */
const WHOLE_DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,}$/u
/** The sign itself, or written out so that no machine should find it. */
const AT = /@| ?[([](?:at|a|snabel-a)[)\]] ?/gi

const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 255

/** E-mail addresses in a folded text, also with "(at)" for the sign. Mentions such as @Mette are none. */
export const emailsIn = (plain: string): readonly Finding[] => {
  const found: Finding[] = []
  for (const { index, 0: at } of plain.matchAll(AT)) {
    let start = index
    const first = Math.max(found.at(-1)?.end ?? 0, index - LONGEST_LOCAL)
    while (start > first && LOCAL.test(plain.charAt(start - 1))) start--
    while (start < index && /[._%+-]/.test(plain.charAt(start))) start++
    let end = index + at.length
    const last = Math.min(plain.length, end + LONGEST_DOMAIN)
    while (end < last && DOMAIN.test(plain.charAt(end))) end++
    while (end > index && /[.-]/.test(plain.charAt(end - 1))) end--
    if (start < index && WHOLE_DOMAIN.test(plain.slice(index + at.length, end)))
      found.push({ kind: 'email', start, end, why: 'address' })
  }
  return found
}
