import type { Identity } from '#bot/domain/erasure.ts'
import type { OwnRow, OwnSection } from '#bot/domain/own-data.ts'

/** What is kept about one person, to be told to that person. */
export type OwnDataTable = {
  /** The sections that have something in them. Instants and days are as text. */
  of(
    person: Pick<Identity, 'id' | 'entraId'>,
  ): Promise<readonly { readonly name: OwnSection; readonly rows: readonly OwnRow[] }[]>
}
