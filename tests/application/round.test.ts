import { describe, expect, it } from 'vitest'
import { meeting } from '#bot/application/meeting.ts'
import { readMeetingChanged } from '#bot/application/messages/meeting.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { round as rounds } from '#bot/application/round.ts'
import { addMinutes, day, momentAt } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { anActor, anId } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const ok = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const arranged = async (given: Parameters<typeof aProgramme>[1] = {}) => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const programme = await aProgramme(world, given)
  const { groups, round, coordinator } = programme
  const input = {
    round: round.id,
    start: '09:00',
    meetings: groups.map((group, index) => ({
      group: group.id,
      day: day(`2027-01-${19 + (index % 2)}`),
    })),
  }
  const book = () => rounds(world).bookRound(coordinator, input)
  const booked = async () => {
    ok(await book())
    return world.tables.meetings.ofRound(round.id)
  }
  return { world, ...programme, input, book, booked }
}

describe('booking a round', () => {
  it('makes a meeting for each group, and orders their invitations, all or nothing', async () => {
    const { world, booked, groups, round } = await arranged()
    const meetings = await booked()
    expect(meetings.map((each) => [each.group, each.startsAt, each.endsAt])).toEqual([
      [groups[0]?.id, '2027-01-19T08:00:00.000Z', '2027-01-19T11:00:00.000Z'],
      [groups[1]?.id, '2027-01-20T08:00:00.000Z', '2027-01-20T11:00:00.000Z'],
    ])
    const errands = await world.tables.errands.withPrefix('book-meeting:')
    expect(errands.map((each) => [each.lane, each.payload])).toEqual(
      meetings.map((each) => ['mailbox', { meeting: each.id }]),
    )
    expect(await world.tables.seasons.findRound(round.id)).toMatchObject({
      state: 'booked',
      startsAt: '09:00',
    })
    expect(world.announced.times).toBe(1)
  })

  it('happens once, also when two approve at the same moment', async () => {
    const { world, book } = await arranged()
    const answers = await Promise.all([book(), book(), book()])
    expect(answers.filter((each) => each.ok)).toHaveLength(1)
    for (const each of answers) if (!each.ok) expect(each.refusal).toBe('round-booked')
    expect(await world.tables.meetings.all()).toHaveLength(2)
    expect(await world.tables.errands.withPrefix('book-meeting:')).toHaveLength(2)
  })

  it('is refused, and changes nothing, when the groups have changed or a day is closed', async () => {
    const { world, input, coordinator } = await arranged()
    const ask = (change: object) => rounds(world).bookRound(coordinator, { ...input, ...change })
    expect(await ask({ meetings: input.meetings.slice(1) })).toMatchObject({
      refusal: 'groups-differ',
    })
    await world.tables.settings.set('closed-days', { '2027-01-20': 'Byrådsmøde' })
    expect(await ask({})).toMatchObject({ refusal: 'day-closed' })
    expect(await ask({ round: anId() })).toMatchObject({ refusal: 'not-found' })
    expect(await rounds(world).bookRound(anActor({ isChief: true }), input)).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await world.tables.meetings.all()).toEqual([])
  })
})

describe('changing a meeting', () => {
  it('moves it, and tells Outlook and the channel once', async () => {
    const { world, booked, coordinator, groups } = await arranged()
    const [first] = await booked()
    if (!first) throw new Error('a meeting was booked')
    const to = { meeting: first.id, day: day('2027-01-21'), start: '10:00' }
    ok(await meeting(world).moveMeeting(coordinator, to))
    expect(await world.tables.meetings.find(first.id)).toMatchObject({
      startsAt: momentAt(day('2027-01-21'), '10:00'),
      endsAt: momentAt(day('2027-01-21'), '13:00'),
      revision: 1,
    })
    expect(await world.tables.errands.find(`move-meeting:${first.id}:1`)).toMatchObject({
      payload: { meeting: first.id, revision: 1 },
    })
    expect(await world.tables.errands.find(`meeting-changed:${first.id}:1`)).toMatchObject({
      lane: `room:group:${groups[0]?.id}`,
      payload: {
        to: { room: `group:${groups[0]?.id}` },
        ref: { card: 'meeting-changed', meeting: first.id, revision: 1 },
        threadOf: null,
      },
    })
    expect(await meeting(world).moveMeeting(coordinator, to)).toMatchObject({
      refusal: 'same-time',
    })
  })

  it('says nothing of a move that was overtaken by another', async () => {
    const { world, booked, coordinator } = await arranged()
    const [first] = await booked()
    if (!first) throw new Error('a meeting was booked')
    const move = (date: string) =>
      meeting(world).moveMeeting(coordinator, { meeting: first.id, day: day(date), start: '09:00' })
    ok(await move('2027-01-21'))
    ok(await move('2027-01-22'))
    const read = (revision: number) =>
      readMeetingChanged(world.tables, world, {
        card: 'meeting-changed',
        meeting: first.id,
        revision,
      })
    expect(await read(1)).toBeNull()
    expect(await read(2)).toEqual({
      card: 'meeting-changed',
      roundLabel: '1. møderunde 2027',
      startsAt: momentAt(day('2027-01-22'), '09:00'),
      endsAt: momentAt(day('2027-01-22'), '12:00'),
      isCancelled: false,
    })
  })

  it('cancels it, and books another one for the group afterwards', async () => {
    const { world, booked, coordinator, round, groups } = await arranged()
    const [first] = await booked()
    const group = groups[0]?.id
    if (!first || !group) throw new Error('a meeting was booked')
    const again = { round: round.id, group, day: day('2027-01-28'), start: '12:00' }
    expect(await meeting(world).bookMeeting(coordinator, again)).toMatchObject({
      refusal: 'meeting-exists',
    })
    ok(await meeting(world).cancelMeeting(coordinator, { meeting: first.id }))
    expect(await world.tables.errands.find(`cancel-meeting:${first.id}`)).not.toBeNull()
    expect(await meeting(world).cancelMeeting(coordinator, { meeting: first.id })).toMatchObject({
      refusal: 'meeting-cancelled',
    })
    const made = ok(await meeting(world).bookMeeting(coordinator, again))
    expect(await world.tables.errands.find(`book-meeting:${made.meeting}`)).not.toBeNull()
    const seen = ok(await rounds(world).getRound(coordinator, { round: round.id }))
    expect(seen.groups[0]?.meeting).toMatchObject({ id: made.meeting, isCancelled: false })
  })

  it('is for the coordinator, lies in working hours, and comes too late once it has begun', async () => {
    const { world, booked, coordinator, member, round, groups } = await arranged()
    const [first] = await booked()
    if (!first) throw new Error('a meeting was booked')
    const at = { meeting: first.id, day: day('2027-01-21'), start: '09:00' }
    for (const actor of [member(0, 0), member(0, 1)]) {
      expect(await meeting(world).moveMeeting(actor, at)).toMatchObject({ refusal: 'not-allowed' })
      expect(await meeting(world).cancelMeeting(actor, at)).toMatchObject({
        refusal: 'not-allowed',
      })
    }
    const ask = (change: object) => meeting(world).moveMeeting(coordinator, { ...at, ...change })
    expect(await ask({ day: day('2027-01-23') })).toMatchObject({ refusal: 'day-closed' })
    expect(await ask({ start: '14:00' })).toMatchObject({ refusal: 'outside-working-hours' })
    expect(await ask({ day: day('2026-11-19') })).toMatchObject({ refusal: 'in-the-past' })
    expect(await ask({ meeting: anId<MeetingId>() })).toMatchObject({ refusal: 'not-found' })
    expect(
      await meeting(world).bookMeeting(coordinator, {
        round: anId(),
        group: groups[0]?.id as never,
        ...at,
      }),
    ).toMatchObject({ refusal: 'not-found' })
    world.clock.set('2027-01-19T08:00:00Z')
    expect(await ask({})).toMatchObject({ refusal: 'meeting-begun' })
    expect(await world.tables.meetings.ofRound(round.id)).toContainEqual(first)
  })
})

describe('a round as each sees it', () => {
  it('gives the coordinator replies by name and those without mailbox, the chief counts', async () => {
    const { world, booked, coordinator, member, round, people } = await arranged()
    const [first] = await booked()
    const [host, one, other] = people[0] ?? []
    if (!first || !host || !one || !other) throw new Error('the group has three members')
    await world.tables.leaders.save({ ...other, hasMailbox: false })
    await world.tables.meetings.saveEvent(first.id, {
      eventId: 'e',
      joinUrl: 'https://j',
      revision: 0,
      organizer: null,
      invitation: 0,
    })
    await world.tables.meetings.saveReplies(first.id, [
      { meeting: first.id, person: host.id, reply: 'accepted' },
      { meeting: first.id, person: one.id, reply: 'declined' },
    ])
    const seen = ok(await rounds(world).getRound(coordinator, { round: round.id }))
    expect(seen).toMatchObject({ state: 'booked', mayPlan: true, agenda: 'none' })
    expect(seen.groups[0]).toMatchObject({
      name: 'Gruppe 1',
      host: host.name,
      members: 3,
      meeting: { id: first.id, isInOutlook: true, isCancelled: false, hasBegun: false },
      replies: { accepted: 1, tentative: 0, declined: 1, none: 1 },
      names: { accepted: [host.name], tentative: [], declined: [one.name], none: [other.name] },
      withoutMailbox: [other.name],
    })
    expect(seen.groups[1]?.meeting).toMatchObject({ isInOutlook: false })

    const chief = ok(await rounds(world).getRound(member(0, 0), { round: round.id }))
    expect(chief.mayPlan).toBe(false)
    expect(chief.groups[0]).toMatchObject({
      replies: { accepted: 1, declined: 1, none: 1 },
      names: null,
      withoutMailbox: null,
    })
    expect(await rounds(world).getRound(member(0, 1), { round: round.id })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('says when Outlook has refused, so that nobody waits for an invitation that will not come', async () => {
    const { world, booked, coordinator, round } = await arranged()
    const [first] = await booked()
    if (!first) throw new Error('a meeting was booked')
    const stuck = async () =>
      ok(await rounds(world).getRound(coordinator, { round: round.id })).groups.map(
        (each) => each.meeting?.isStuck,
      )
    expect(await stuck()).toEqual([false, false])
    await world.database.db
      .updateTable('errands')
      .set({ state: 'dead', code: 'ErrorAccessDenied' })
      .where('key', '=', `book-meeting:${first.id}`)
      .execute()
    expect(await stuck()).toEqual([true, false])
  })

  it('shows a moved meeting as on its way until Outlook has it', async () => {
    const { world, booked, coordinator, round } = await arranged()
    const [first] = await booked()
    if (!first) throw new Error('a meeting was booked')
    await world.tables.meetings.saveEvent(first.id, {
      eventId: 'e',
      joinUrl: null,
      revision: 0,
      organizer: null,
      invitation: 0,
    })
    const at = { meeting: first.id, day: day('2027-01-22'), start: '09:00' }
    ok(await meeting(world).moveMeeting(coordinator, at))
    const isInOutlook = async () =>
      ok(await rounds(world).getRound(coordinator, { round: round.id })).groups.find(
        (each) => each.meeting?.id === first.id,
      )?.meeting?.isInOutlook
    expect(await isInOutlook()).toBe(false)
    await world.tables.meetings.saveEvent(first.id, {
      eventId: 'e',
      joinUrl: null,
      revision: 1,
      organizer: null,
      invitation: 0,
    })
    expect(await isInOutlook()).toBe(true)
  })
})

describe('my meetings', () => {
  it('are those of my own group, with my reply and the link, and never another group’s', async () => {
    const { world, booked, member, people } = await arranged()
    const [first] = await booked()
    const me = people[0]?.[1]
    if (!first || !me) throw new Error('a meeting was booked')
    await world.tables.meetings.saveEvent(first.id, {
      eventId: 'e',
      joinUrl: 'https://j',
      revision: 0,
      organizer: null,
      invitation: 0,
    })
    await world.tables.meetings.saveReplies(first.id, [
      { meeting: first.id, person: me.id, reply: 'tentative' },
    ])
    const mine = ok(await myMeetings(world).getMyMeetings(member(0, 1)))
    expect(mine.meetings).toEqual([
      {
        id: first.id,
        round: first.round,
        roundLabel: '1. møderunde 2027',
        group: 'Gruppe 1',
        startsAt: first.startsAt,
        endsAt: first.endsAt,
        isCancelled: false,
        isInOutlook: true,
        substitute: null,
        absence: null,
        askedToHost: null,
        visit: null,
        isHosting: false,
        joinUrl: 'https://j',
        reply: 'tentative',
        agenda: 'none',
        isOver: false,
        evaluation: 'not-open',
      },
    ])
    world.clock.set('2027-01-19T11:00:00Z')
    expect(ok(await myMeetings(world).getMyMeetings(member(0, 1))).meetings[0]?.isOver).toBe(true)
    await world.tables.ballots.save(
      openBallot(first, addMinutes(first.endsAt, -10), addMinutes(first.endsAt, 24 * 60)),
    )
    expect(ok(await myMeetings(world).getMyMeetings(member(0, 1))).meetings[0]).toMatchObject({
      evaluation: 'open',
    })
    const second = member(0, 1)
    await world.tables.meetings.save({ ...first, substitute: second.person })
    for (const [actor, isCaller] of [
      [second, true],
      [member(0, 2), false],
    ] as const)
      expect(ok(await myMeetings(world).getMyMeetings(actor)).meetings[0]?.substitute).toEqual({
        name: second.name,
        isCaller,
      })
    expect(await myMeetings(world).getMyMeetings(anActor({ isCoordinator: true }))).toMatchObject({
      refusal: 'not-allowed',
    })
    const chiefWithoutGroup = anActor({ person: anId(), isChief: true })
    expect(ok(await myMeetings(world).getMyMeetings(chiefWithoutGroup)).meetings).toEqual([])
  })
})
