import { CompiledQuery, type Kysely } from 'kysely'
import type { OwnDataTable } from '#bot/application/ports/own-data.ts'
import {
  OWN_DATA,
  OWN_SECTIONS,
  type OwnRow,
  type OwnSection,
  type OwnValue,
} from '#bot/domain/own-data.ts'
import type { Database } from './schema.ts'

const MEETING = 'join meetings m on m.id = own.meeting join rounds r on r.id = m.round'
const OF_MEETING = 'r.label as round, m.starts_at as "startsAt"'

const ME = '$1::uuid'
const ENTRA = '$2::uuid'

/** How each section is read. */
const READS: Readonly<Record<OwnSection, string>> = {
  leader: `
    select own.name, own.email, own.area, own.workplace, own.level, boss.name as manager, own.started,
      own.left_on as "leftOn", own.has_mailbox as "hasMailbox", own.id, own.entra_id as "entraId"
    from leaders own left join leaders boss on boss.id = own.manager where own.id = ${ME}`,
  seats: `
    select g.name as "group", coalesce(g.host = ${ME}, false) as "isHost"
    from seats own join groups g on g.id = own."group" where own.person = ${ME} order by g.number`,
  closedGroups: `
    select name as "group", closed ->> 'at' as "closedAt",
      coalesce(closed ->> 'host' = ${ME}::text, false) as "isHost"
    from groups where closed -> 'members' ? ${ME}::text order by 2`,
  replies: `
    select ${OF_MEETING}, own.reply from meeting_replies own ${MEETING}
    where own.person = ${ME} order by m.starts_at`,
  absences: `
    select ${OF_MEETING}, own.reason from absences own ${MEETING}
    where own.person = ${ME} order by m.starts_at`,
  attendance: `
    select ${OF_MEETING}, own.was_there as "wasThere" from attendance own ${MEETING}
    where own.person = ${ME} order by m.starts_at`,
  visits: `
    select ${OF_MEETING} from visits own ${MEETING}
    where own.guest = ${ME} order by m.starts_at`,
  substitutes: `
    select ${OF_MEETING} from meetings m join rounds r on r.id = m.round
    where m.substitute = ${ME} order by m.starts_at`,
  seminars: `
    select y.label as year, s.day, own.reply, seats.tables
    from seminars s join seasons y on y.id = s.season
      left join seminar_guests own on own.season = s.season and own.person = ${ME}
      left join (
        select season, string_agg(table_number::text, ', ' order by laying) as tables
        from seminar_seats where person = ${ME} group by season) seats on seats.season = s.season
    where own.person is not null or seats.tables is not null order by s.day`,
  askings: `
    select ${OF_MEETING}, own.state from substitute_askings own ${MEETING}
    where own.substitute = ${ME} order by m.starts_at`,
  preparation: `
    select r.label as round, own.at as "doneAt" from preparation_ticks own
    join rounds r on r.id = own.round where own.person = ${ME} order by own.at`,
  commitments: `
    select own.text, own.audience, own.state, own.made_at as "madeAt", own.history::text as history,
      own.follow_ups::text as "followUps"
    from commitments own where own.person = ${ME} order by own.made_at`,
  topics: `
    select title, why, is_named as "isNamed", proposed_at as "proposedAt", answer
    from topics where proposer = ${ME} order by proposed_at`,
  support: `
    select t.title from topic_supporters own join topics t on t.id = own.topic
    where own.person = ${ME} order by t.title`,
  quotes: `
    select r.label as round, own.words, own.state from release_quotes own ${MEETING}
    where own.person = ${ME} order by m.starts_at`,
  notes: `
    select r.label as round, own.notes as words from newsletter_notes own
    join rounds r on r.id = own.round where own.person = ${ME} order by r.label`,
  directory: `
    select own.knows, own.said_at as "saidAt" from directory_entries own where own.person = ${ME}`,
  staffQuestions: `
    select array_to_string(own.questions, E'\\n') as text, own.asked_at as "madeAt", own.closes_at as "closesAt"
    from staff_questions own where own.asker = ${ME} order by own.asked_at`,
  contracts: `
    select g.name as "group", own.at as "acceptedAt" from contract_revisions own
    join groups g on g.id = own."group" where ${ME} = any(own.accepted) order by own.at`,
  agendas: `
    select r.label as round, own.saved_at as "savedAt" from agendas own
    join rounds r on r.id = own.round where own.saved_by = ${ME} order by own.saved_at`,
  wishes: `select kind from composition_wishes where people ? ${ME}::text order by seq`,
  answered: `
    select ${OF_MEETING} from ballots own ${MEETING}
    where ${ME} = any(own.answered) order by m.starts_at`,
  answeredConcepts: `
    select ${OF_MEETING} from concept_ballots own ${MEETING}
    where ${ME} = any(own.answered) order by m.starts_at`,
  language: `select language, is_own as "isHeard" from reader_languages where person = ${ENTRA}::text`,
  chat: `select conversation from conversations where person = ${ENTRA} order by conversation`,
  messages: `
    select coalesce(payload -> 'ref' ->> 'card', kind) as about, ordered_at as "orderedAt", state
    from errands where payload -> 'to' ->> 'person' = ${ME}::text or payload ->> 'person' in (${ME}::text, ${ENTRA}::text)
    order by ordered_at`,
}

export const ownDataTable = (db: Kysely<Database>): OwnDataTable => ({
  of: async ({ id, entraId }) => {
    const sections: { name: OwnSection; rows: readonly OwnRow[] }[] = []
    for (const name of OWN_SECTIONS) {
      // Every statement has a use for both values.
      const read = `with own_ids as (select $1::uuid, $2::uuid) ${READS[name]}`
      const { rows } = await db.executeQuery(CompiledQuery.raw(read, [id, entraId]))
      const asked: readonly string[] = OWN_DATA[name]
      sections.push({
        name,
        rows: (rows as Record<string, OwnValue>[]).map((row) =>
          Object.fromEntries(asked.map((column) => [column, row[column] ?? null])),
        ),
      })
    }
    return sections.filter(({ rows }) => rows.length > 0)
  },
})
