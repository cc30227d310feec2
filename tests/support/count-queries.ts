import type { KyselyPlugin } from 'kysely'
import { sealBy } from '#bot/storage/seal.ts'
import { storeOn } from '#bot/storage/store.ts'
import { SECRET_OF_TESTS, type TestDatabase } from './database.ts'

/** A store on the test's database that counts the questions it puts to it. */
export const countingStore = ({ db }: Pick<TestDatabase, 'db'>) => {
  let asked = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const store = storeOn(db.withPlugin(counter), sealBy([SECRET_OF_TESTS]))
  return {
    store,
    /** How many questions the work puts, whatever comes of it. */
    during: async (work: () => Promise<unknown>): Promise<number> => {
      const before = asked
      await work()
      return asked - before
    },
  }
}
