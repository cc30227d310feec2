import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DeliveryTable } from '#bot/application/ports/deliveries.ts'
import type { Database } from './schema.ts'
import type { Seal } from './seal.ts'

/** Longer than any turn takes: every call of one has its time-out. */
const LEASE = sql`interval '1 minute'`
const KEPT = sql`interval '2 hours'`
/** As many old ones go with each new one as keep the table small. */
const FORGOTTEN_AT_ONCE = 20

export const deliveryTable = (db: Kysely<Database>, seal: Seal): DeliveryTable => ({
  claim: async (delivery, holder) => {
    const key = keyOf(delivery)
    const claimed = await sql`
      with forgotten as (${forgetOld})
      insert into deliveries (key, holder, lease_until)
      values (${key}, ${holder}, now() + ${LEASE})
      on conflict (key) do update set holder = excluded.holder, lease_until = excluded.lease_until
      where deliveries.answer is null and deliveries.lease_until < now()
      returning key`.execute(db)
    if (claimed.rows.length > 0) return 'ours'
    const found = await db
      .selectFrom('deliveries')
      .select('answer')
      .where('key', '=', key)
      .executeTakeFirst()
    return found?.answer ? { answer: JSON.parse(seal.open(found.answer, delivery)) } : 'under-way'
  },

  answered: async (delivery, holder, answer) => {
    await db
      .updateTable('deliveries')
      .set({ answer: seal.close(JSON.stringify(answer), delivery) })
      .where('key', '=', keyOf(delivery))
      .where('holder', '=', holder)
      .execute()
  },

  release: async (delivery, holder) => {
    await db
      .deleteFrom('deliveries')
      .where('key', '=', keyOf(delivery))
      .where('holder', '=', holder)
      .where('answer', 'is', null)
      .execute()
  },
})

/** Who wrote where is in the activity's identity: neither that, nor what it was answered with, can be read here. */
const keyOf = (delivery: string): string => createHash('sha256').update(delivery).digest('hex')

/** Replicas that come at the same moment leave each other's rows alone. */
const forgetOld = sql`
  delete from deliveries where key in (
    select key from deliveries where received_at < now() - ${KEPT}
    order by received_at limit ${FORGOTTEN_AT_ONCE} for update skip locked
  )`
