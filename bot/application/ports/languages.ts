import type { EntraId } from '#bot/domain/ids.ts'

/** The language that each person reads, as Teams, the browser or the directory names it: `en-GB`. */
export type LanguageTable = {
  /** Those that are known. */
  of(people: readonly EntraId[]): Promise<ReadonlyMap<EntraId, string>>
  /** The person's own Teams speaks it to them. */
  hear(person: EntraId, language: string): Promise<void>
  /** The directory says so of each; what a person's own Teams has said stays. */
  assume(languages: ReadonlyMap<EntraId, string>): Promise<void>
}
