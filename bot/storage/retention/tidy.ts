import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

const AT_ONCE = 1_000

/**
 * Deletes what the queue and the deliveries have left behind, by the clock of the database, which they were written
 * by: lanes and turns that nobody has used for a day, and deliveries of two hours ago. All are made anew when needed.
 */
export const tidy = async (db: Kysely<Database>): Promise<void> => {
  await sql`
    delete from errand_lanes where lane in (
      select lane from errand_lanes l
      where greatest(next_at, lease_until) < clock_timestamp() - interval '1 day'
        and not exists (
          select 1 from errands e where e.lane = l.lane and e.state in ('waiting', 'running'))
      limit ${AT_ONCE} for update skip locked)`.execute(db)
  await sql`
    delete from turns where name in (
      select name from turns
      where greatest(next_at, paused_until) < clock_timestamp() - interval '1 day'
      limit ${AT_ONCE} for update skip locked)`.execute(db)
  await sql`
    delete from deliveries where key in (
      select key from deliveries where received_at < clock_timestamp() - interval '2 hours'
      limit ${AT_ONCE} for update skip locked)`.execute(db)
}
