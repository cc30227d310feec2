/** Somebody whose name may stand in a text; members of the group may be meant by their first name alone. */
export type NamedPerson = { readonly name: string; readonly isMember: boolean }

/** First names that Danish sentences also begin with as ordinary words: "Hans tanke", "Per dag". */
const ORDINARY_WORDS = new Set(
  'Ask Bent Bo Bjørn Dag Dan Frank Hans Jan Kai Line Liv Maj Mark Per Pil Ro Rose Sol Stig Storm Tage'.split(
    ' ',
  ),
)

/**
 * The names of leaders in a text, as they are written: full names, first with last name, and the first name
 * alone when only one member of the group has it; each also in the genitive (requirements.md A54).
 */
export const findNames = (text: string, people: readonly NamedPerson[]): readonly string[] => {
  const found = [...people.flatMap((person) => fullNames(person.name)), ...firstNames(people)]
    .flatMap((each) => [...text.matchAll(each)])
    .sort((one, other) => one.index - other.index || other[0].length - one[0].length)
  const words: string[] = []
  let end = 0
  for (const match of found) {
    // "Mette" inside "Mette Holm" is the same mention.
    if (match.index < end) continue
    end = match.index + match[0].length
    if (!words.includes(match[0])) words.push(match[0])
  }
  return words
}

const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The word alone or in the genitive, not as part of a longer one: Mette, Mettes, Lars', Lars's. */
const asWord = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:['’]?s|['’])?(?![\\p{L}\\p{N}])`, flags)

const fullNames = (name: string): readonly RegExp[] => {
  const parts = name.trim().split(/\s+/).map(escaped)
  const [first, last] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return []
  const ways = [parts.join('\\s+'), ...(parts.length > 2 ? [`${first}\\s+${last}`] : [])]
  return ways.map((way) => asWord(way, 'giu'))
}

const firstNames = (people: readonly NamedPerson[]): readonly RegExp[] => {
  const firsts = people
    .filter((person) => person.isMember)
    .map((person) => person.name.trim().split(/\s+/)[0] ?? '')
  return firsts
    .filter((first) => first.length > 1 && firsts.indexOf(first) === firsts.lastIndexOf(first))
    .map((first) => {
      // Where a sentence begins, a capital letter says nothing.
      const inside = ORDINARY_WORDS.has(first) ? '(?<=[\\p{L}\\p{N},;:)]\\s+)' : ''
      return asWord(inside + escaped(first), 'gu')
    })
}
