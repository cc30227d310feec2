import { CompiledQuery, type Kysely } from 'kysely'
import type { ErasureTable } from '#bot/application/ports/erasure.ts'
import type { Database } from '../schema.ts'
import type { Seal } from '../seal.ts'
import type { Ask } from './columns.ts'
import { erase, tracesOf } from './erase.ts'
import { noteErased } from './erased.ts'
import { hasNamesake } from './marks.ts'

export const erasureTable = (db: Kysely<Database>, seal: Seal): ErasureTable => {
  const ask: Ask = async <Row>(question: string, values: readonly unknown[] = []) =>
    (await db.executeQuery(CompiledQuery.raw(question, [...values]))).rows as Row[]
  return {
    tracesOf: (person) => tracesOf(ask, person),
    hasNamesake: (person) => hasNamesake(ask, person),
    erase: async (person, formerLeader) => {
      await erase(ask, seal, person, formerLeader)
      await noteErased(ask, person)
    },
  }
}
