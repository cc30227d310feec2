import type { Identity } from '#bot/domain/erasure.ts'
import type { Ask } from './columns.ts'

/** What a person is known by in the database, as values and as patterns of PostgreSQL's (to be matched without case). */
export type Marks = {
  readonly ids: readonly string[]
  /** The ids, and the conversations that are theirs alone. */
  readonly idPattern: string
  /** Their address and name in running words. */
  readonly wordPattern: string
  /** The same as JSON writes them. */
  readonly wordPatternInJson: string
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const inJson = (words: string) => JSON.stringify(words).slice(1, -1)

/** Whole words alone, and in the genitive too: "Bo Lis", but neither "Bo Lind", "Ib-Bo Li" nor "Bo Li-Lund". */
const nameIn = (name: string) => `(?<![\\w-])${escaped(name)}(?=s?(?!-?\\w))`
const addressIn = (address: string) => `(?<![\\w.+-])${escaped(address)}(?![\\w-])`

/**
 * Finds the personal conversations, which carry neither name nor id. A name that stands in another leader's as well is
 * left where it is in running words: there it may be the other's.
 */
export const marksOf = async (ask: Ask, person: Identity): Promise<Marks> => {
  const ids = [person.id, person.entraId].map((id) => id.toLowerCase())
  const conversations = await ask<{ conversation: string }>(CONVERSATIONS, [ids, person.id])
  const given = person.name.trim()
  const isShared = given === '' || (await hasNamesake(ask, person))
  const pattern = (write: (words: string) => string) =>
    [
      ...(person.email === '' ? [] : [addressIn(write(person.email))]),
      ...(isShared ? [] : [nameIn(write(given))]),
    ].join('|')
  return {
    ids,
    idPattern: [...ids, ...conversations.map(({ conversation }) => conversation)]
      .map(escaped)
      .join('|'),
    wordPattern: pattern((words) => words),
    wordPatternInJson: pattern(inJson),
  }
}

/** Whether somebody else is called the same, or has the whole name within theirs. */
export const hasNamesake = async (ask: Ask, person: Identity): Promise<boolean> => {
  const found = await ask<{ id: string }>(
    'select id from leaders where name ~* $1 and id <> $2 limit 1',
    [nameIn(person.name.trim()), person.id],
  )
  return found.length > 0
}

/** Where the bot has written to them alone; also where it has been removed from since. */
const CONVERSATIONS = `
  select conversation from conversations where person::text = any($1::text[])
  union
  select posts.conversation from posts join errands on errands.key = posts.key
  where errands.payload -> 'to' ->> 'person' = $2`
