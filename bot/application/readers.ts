import type { EntraId } from '#bot/domain/ids.ts'
import { type Language, languageOf } from '#bot/domain/language.ts'
import type { Tables, World } from './ports.ts'

/** The language that each of them reads: their own where it is known, else the municipality's. */
export const languagesOf = async (
  tables: Pick<Tables, 'languages'>,
  { language }: Pick<World, 'language'>,
  people: readonly EntraId[],
): Promise<ReadonlyMap<EntraId, Language>> => {
  const known = await tables.languages.of(people)
  return new Map(people.map((person) => [person, languageOf(known.get(person), language)]))
}

/** The person's own Teams, or their browser, speaks this language to them; a tag that is none is not kept. */
export const hearLanguage = async (
  { store }: Pick<World, 'store'>,
  person: EntraId,
  tag: string | null | undefined,
): Promise<void> => {
  const language = tag?.trim() ?? ''
  if (!LANGUAGE_TAG.test(language)) return
  await store.transaction(({ languages }) => languages.hear(person, language))
}

/** `da`, `en-GB`, `zh-Hant-TW`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i
