import { type Kysely, type Selectable, sql } from 'kysely'
import type { MeetingEvent, MeetingTable } from '#bot/application/ports/meeting.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Database, MeetingRow } from './schema.ts'

export const meetingTable = (db: Kysely<Database>): MeetingTable => {
  const meetings = () => db.selectFrom('meetings').selectAll()
  const inOrder = async (found: ReturnType<typeof meetings>): Promise<readonly Meeting[]> =>
    (await found.orderBy('starts_at').orderBy('id').execute()).map(toMeeting)

  return {
    all: () => inOrder(meetings()),
    ofRound: (round) => inOrder(meetings().where('round', '=', round)),
    ofGroup: (group) => inOrder(meetings().where('group', '=', group)),

    lastOfRounds: async () => {
      const rows = await sql<MeetingRow>`
        select last.* from rounds r cross join lateral (
          select * from meetings m where m.round = r.id and m.state = 'planned'
          order by m.ends_at desc limit 1) last`.execute(db)
      return rows.rows.map(toMeeting)
    },

    find: async (id) => {
      const row = await meetings().where('id', '=', id).executeTakeFirst()
      return row ? toMeeting(row) : null
    },

    findForChange: async (id) => {
      const row = await meetings().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toMeeting(row) : null
    },

    save: async (meeting) => {
      const row = toRow(meeting)
      await db
        .insertInto('meetings')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    event: async (id) => {
      const row = await db
        .selectFrom('meeting_events')
        .selectAll()
        .where('meeting', '=', id)
        .executeTakeFirst()
      return row ? toEvent(row) : null
    },

    events: async (ids) => {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('meeting_events')
        .selectAll()
        .where('meeting', '=', amongMeetings(ids))
        .execute()
      return new Map(rows.map((row) => [row.meeting, toEvent(row)]))
    },

    saveEvent: async (id, { eventId, joinUrl, revision, organizer, invitation }) => {
      const row = { event_id: eventId, join_url: joinUrl, revision, organizer, invitation }
      await db
        .insertInto('meeting_events')
        .values({ meeting: id, ...row })
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },

    invitations: async (id) => {
      const rows = await db
        .selectFrom('meeting_invitations')
        .selectAll()
        .where('meeting', '=', id)
        .orderBy('number')
        .execute()
      return rows.map(({ event_id, ...row }) => ({ ...row, eventId: event_id }))
    },

    saveInvitation: async ({ meeting, number, organizer, eventId }) => {
      const row = { organizer, event_id: eventId }
      await db
        .insertInto('meeting_invitations')
        .values({ meeting, number, ...row })
        .onConflict((conflict) => conflict.columns(['meeting', 'number']).doUpdateSet(row))
        .execute()
    },

    organizers: async () => {
      const rows = await db.selectFrom('meeting_events').select(['meeting', 'organizer']).execute()
      return new Map(rows.map(({ meeting, organizer }) => [meeting, organizer]))
    },

    withEvents: async (eventIds) => {
      if (eventIds.length === 0) return []
      const rows = await db
        .selectFrom('meeting_events')
        .select('meeting')
        .where('event_id', 'in', eventIds)
        .execute()
      return rows.map(({ meeting }) => meeting)
    },

    lastSeen: async () => {
      const rows = await db.selectFrom('meeting_events').select(['meeting', 'seen_at']).execute()
      return new Map(rows.map(({ meeting, seen_at }) => [meeting, seen_at]))
    },

    saveSeen: async (id, at) => {
      await db
        .updateTable('meeting_events')
        .set({ seen_at: at })
        .where('meeting', '=', id)
        .execute()
    },

    changesInOutlook: async () => {
      const rows = await db
        .selectFrom('changes_in_outlook')
        .selectAll()
        .orderBy('noticed_at', 'desc')
        .orderBy('meeting')
        .execute()
      return rows.map(({ meeting, revision, started_at, noticed_at }) => ({
        meeting,
        revision,
        startedAt: started_at,
        noticedAt: noticed_at,
      }))
    },

    saveChangeInOutlook: async ({ meeting, revision, startedAt, noticedAt }) => {
      const row = { revision, started_at: startedAt, noticed_at: noticedAt }
      await db
        .insertInto('changes_in_outlook')
        .values({ meeting, ...row })
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },

    replies: (id) =>
      db.selectFrom('meeting_replies').selectAll().where('meeting', '=', id).execute(),

    repliesOf: async (person, ids) => {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('meeting_replies')
        .select(['meeting', 'reply'])
        .where('meeting', '=', amongMeetings(ids))
        .where('person', '=', person)
        .execute()
      return new Map(rows.map(({ meeting, reply }) => [meeting, reply]))
    },

    saveReplies: async (id, replies) => {
      await db.deleteFrom('meeting_replies').where('meeting', '=', id).execute()
      if (replies.length > 0)
        await db
          .insertInto('meeting_replies')
          .values([...replies])
          .onConflict((conflict) =>
            conflict
              .columns(['meeting', 'person'])
              .doUpdateSet((row) => ({ reply: row.ref('excluded.reply') })),
          )
          .execute()
    },
  }
}

/** One parameter however many there are. */
const amongMeetings = (ids: readonly MeetingId[]) => sql<MeetingId>`any(${ids}::uuid[])`

const toEvent = (row: Selectable<Database['meeting_events']>): MeetingEvent => ({
  eventId: row.event_id,
  joinUrl: row.join_url,
  revision: row.revision,
  organizer: row.organizer,
  invitation: row.invitation,
})

const toMeeting = (row: MeetingRow): Meeting => ({
  id: row.id,
  round: row.round,
  group: row.group,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state,
  substitute: row.substitute,
  organizedBy: row.organized_by,
  revision: row.revision,
})

const toRow = (meeting: Meeting): MeetingRow => ({
  id: meeting.id,
  round: meeting.round,
  group: meeting.group,
  starts_at: meeting.startsAt,
  ends_at: meeting.endsAt,
  state: meeting.state,
  substitute: meeting.substitute,
  organized_by: meeting.organizedBy,
  revision: meeting.revision,
})
