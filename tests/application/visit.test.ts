import { describe, expect, it } from 'vitest'
import { attendance } from '#bot/application/attendance.ts'
import { contracts } from '#bot/application/contract.ts'
import { evaluation } from '#bot/application/evaluation.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { meetingViews } from '#bot/application/meeting-view.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { summary } from '#bot/application/summary.ts'
import { isTold } from '#bot/application/tell.ts'
import { tick } from '#bot/application/tick.ts'
import { visits } from '#bot/application/visit.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { invitationIn } from '#bot/text/invitation.ts'
import { anActor, anAttempt } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const DAY = 24 * 60

/** Four groups that meet on Wednesday, Thursday, Thursday and Friday; a member of the first cannot come. */
const arranged = async () => {
  const world = await aWorld()
  const round = await aBookedRound(world, { groups: 4, size: 6 })
  const days = [0, 1, 1, 2]
  const groups = []
  for (const [at, group] of round.groups.entries()) {
    const later = (days[at] ?? 0) * DAY
    const { startsAt, endsAt } = group.meeting
    const meeting = {
      ...group.meeting,
      startsAt: addMinutes(startsAt, later),
      endsAt: addMinutes(endsAt, later),
    }
    await world.tables.meetings.save(meeting)
    groups.push({ ...group, meeting })
  }
  const [own, other, third, fourth] = groups
  const guest = own?.members[0]
  if (!own || !other || !third || !fourth || !guest?.person) throw new Error('Four groups.')
  world.clock.set(addMinutes(own.meeting.startsAt, -60))
  const asks = {
    ...attendance(world),
    ...visits(world),
    ...evaluation(world),
    ...meetingViews(world),
    ...myMeetings(world),
    ...meetings(world),
    ...contracts(world),
    ...summary(world),
  }
  const ask = { meeting: own.meeting.id }
  const sitIn = () => asks.sitIn(guest, { ...ask, visit: other.meeting.id })
  const orders = async (prefix: string) =>
    (await world.tables.errands.withPrefix(prefix)).map(({ key }) => key)
  return {
    world,
    groups,
    own,
    other,
    third,
    fourth,
    guest,
    person: guest.person,
    ask,
    visit: sitIn,
    orders,
    ...asks,
  }
}

/** The same, with the leader a guest of the second group. */
const visiting = async () => {
  const world = await arranged()
  await world.sayAbsence(world.guest, { ...world.ask, reason: 'leave' })
  expect((await world.visit()).ok).toBe(true)
  return world
}

describe('what a leader who cannot come is offered', () => {
  it('is the other groups’ meetings of the week, once they have said that they cannot come', async () => {
    const { guest, ask, groups, getVisitOffers, sayAbsence } = await arranged()
    expect(await getVisitOffers(guest, ask)).toMatchObject({ refusal: 'not-absent' })
    await sayAbsence(guest, { ...ask, reason: 'other-duty' })
    expect(await getVisitOffers(guest, ask)).toMatchObject({
      value: {
        isCalendarKnown: true,
        offers: groups.slice(1).map(({ group, meeting }) => ({
          meeting: meeting.id,
          group: group.name,
          startsAt: meeting.startsAt,
        })),
      },
    })
  })

  it('is none at which their calendar is taken, and nothing where it cannot be read', async () => {
    const { world, own, other, guest, ask, fourth, getVisitOffers, sayAbsence } = await arranged()
    await sayAbsence(guest, { ...ask, reason: 'other-duty' })
    const email = own.people.find(({ id }) => id === guest.person)?.email ?? ''
    const { startsAt: from, endsAt: to } = other.meeting
    world.calendar.isTaken({ email, known: true, busy: [{ from, to, kind: 'tentative' }] })
    expect(await getVisitOffers(guest, ask)).toMatchObject({
      value: { offers: [{ meeting: fourth.meeting.id }] },
    })
    world.calendar.isTaken({ email, known: false, busy: [] })
    expect(await getVisitOffers(guest, ask)).toMatchObject({
      value: { offers: [], isCalendarKnown: false },
    })
  })

  it('is what they may choose, and nothing else', async () => {
    const { world, own, other, guest, ask, visit, sayAbsence } = await arranged()
    await sayAbsence(guest, { ...ask, reason: 'other-duty' })
    const [manager] = other.people
    const leader = own.people.find(({ id }) => id === guest.person)
    if (!manager || !leader) throw new Error('Two people.')
    await world.tables.leaders.save({ ...leader, manager: manager.id })
    expect(await visit()).toMatchObject({ refusal: 'visit-not-possible' })
  })
})

describe('a guest', () => {
  it('is invited to that one meeting, and let off again when it is undone', async () => {
    const { world, own, other, third, guest, ask, takeBackVisit } = await visiting()
    const errands = meetingErrands(world, invitationIn('da'))
    for (const { meeting } of [own, other, third])
      await errands['book-meeting']({ meeting: meeting.id }, anAttempt())
    const email = own.people.find(({ id }) => id === guest.person)?.email
    const at = () =>
      world.calendar
        .events()
        .filter(({ attendees }) => attendees.some((each) => each.email === email))
        .map(({ startsAt }) => startsAt)
    expect(at()).toEqual([own.meeting.startsAt, other.meeting.startsAt])
    await takeBackVisit(guest, ask)
    await errands['change-attendees']({ group: other.group.id }, anAttempt())
    expect(at()).toEqual([own.meeting.startsAt])
  })

  it('is seen by both hosts, counts as expected, and gets the word like the others', async () => {
    const { own, other, guest, getMeetingView } = await visiting()
    const people = async (of: typeof own) => {
      const view = await getMeetingView(of.host, { meeting: of.meeting.id })
      return view.ok ? (view.value.meeting?.people ?? []) : []
    }
    expect((await people(other)).find(({ person }) => person === guest.person)).toMatchObject({
      isGuest: true,
      isExpected: true,
    })
    expect((await people(own)).find(({ person }) => person === guest.person)).toMatchObject({
      isElsewhere: true,
      isExpected: false,
    })
  })

  it('sees the meeting, its agenda and the contract, and nothing else of the group', async () => {
    const world = await visiting()
    const { guest, other, third, getVisit, getSummaries, openSummary, getContract } = world
    await world.saveContract(other.host, {
      version: 0,
      content: { meeting: 'Vi spørger', benefit: '', trust: 'Det bliver her', attendance: '' },
    })
    await world.shareContract(other.host, { version: 1 })
    const meeting = other.meeting.id
    expect(await getVisit(guest, { meeting })).toMatchObject({
      value: {
        group: other.group.name,
        contract: { trust: 'Det bliver her' },
        agenda: null,
        mayUndo: true,
      },
    })
    expect(await getVisit(guest, { meeting: third.meeting.id })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await openSummary(guest, { meeting })).toMatchObject({ refusal: 'not-allowed' })
    expect(JSON.stringify(await getSummaries(guest))).not.toContain(meeting)
    expect(JSON.stringify(await getContract(guest))).not.toContain('Det bliver her')
  })

  it('has no door any more once it is undone, or the evaluation has closed', async () => {
    const world = await visiting()
    const { guest, other, ask, getVisit, getEvaluation, answerEvaluation } = world
    const meeting = other.meeting.id
    const answer = { meeting, good: 'Godt', missed: '', benefit: 4, track: null, focus: null }
    const doors = async () => [
      (await getVisit(guest, { meeting })).ok,
      (await getEvaluation(guest, { meeting })).ok,
    ]
    expect(await doors()).toEqual([true, true])
    world.world.clock.set(addMinutes(other.meeting.endsAt, DAY))
    expect(await doors()).toEqual([false, false])
    world.world.clock.set(addMinutes(other.meeting.startsAt, -60))
    await world.takeBackVisit(guest, ask)
    expect(await doors()).toEqual([false, false])
    expect(await answerEvaluation(guest, answer)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('is asked how the meeting was in a chat of their own, and answers in the group’s box', async () => {
    const { world, guest, person, other, orders, answerEvaluation, getEvaluation } =
      await visiting()
    const meeting = other.meeting.id
    world.clock.set(addMinutes(other.meeting.endsAt, -5))
    await tick(world)
    const key = `evaluation-of-guest:${meeting}:${person}`
    expect(await orders('evaluation-of-guest')).toEqual([key])
    // The group has not been told by that: its own card still goes to its room.
    expect(await isTold(world.tables, `evaluation:${meeting}`)).toBe(false)
    const answer = { meeting, good: 'Godt', missed: '', benefit: 4, track: null, focus: null }
    expect((await answerEvaluation(guest, answer)).ok).toBe(true)
    expect(await getEvaluation(guest, { meeting })).toMatchObject({
      value: { evaluation: { hasAnswered: true, result: null }, evaluations: [{ meeting }] },
    })
    expect((await world.tables.ballots.find(meeting))?.answered).toEqual([person])
    world.clock.set(addMinutes(other.meeting.endsAt, DAY))
    await tick(world)
    expect(await orders('update:evaluation')).toContain(`update:${key}:closed`)
  })

  it('counts once, as one of their own group who came', async () => {
    const { world, groups, own, other, guest, confirmAttendance, getAttendanceFigures } =
      await visiting()
    world.clock.set(addMinutes(other.meeting.startsAt, 2 * DAY))
    for (const { host, people, meeting } of groups) {
      const there = people.filter(({ id }) => id !== guest.person).map(({ id }) => id)
      const isVisited = meeting.id === other.meeting.id && guest.person !== null
      await confirmAttendance(host, {
        meeting: meeting.id,
        there: isVisited && guest.person ? [...there, guest.person] : there,
      })
    }
    expect(await getAttendanceFigures(own.host)).toMatchObject({
      value: { rounds: [{ figures: { groups: 4, percentThere: 100, reasons: [] } }] },
    })
  })
})

describe('a visit', () => {
  it('stands in the guest’s own meetings, and can be undone until the other meeting begins', async () => {
    const { world, guest, ask, own, other, getMyMeetings, takeBackVisit, visit } = await visiting()
    expect(await getMyMeetings(guest)).toMatchObject({
      value: { meetings: [{ id: own.meeting.id, visit: { meeting: other.meeting.id } }] },
    })
    expect(await visit()).toMatchObject({ refusal: 'visits-already' })
    world.clock.set(other.meeting.startsAt)
    expect(await takeBackVisit(guest, ask)).toMatchObject({ refusal: 'meeting-begun' })
  })

  it('is undone by coming to one’s own meeting after all', async () => {
    const { world, guest, ask, takeBackAbsence, person } = await visiting()
    await takeBackAbsence(guest, ask)
    expect(await world.tables.visits.of(person)).toEqual([])
  })

  it('tells each host once, however often somebody changes their mind', async () => {
    const { orders, guest, ask, visit, takeBackVisit } = await visiting()
    const told = await orders('visit:')
    expect(told).toHaveLength(2)
    await takeBackVisit(guest, ask)
    await visit()
    expect(await orders('visit:')).toEqual(told)
    expect((await orders('update:visit:')).length).toBeGreaterThanOrEqual(2)
  })

  it('is made anew where the meeting was cancelled, and leaves one place for one guest', async () => {
    const { world, guest, ask, own, other, third, fourth, sitIn, ...asks } = await visiting()
    const second = own.members[1] ?? guest
    await asks.sayAbsence(second, { ...ask, reason: 'other' })
    expect(await sitIn(second, { ...ask, visit: other.meeting.id })).toMatchObject({
      refusal: 'visit-not-possible',
    })
    expect((await sitIn(second, { ...ask, visit: third.meeting.id })).ok).toBe(true)
    await asks.cancelMeeting(anActor({ isCoordinator: true }), { meeting: other.meeting.id })
    expect((await sitIn(guest, { ...ask, visit: fourth.meeting.id })).ok).toBe(true)
    expect(await world.tables.visits.to([other.meeting.id])).toEqual([])
  })
})
