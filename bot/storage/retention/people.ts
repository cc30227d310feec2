import { sql } from 'kysely'
import type { Waiting } from './keeper.ts'

/** Who has left the list; they are taken out of every table, which is the erasure's own work (bot/storage/erasure). */
export const people = {
  leaders: {
    table: 'leaders',
    column: 'id',
    waiting: sql`
      select id::text as key, (left_on + 1)::timestamp at time zone 'Europe/Copenhagen' as since
      from leaders where left_on is not null`,
  },
} satisfies Record<string, Waiting>
