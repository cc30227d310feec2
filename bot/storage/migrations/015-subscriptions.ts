import { type Kysely, sql } from 'kysely'

/** What Outlook tells us of, by the mailbox; of the secret that each notice carries only a digest is kept. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table subscriptions (
      mailbox text primary key,
      subscription_id text unique,
      expires_at timestamptz,
      secret_digest text,
      tried_at timestamptz not null,
      code text,
      check ((subscription_id is null) = (expires_at is null)),
      check ((subscription_id is null) = (secret_digest is null))
    )`.execute(db)
}
