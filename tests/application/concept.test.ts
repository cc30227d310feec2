import { describe, expect, it } from 'vitest'
import { concepts } from '#bot/application/concept.ts'
import { readConcept } from '#bot/application/messages/concept.ts'
import { tick } from '#bot/application/tick.ts'
import { reportsIn } from '#bot/documents/reports.ts'
import type { Actor } from '#bot/domain/access.ts'
import { addDays, addMinutes, day, momentAt } from '#bot/domain/calendar.ts'
import { eachQuestion } from '#bot/domain/concept.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { aMeeting, anActor, anId, aRound } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const SIXTH = day('2028-10-03')

/** Groups of seven that have met every third month; their sixth meeting was on Tuesday 3 October 2028. */
const arranged = async (given: { groups?: number; held?: number } = {}) => {
  const world = await aWorld({ now: momentAt(SIXTH, '12:30') })
  const held = given.held ?? 6
  const days = Array.from({ length: held }, (_, index) => addDays(SIXTH, -90 * (held - 1 - index)))
  const { groups, season } = await aBookedRound(world, {
    groups: given.groups ?? 3,
    size: 7,
    meeting: { state: 'cancelled' },
  })
  const rounds = days.map((on, index) =>
    aRound({
      season: season.id,
      id: anId<RoundId>(),
      number: index + 2,
      label: `${index + 1}. møderunde`,
      window: { from: on, to: on },
    }),
  )
  await world.tables.seasons.save({ ...season, rounds: [...season.rounds, ...rounds] })
  for (const { group } of groups)
    for (const [index, on] of days.entries())
      await world.tables.meetings.save(
        aMeeting({
          group: group.id,
          round: rounds[index]?.id ?? anId<RoundId>(),
          startsAt: momentAt(on, '09:00'),
          endsAt: momentAt(on, '12:00'),
        }),
      )
  const { getConcept, answerConcept, getConceptReports, exportConceptReport } = concepts(
    world,
    reportsIn('da', 'Fjordby Kommune'),
  )
  /** To nine on the day it opens. */
  const open = async () => {
    world.clock.set(momentAt(day('2028-10-05'), '09:00'))
    return tick(world)
  }
  const meetingOf = async (actor: Actor) => {
    const found = await getConcept(actor)
    if (!found.ok || !found.value.evaluation) throw new Error('The group has not been asked.')
    return found.value.evaluation.meeting
  }
  const put = async (actor: Actor, rating = 4, keep = '') =>
    answerConcept(actor, {
      meeting: await meetingOf(actor),
      ratings: eachQuestion(() => rating),
      keep,
      change: '',
    })
  const close = async () => {
    world.clock.set(momentAt(day('2028-10-19'), '16:00'))
    await tick(world)
  }
  const cards = async () =>
    (await world.tables.errands.withPrefix('concept:')).map(({ payload }) => payload)
  return {
    world,
    groups,
    open,
    put,
    close,
    cards,
    meetingOf,
    getConcept,
    answerConcept,
    getConceptReports,
    exportConceptReport,
  }
}

describe('being asked about the concept', () => {
  it('comes once to each leader, when the group has held six meetings', async () => {
    const { world, groups, open, cards } = await arranged()
    await tick(world)
    expect(await cards()).toEqual([])
    await open()
    expect(await cards()).toHaveLength(21)
    await open()
    world.clock.advance(24 * 60)
    await tick(world)
    expect(await cards()).toHaveLength(21)
    const people = groups.flatMap(({ people }) => people.map(({ id }) => id))
    expect(await cards()).toEqual(
      expect.arrayContaining(
        people.map((person) => expect.objectContaining({ to: { person }, threadOf: null })),
      ),
    )
  })

  it('does not come after five, and a cancelled meeting does not count', async () => {
    const { groups, open, cards, getConcept } = await arranged({ groups: 1, held: 5 })
    await open()
    expect(await cards()).toEqual([])
    const [own] = groups
    if (!own) throw new Error('A group was asked for.')
    expect(await getConcept(own.host)).toMatchObject({
      value: { evaluation: null, held: 5, asksAfter: 6 },
    })
  })

  it('does not come to a group that was closed', async () => {
    const { world, groups, open, cards } = await arranged({ groups: 1 })
    const [own] = groups
    if (!own) throw new Error('A group was asked for.')
    const closed = {
      at: world.clock.now(),
      by: null,
      reason: null,
      members: [],
      host: own.group.host,
    }
    await world.tables.groups.save({ ...own.group, closed } as never)
    await open()
    expect(await cards()).toEqual([])
  })

  it('has a card only while it is open', async () => {
    const { world, groups, open, close, meetingOf } = await arranged({ groups: 1 })
    await open()
    const ref = { card: 'concept', meeting: await meetingOf(groups[0]?.host ?? anActor()) } as const
    expect(await readConcept(world.tables, world, ref)).toMatchObject({ meetings: 6 })
    await close()
    expect(await readConcept(world.tables, world, ref)).toBeNull()
  })
})

describe('answering', () => {
  it('is for the group’s own members, once each, and logs and orders nothing', async () => {
    const { world, groups, open, put, getConcept, answerConcept, meetingOf } = await arranged()
    await open()
    const [own, other] = groups
    if (!own?.members[0] || !other?.members[0]) throw new Error('Groups were asked for.')
    const before = await world.tables.errands.withPrefix('')
    const lines = world.log.lines.length
    expect((await put(own.members[0], 5, 'Sparringen')).ok).toBe(true)
    expect(await put(own.members[0])).toMatchObject({ refusal: 'already-answered' })
    expect(
      await answerConcept(other.members[0], {
        meeting: await meetingOf(own.host),
        ratings: eachQuestion(() => 1),
        keep: '',
        change: '',
      }),
    ).toMatchObject({ refusal: 'not-allowed' })
    expect(await getConcept(own.members[0])).toMatchObject({
      value: { evaluation: { state: 'open', hasAnswered: true } },
    })
    expect(await world.tables.errands.withPrefix('')).toHaveLength(before.length)
    expect(world.log.lines.length).toBe(lines)
  })

  it('takes no name: the chief group reads the words', async () => {
    const { world, groups, open, put } = await arranged()
    await open()
    const [own] = groups
    if (!own) throw new Error('A group was asked for.')
    const [, second] = own.people
    if (!second) throw new Error('The group has people.')
    await world.tables.leaders.save({ ...second, name: 'Mette Skov Holm' })
    world.clock.advance(2)
    expect(await put(own.host, 4, 'Godt at Mette var der')).toMatchObject({
      refusal: 'names-found',
    })
  })

  it('keeps no answer where the database alone could read it', async () => {
    const { world, groups, open, put } = await arranged({ groups: 1 })
    await open()
    for (const member of groups[0]?.members ?? []) await put(member, 4, 'hemmeligt')
    const rows = await world.database.db.selectFrom('concept_ballots').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.box?.includes('hemmeligt')).toBe(false)
    expect(rows[0]?.answered).toEqual([...(rows[0]?.answered ?? [])].sort())
  })
})

describe('the report', () => {
  it('comes when all groups have closed, with all of them together, and keeps nothing of any', async () => {
    const given = await arranged()
    const { world, groups, open, put, close, getConceptReports } = given
    await open()
    const chief = anActor({ isChief: true })
    expect(await getConceptReports(chief)).toMatchObject({
      value: { reports: [], underWay: { groups: 3 } },
    })
    for (const { members } of groups)
      for (const [index, member] of members.entries())
        await put(member, index === 0 ? 2 : 4, `Sparring ${index}`)
    await close()
    const expected = {
      reports: [
        {
          roundLabel: '6. møderunde',
          asked: 21,
          groups: 3,
          groupsLeftOut: 0,
          figures: { answers: 18, questions: { trust: { counts: [0, 3, 0, 15, 0] } } },
          texts: { withheld: 0 },
        },
      ],
      underWay: null,
    }
    expect(await getConceptReports(chief)).toMatchObject({ value: expected })
    expect(await getConceptReports(anActor({ isCoordinator: true }))).toMatchObject({
      value: expected,
    })
    const rows = await world.database.db
      .selectFrom('concept_ballots')
      .select(['box', 'answered', 'hosts'])
      .execute()
    expect(rows).toEqual(groups.map(() => ({ box: null, answered: [], hosts: [] })))
    const [leader] = groups[0]?.members ?? []
    if (!leader) throw new Error('The group has members.')
    expect(await getConceptReports(leader)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('waits for a group that met later in the week', async () => {
    const { world, groups, open, put, close, getConceptReports } = await arranged()
    const [late] = groups
    if (!late) throw new Error('Groups were asked for.')
    const all = await world.tables.meetings.all()
    const last = all
      .filter(({ group, state }) => group === late.group.id && state === 'planned')
      .toSorted((one, other) => (one.endsAt < other.endsAt ? 1 : -1))[0]
    if (!last) throw new Error('It has met.')
    const later = {
      startsAt: addMinutes(last.startsAt, 1440),
      endsAt: addMinutes(last.endsAt, 1440),
    }
    await world.tables.meetings.save({ ...last, ...later })
    await open()
    for (const { members } of groups.slice(1)) for (const member of members) await put(member)
    await close()
    expect(await getConceptReports(anActor({ isChief: true }))).toMatchObject({
      value: { reports: [], underWay: {} },
    })
    world.clock.set(momentAt(day('2028-10-20'), '16:00'))
    await tick(world)
    expect(await getConceptReports(anActor({ isChief: true }))).toMatchObject({
      value: { reports: [{ figures: null }] },
    })
  })

  it('is a Word document too', async () => {
    const { groups, open, put, close, getConceptReports, exportConceptReport } = await arranged()
    await open()
    for (const { members } of groups) for (const member of members) await put(member, 4, 'Tempo')
    await close()
    const chief = anActor({ isChief: true })
    const found = await getConceptReports(chief)
    const round = found.ok ? found.value.reports[0]?.round : undefined
    const file = await exportConceptReport(chief, { round: round ?? anId<RoundId>() })
    expect(file).toMatchObject({ value: { fileName: 'Konceptevaluering 6. møderunde.docx' } })
    expect(file.ok && Buffer.from(file.value.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(await exportConceptReport(chief, { round: anId<RoundId>() })).toMatchObject({
      refusal: 'not-found',
    })
  })
})
