import type { Scale } from './boxes/box.ts'
import type { Given } from './episode.ts'

const WORDS =
  'roen tempoet samtalen eksemplerne kaffen dialogen pausen emnet værten modet ærligheden tiden rummet sagen borgeren åbenheden planen retningen'.split(
    ' ',
  )

export const shuffled = <T>(items: readonly T[], chance: () => number): T[] =>
  items
    .map((item) => ({ item, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)

/** Some words that nobody else has written, of any length up to what is allowed. */
const text = (chance: () => number, what: string): string => {
  const words = Array.from(
    { length: 1 + Math.floor(chance() ** 2 * 45) },
    () => WORDS[Math.floor(chance() * WORDS.length)],
  )
  // Letters only, in an order of their own: nothing in the text says when it was drawn.
  const mark = Array.from({ length: 10 }, () =>
    String.fromCharCode(97 + Math.floor(chance() * 26)),
  ).join('')
  return `${mark} ${what} ${words.join(' ')}`
}

/** What these people answer; neither who they are nor when they answer has anything to do with it. */
export const drawAnswers = (
  people: readonly string[],
  scales: readonly Scale[],
  chance: () => number,
): Given[] =>
  people.map((person) => ({
    person,
    ratings: Object.fromEntries(
      scales.map(({ name, isOptional }) => [
        name,
        isOptional && chance() < 0.2 ? null : 1 + Math.floor(chance() * 5),
      ]),
    ),
    good: text(chance, 'godt'),
    missed: chance() < 0.3 ? '' : text(chance, 'savnet'),
  }))
