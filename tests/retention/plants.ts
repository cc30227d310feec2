import { type RawBuilder, sql } from 'kysely'
import { addDays, addMinutes, dayOf, type Instant, momentAt } from '#bot/domain/calendar.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { RetentionName } from '#bot/domain/retention.ts'
import { aGroup, aLeader, aMeeting, anId, aRound } from '#tests/support/make.ts'
import type { TestWorld } from '#tests/support/world.ts'

/** Something that a rule will end: when its period begins, and whether it is still there. */
export type Planted = { readonly since: Instant; isThere(): Promise<boolean> }
type Plant = (world: TestWorld, around: Instant) => Promise<Planted>

const A_DAY = 24 * 60
const days = (count: number) => count * A_DAY

const exists = async (world: TestWorld, query: RawBuilder<unknown>) =>
  (await query.execute(world.database.db)).rows.length > 0

const here = (world: TestWorld, since: Instant, query: RawBuilder<unknown>): Planted => ({
  since,
  isThere: () => exists(world, query),
})

const run = (world: TestWorld, ...statements: readonly RawBuilder<unknown>[]) =>
  statements.reduce(
    (before, each) => before.then(async () => void (await each.execute(world.database.db))),
    Promise.resolve(),
  )

const someone = async (world: TestWorld): Promise<PersonId> => {
  const leader = aLeader()
  await world.tables.leaders.save(leader)
  return leader.id
}

let groups = 0

/** A meeting that ended then, in a round and a year of its own that were over with it. */
const held = async (world: TestWorld, endsAt: Instant) => {
  const group = aGroup({ number: ++groups })
  await world.tables.groups.save(group)
  const season = anId<ReturnType<typeof aRound>['season']>()
  const before = addDays(dayOf(endsAt), -2)
  const round = aRound({ season, window: { from: before, to: before } })
  await world.tables.seasons.save({ id: season, label: `År ${season}`, rounds: [round] })
  const startsAt = addMinutes(endsAt, -180)
  const meeting = aMeeting({ round: round.id, group: group.id, startsAt, endsAt })
  await world.tables.meetings.save(meeting)
  // Who invited is a rule of its own.
  await run(world, sql`delete from meeting_invitations where meeting = ${meeting.id}`)
  return { group: group.id, round: round.id, meeting: meeting.id, startsAt }
}

const ballot = async (world: TestWorld, closesAt: Instant, what: RawBuilder<unknown>) => {
  const { meeting, round, group } = await held(world, addMinutes(closesAt, -A_DAY))
  await run(
    world,
    sql`insert into ballots (meeting, round, "group", opens_at, closes_at, answers, answered, is_counted, result)
      select ${meeting}, ${round}, ${group}, ${closesAt}, ${closesAt}, '[]', ${what}`,
  )
  return meeting
}

const conceptBallot = async (
  world: TestWorld,
  closesAt: Instant,
  answered: RawBuilder<unknown>,
) => {
  const { meeting, round, group } = await held(world, addMinutes(closesAt, -days(14)))
  await run(
    world,
    sql`insert into concept_ballots (meeting, round, "group", opens_at, closes_at, asked, answered, is_counted)
      select ${meeting}, ${round}, ${group}, ${closesAt}, ${closesAt}, 11, ${answered}, true`,
  )
  return meeting
}

const words = sql`jsonb_build_object('what', 'a', 'why', '', 'willDo', '', 'points', '[]'::jsonb, 'toChiefGroup', 'd')`

/** For each rule something that it will end. A rule without one does not compile. */
export const PLANTS: Readonly<Record<RetentionName, Plant>> = {
  leaders: async (world, around) => {
    const leftOn = dayOf(around)
    const leader = aLeader({ leftOn })
    await world.tables.leaders.save(leader)
    const since = momentAt(addDays(leftOn, 1), '00:00')
    return here(world, since, sql`select 1 from leaders where id = ${leader.id}`)
  },
  'evaluation-answers': async (world, since) => {
    const meeting = await ballot(
      world,
      since,
      sql`'{0199c000-0000-7000-8000-000000000001}', false, null`,
    )
    return here(
      world,
      since,
      sql`select 1 from ballots where meeting = ${meeting} and answered <> '{}'`,
    )
  },
  'evaluation-words': async (world, since) => {
    const result = sql`'{}', true, '{"answers": 6, "good": ["et ord"], "missed": []}'`
    const meeting = await ballot(world, since, result)
    return here(
      world,
      since,
      sql`select 1 from ballots where meeting = ${meeting} and result ->> 'good' <> '[]'`,
    )
  },
  'evaluation-results': async (world, since) => {
    const meeting = await ballot(
      world,
      since,
      sql`'{}', true, '{"answers": 6, "good": [], "missed": []}'`,
    )
    return here(
      world,
      since,
      sql`select 1 from ballots where meeting = ${meeting} and result ->> 'answers' = '6'`,
    )
  },
  'round-evaluations': async (world, since) => {
    const { round } = await held(world, since)
    await run(world, sql`insert into round_evaluations (round, evaluation) values (${round}, '{}')`)
    return here(world, since, sql`select 1 from round_evaluations where round = ${round}`)
  },
  'concept-answers': async (world, since) => {
    const meeting = await conceptBallot(world, since, sql`'{0199c000-0000-7000-8000-000000000001}'`)
    return here(
      world,
      since,
      sql`select 1 from concept_ballots where meeting = ${meeting} and answered <> '{}'`,
    )
  },
  'concept-ballots': async (world, since) => {
    const meeting = await conceptBallot(world, since, sql`'{}'`)
    return here(world, since, sql`select 1 from concept_ballots where meeting = ${meeting}`)
  },
  'concept-reports': async (world, since) => {
    const { round } = await held(world, since)
    await run(world, sql`insert into concept_reports (round, report) values (${round}, '{}')`)
    return here(world, since, sql`select 1 from concept_reports where round = ${round}`)
  },
  notes: async (world, since) => {
    const own = await held(world, addMinutes(since, -days(100)))
    const next = aMeeting({
      round: (await held(world, since)).round,
      group: own.group,
      startsAt: addMinutes(since, -180),
      endsAt: since,
    })
    await world.tables.meetings.save(next)
    await run(
      world,
      sql`insert into summaries (id, meeting, round, "group", content, state, revision)
        values (${anId()}, ${own.meeting}, ${own.round}, ${own.group}, ${words}, 'draft', 0)`,
    )
    return here(world, since, sql`select 1 from summaries where meeting = ${own.meeting}`)
  },
  'released-summaries': async (world, since) => {
    const own = await held(world, addMinutes(since, -days(10)))
    await run(
      world,
      sql`insert into summaries (id, meeting, round, "group", content, state, revision, released)
        values (${anId()}, ${own.meeting}, ${own.round}, ${own.group}, ${words}, 'released', 1,
          jsonb_build_object('toChiefGroup', 'd', 'at', ${since}::text))`,
    )
    return here(
      world,
      since,
      sql`select 1 from summaries where meeting = ${own.meeting}
        and released ->> 'toChiefGroup' = 'd' and content ->> 'toChiefGroup' = 'd'`,
    )
  },
  'agenda-drafts': async (world, since) => {
    const { round } = await held(world, since)
    await run(
      world,
      sql`insert into agendas (round, draft, version, saved_at) values (${round}, '{}', 1, ${since})`,
    )
    return here(world, since, sql`select 1 from agendas where round = ${round}`)
  },
  agendas: async (world, since) => {
    const { round } = await held(world, since)
    await run(
      world,
      sql`insert into agendas (round, draft, version, saved_at, released) values (${round}, '{"theme": "ny"}', 1,
        ${since}, jsonb_build_object('content', '{"points": []}'::jsonb, 'at', ${since}::text))`,
    )
    return here(
      world,
      since,
      sql`select 1 from agendas where round = ${round} and released is not null`,
    )
  },
  'preparation-ticks': async (world, since) => {
    const { round } = await held(world, since)
    const person = await someone(world)
    await world.tables.preparations.tick({ round, task: anId(), person, at: since })
    return here(world, since, sql`select 1 from preparation_ticks where round = ${round}`)
  },
  'topic-names': async (world, since) => {
    const person = await someone(world)
    const topic = await settledTopic(world, since, person)
    await world.tables.topics.support(topic as never, await someone(world))
    return here(
      world,
      since,
      sql`select 1 from topics t where id = ${topic} and (proposer = ${person} or is_named
        or exists (
          select 1 from topic_supporters
          where topic = t.id and person in (select id from leaders)))`,
    )
  },
  topics: async (world, since) => {
    const topic = await settledTopic(world, since, await someone(world))
    return here(world, since, sql`select 1 from topics where id = ${topic} and title = 'Et emne'`)
  },
  'meeting-replies': async (world, since) => {
    const { meeting } = await held(world, since)
    const person = await someone(world)
    await run(world, sql`insert into meeting_replies values (${meeting}, ${person}, 'declined')`)
    return here(world, since, sql`select 1 from meeting_replies where meeting = ${meeting}`)
  },
  'meeting-absences': async (world, since) => {
    const { meeting } = await held(world, since)
    const person = await someone(world)
    await run(
      world,
      sql`insert into absences (meeting, person, reason, said_at) values (${meeting}, ${person}, 'leave', ${since})`,
    )
    return here(world, since, sql`select 1 from absences where meeting = ${meeting}`)
  },
  'meeting-runs': async (world, since) => {
    const { meeting } = await held(world, since)
    await run(
      world,
      sql`insert into meeting_runs (meeting, spent, speakers, turn) values (${meeting}, '{}', '{}', 0)`,
    )
    return here(world, since, sql`select 1 from meeting_runs where meeting = ${meeting}`)
  },
  attendance: async (world, since) => {
    const { meeting } = await held(world, since)
    const person = await someone(world)
    await run(
      world,
      sql`insert into attendance (meeting, person, was_there, confirmed_at) values (${meeting}, ${person}, true, ${since})`,
      sql`insert into visits (instead, guest, meeting, made_at) values (${meeting}, ${person}, ${meeting}, ${since})`,
    )
    return here(
      world,
      since,
      sql`select meeting from attendance where meeting = ${meeting}
        union select meeting from visits where meeting = ${meeting}`,
    )
  },
  'meeting-details': async (world, since) => {
    const { meeting } = await held(world, since)
    const substitute = await someone(world)
    await run(
      world,
      sql`update meetings set substitute = ${substitute} where id = ${meeting}`,
      sql`insert into substitute_askings (meeting, asking, host, substitute, state, asked_at)
        values (${meeting}, 1, ${await someone(world)}, ${substitute}, 'accepted', ${since})`,
      sql`insert into meeting_events (meeting, event_id, join_url, revision) values (${meeting}, 'e', 'https://x', 0)`,
    )
    return here(
      world,
      since,
      sql`select 1 from meetings m left join meeting_events e on e.meeting = m.id
        where m.id = ${meeting} and (substitute is not null or join_url is not null
          or exists (select 1 from substitute_askings a where a.meeting = m.id))`,
    )
  },
  meetings: async (world, since) => {
    const { meeting } = await held(world, since)
    return here(world, since, sql`select 1 from meetings where id = ${meeting}`)
  },
  commitments: async (world, since) => {
    const { group } = await held(world, since)
    const id = anId<PersonId>()
    await run(
      world,
      sql`insert into commitments (id, "group", person, text, audience, made_at, changed_at, state, history, follow_ups)
        values (${id}, ${group}, ${await someone(world)}, 'At lytte', 'private',
          ${addMinutes(since, -days(500))}, ${since}, 'open', '[]', '[]')`,
    )
    return here(world, since, sql`select 1 from commitments where id = ${id}`)
  },
  'release-answers': async (world, since) => {
    const { meeting, round, group } = await held(world, addMinutes(since, -days(3)))
    await run(world, releaseOf(meeting, round, group, since, 'lapsed'))
    return here(world, since, sql`select 1 from releases where meeting = ${meeting}`)
  },
  'chief-points': async (world, since) => {
    const { meeting, round, group } = await held(world, since)
    await run(
      world,
      releaseOf(meeting, round, group, since, 'released'),
      sql`insert into chief_points (id, meeting, round, "group", words, is_named)
        values (${anId()}, ${meeting}, ${round}, ${group}, 'Et punkt', false)`,
    )
    return here(world, since, sql`select 1 from chief_points where round = ${round}`)
  },
  'newsletter-drafts': async (world, since) => {
    const { round } = await held(world, since)
    await run(
      world,
      sql`insert into newsletter_versions (round, version, content, saved_at) values (${round}, 1, '{}', ${since})`,
      sql`insert into newsletter_notes (round, person, notes) values (${round}, ${await someone(world)}, 'Husk')`,
    )
    return here(
      world,
      since,
      sql`select round from newsletter_versions where round = ${round}
        union select round from newsletter_notes where round = ${round}`,
    )
  },
  'staff-questions': async (world, since) => {
    const asker = await someone(world)
    const id = anId<PersonId>()
    await run(
      world,
      sql`insert into staff_questions (id, code, asker, questions, asked_at, closes_at, is_counted, box, read)
        values (${id}, ${id}, ${asker}, '{Hvad?}', ${since}, ${since}, true, '\\x01', '[[]]')`,
    )
    return here(world, since, sql`select 1 from staff_questions where id = ${id}`)
  },
  newsletters: async (world, since) => {
    const { round } = await held(world, since)
    await run(
      world,
      sql`insert into newsletter_versions (round, version, content, saved_at, sent_at)
        values (${round}, 1, '{}', ${since}, ${since})`,
    )
    return here(world, since, sql`select 1 from newsletter_versions where round = ${round}`)
  },
  'closed-groups': async (world, since) => {
    const group = aGroup({
      number: ++groups,
      seats: [],
      host: null,
      closed: {
        at: since,
        cause: 'coordinator',
        reason: 'Få møder',
        host: null,
        members: [anId()],
      } as never,
    })
    await world.tables.groups.save(group)
    return here(
      world,
      since,
      sql`select 1 from groups where id = ${group.id} and (closed ->> 'members' <> '[]' or closed ->> 'reason' <> '')`,
    )
  },
  'composition-drafts': async (world, since) => {
    const id = anId<PersonId>()
    await run(world, compositionOf(id, since, 'draft'))
    return here(world, since, sql`select 1 from compositions where id = ${id}`)
  },
  compositions: async (world, since) => {
    const [old, newer] = [anId<PersonId>(), anId<PersonId>()]
    await run(
      world,
      compositionOf(old, addMinutes(since, -days(300)), 'approved'),
      compositionOf(newer, since, 'approved'),
      sql`insert into retention_starts values ('composition', ${old}, ${addMinutes(since, -days(300))}),
        ('composition', ${newer}, ${since})`,
    )
    return here(world, since, sql`select 1 from compositions where id = ${old}`)
  },
  wishes: async (world, since) => {
    const id = anId<PersonId>()
    await run(
      world,
      sql`insert into composition_wishes (id, kind, people) values (${id}, 'apart', '[]')`,
      sql`insert into retention_starts values ('wish', ${id}, ${since})`,
    )
    return here(world, since, sql`select 1 from composition_wishes where id = ${id}`)
  },
  composing: async (world, since) => {
    await run(
      world,
      sql`insert into composing (id, basis, seed, started_at) values (${anId()}, 'nothing', 1, ${since})`,
    )
    return here(world, since, sql`select 1 from composing`)
  },
  'last-regrouping': async (world, since) => {
    const at = addMinutes(since, -days(365))
    await run(
      world,
      sql`insert into settings values ('last-regrouping', jsonb_build_object('at', ${at}::text, 'after', '[]'::jsonb))`,
    )
    return here(world, since, sql`select 1 from settings where name = 'last-regrouping'`)
  },
  'seminar-replies': async (world, since) => {
    const season = await seminarThatEnded(world, since)
    await run(
      world,
      sql`insert into seminar_guests (season, person, event, reply)
        values (${season}, ${await someone(world)}, 1, 'accepted')`,
    )
    return here(world, since, sql`select 1 from seminar_guests where season = ${season}`)
  },
  'seminar-tables': async (world, since) => {
    const season = await seminarThatEnded(world, since)
    await run(
      world,
      sql`insert into seminar_seats (season, laying, table_number, person)
        values (${season}, 0, 1, ${await someone(world)})`,
    )
    return here(world, since, sql`select 1 from seminar_seats where season = ${season}`)
  },
  seminars: async (world, since) => {
    const season = await seminarThatEnded(world, since)
    await run(
      world,
      sql`insert into seminar_events (season, calling, number, event_id, revision)
        values (${season}, 1, 1, 'e', 1)`,
    )
    return here(world, since, sql`select 1 from seminars where season = ${season}`)
  },
  posts: async (world, since) => {
    const key = `agenda:${anId()}`
    await world.tables.posts.save({ key, conversation: '19:a', activity: key, at: since })
    return here(world, since, sql`select 1 from posts where key = ${key}`)
  },
}

const seminarThatEnded = async (world: TestWorld, endsAt: Instant): Promise<string> => {
  const season = anId<PersonId>()
  await run(
    world,
    sql`insert into seasons (id, label) values (${season}, ${`År ${season}`})`,
    sql`insert into seminars (season, theme, place, day, programme, questions, state, version, saved_at, calling,
        revision, ends_at, spent)
      values (${season}, 'Et tema', 'Et sted', ${dayOf(endsAt)}, '[]', '[]', 'called', 1,
        ${addMinutes(endsAt, -days(20))}, 1, 1, ${endsAt}, '{}')`,
  )
  return season
}

const compositionOf = (id: string, madeAt: Instant, state: string) =>
  sql`insert into compositions (id, seed, groups, state, version, made_at)
    values (${id}, 1, '[]', ${state}, 1, ${madeAt})`

const releaseOf = (
  meeting: string,
  round: string,
  group: string,
  closesAt: Instant,
  state: string,
) =>
  sql`insert into releases (meeting, round, "group", asking, words, is_named, rule, needed, asked_at, closes_at,
      answered, changes, state)
    values (${meeting}, ${round}, ${group}, 1, 'Et punkt', false, 'yes', 3, ${closesAt}, ${closesAt},
      '{0199c000-0000-7000-8000-000000000001}', '{Ret det}', ${state})`

const settledTopic = async (world: TestWorld, since: Instant, person: PersonId) => {
  const id = anId<PersonId>()
  await run(
    world,
    sql`insert into topics (id, title, why, kind, proposer, is_named, proposed_at, status, answers)
      values (${id}, 'Et emne', 'Derfor', 'operational', ${person}, true, ${addMinutes(since, -days(20))}, 'declined', 1)`,
    sql`insert into retention_starts values ('topic', ${id}, ${since})`,
  )
  return id
}
