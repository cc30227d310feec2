import { sql } from 'kysely'
import { among, deleting, type Keeper } from './keeper.ts'

/** Who sat in a group that was closed, who hosted it, why it was closed, and what they had agreed on. */
const closedGroups: Keeper = {
  table: 'groups',
  column: 'id',
  waiting: sql`
    select id::text as key, (closed ->> 'at')::timestamptz as since from groups
    where closed is not null and (
      jsonb_array_length(closed -> 'members') > 0 or closed ->> 'host' is not null
      or closed ->> 'reason' <> ''
      or exists (select 1 from contracts c where c."group" = groups.id))`,
  end: async (db, keys) => {
    await sql`delete from contract_revisions where "group" = ${among(keys)}`.execute(db)
    await sql`delete from contracts where "group" = ${among(keys)}`.execute(db)
    await sql`
      update groups set closed = closed || '{"members": [], "host": null, "reason": ""}'
      where id = ${among(keys)} and closed is not null`.execute(db)
  },
}

/** The groups before they were last mixed. Once one of the new ones has met there is no way back (going-back.ts). */
const lastRegrouping: Keeper = {
  table: 'settings',
  column: 'name',
  waiting: sql`
    select name as key, least(
      (select min(m.starts_at) from meetings m where m.state = 'planned'
        and m.starts_at > (value ->> 'at')::timestamptz and value -> 'after' ? m."group"::text),
      (value ->> 'at')::timestamptz + interval '365 days') as since
    from settings where name = 'last-regrouping' and value <> 'null'`,
  end: (db, keys) => sql`delete from settings where name = any(${keys})`.execute(db),
}

export const groups = {
  'closed-groups': closedGroups,
  'last-regrouping': lastRegrouping,
  'composition-drafts': {
    table: 'compositions',
    column: 'id',
    waiting: sql`
      select id::text as key, made_at as since from compositions where state <> 'approved'`,
    end: deleting('compositions', 'id'),
  },
  compositions: {
    table: 'compositions',
    column: 'id',
    // The last to be approved is the one that today's groups come from.
    waiting: sql`
      select c.id::text as key, (
        select min(started.at) from compositions later
          join retention_starts started on started.about = 'composition' and started.key = later.id
        where (later.made_at, later.id) > (c.made_at, c.id)) as since
      from compositions c where c.state = 'approved'`,
    end: deleting('compositions', 'id'),
  },
  wishes: {
    table: 'composition_wishes',
    column: 'id',
    waiting: sql`
      select w.id::text as key, served.at as since from composition_wishes w
        join retention_starts served on served.about = 'wish' and served.key = w.id`,
    end: deleting('composition_wishes', 'id'),
  },
  composing: {
    table: 'composing',
    column: 'id',
    waiting: sql`select id::text as key, started_at as since from composing`,
    end: deleting('composing', 'id'),
  },
  posts: {
    table: 'posts',
    column: 'key',
    // Without it the room would be welcomed again.
    waiting: sql`
      select key, at as since from posts where not starts_with(key, 'welcome:')`,
    end: (db, keys) => sql`delete from posts where key = any(${keys})`.execute(db),
  },
} satisfies Record<string, Keeper>
