import type { Kysely } from 'kysely'
import type { SubscriptionTable } from '#bot/application/ports/subscriptions.ts'
import type { Subscription } from '#bot/domain/subscription.ts'
import type { Database, SubscriptionRow } from './schema.ts'

export const subscriptionTable = (db: Kysely<Database>): SubscriptionTable => {
  const rows = () => db.selectFrom('subscriptions').selectAll().orderBy('mailbox')
  return {
    all: async () => (await rows().execute()).map(toSubscription),

    find: async (mailbox) => {
      const row = await rows().where('mailbox', '=', mailbox).executeTakeFirst()
      return row ? toSubscription(row) : null
    },

    withIds: async (ids) =>
      ids.length === 0
        ? []
        : (await rows().where('subscription_id', 'in', ids).execute()).map(toSubscription),

    save: async (subscription) => {
      const row = toRow(subscription)
      await db
        .insertInto('subscriptions')
        .values(row)
        .onConflict((conflict) => conflict.column('mailbox').doUpdateSet(row))
        .execute()
    },

    remove: async (mailbox) => {
      await db.deleteFrom('subscriptions').where('mailbox', '=', mailbox).execute()
    },
  }
}

const toSubscription = (row: SubscriptionRow): Subscription => ({
  mailbox: row.mailbox,
  live:
    row.subscription_id !== null && row.expires_at !== null && row.secret_digest !== null
      ? { id: row.subscription_id, expiresAt: row.expires_at, secretDigest: row.secret_digest }
      : null,
  triedAt: row.tried_at,
  code: row.code,
})

const toRow = ({ mailbox, live, triedAt, code }: Subscription): SubscriptionRow => ({
  mailbox,
  subscription_id: live?.id ?? null,
  expires_at: live?.expiresAt ?? null,
  secret_digest: live?.secretDigest ?? null,
  tried_at: triedAt,
  code,
})
