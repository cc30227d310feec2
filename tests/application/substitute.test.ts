import { describe, expect, it } from 'vitest'
import { attendance } from '#bot/application/attendance.ts'
import { composeMessage } from '#bot/application/compose-message.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { meetingViews } from '#bot/application/meeting-view.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { overview } from '#bot/application/overview.ts'
import { round as rounds } from '#bot/application/round.ts'
import { substitutes } from '#bot/application/substitute.ts'
import { addMinutes, day } from '#bot/domain/calendar.ts'
import { aChief, actorOf, aGroup, anActor, anId } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** A group of six with a second chief, three weeks before its meeting. */
const arranged = async () => {
  const world = await aWorld()
  const booked = await aBookedRound(world, { groups: 2, size: 6 })
  const own = firstOf(booked)
  const chief = aChief()
  const people = [...own.people.map(({ id }) => id), chief.id]
  const group = aGroup({ ...own.group, seats: undefined as never, members: people })
  await world.tables.leaders.save(chief)
  await world.tables.groups.save(group)
  world.clock.set(addMinutes(own.meeting.startsAt, -21 * 24 * 60))
  const asks = {
    ...substitutes(world),
    ...attendance(world),
    ...meetings(world),
    ...meetingViews(world),
    ...myMeetings(world),
    ...overview(world),
    ...rounds(world),
  }
  const meeting = own.meeting.id
  const second = actorOf(chief, group)
  const [member = own.host] = own.members
  const ask = () => asks.askSubstitute(own.host, { meeting, person: chief.id })
  const answer = (yes: boolean, asking = 1) =>
    asks.answerSubstitute(second, { meeting, asking, yes })
  const hosts = async () => (await world.tables.meetings.find(meeting))?.substitute
  const orders = async (prefix: string) =>
    (await world.tables.errands.withPrefix(prefix)).map(({ key }) => key)
  return {
    world,
    booked,
    own,
    chief,
    second,
    member,
    meeting,
    ask,
    answer,
    hosts,
    orders,
    ...asks,
  }
}

describe('a host who cannot host', () => {
  it('asks one of the group’s other chiefs, who alone is written to', async () => {
    const { own, chief, meeting, ask, orders, getMeetingView, hosts } = await arranged()
    expect(await getMeetingView(own.host, { meeting })).toMatchObject({
      value: {
        meeting: {
          substitute: {
            asked: null,
            mayAsk: true,
            mayTakeBack: false,
            candidates: [{ person: chief.id, name: chief.name }],
          },
        },
      },
    })
    expect((await ask()).ok).toBe(true)
    expect(await orders('substitute-')).toEqual([`substitute-asked:${meeting}:1`])
    expect(await hosts()).toBeNull()
    expect(await ask()).toMatchObject({ refusal: 'substitute-asked' })
    expect(await getMeetingView(own.host, { meeting })).toMatchObject({
      value: {
        meeting: {
          substitute: {
            asked: { name: chief.name, state: 'asked' },
            mayAsk: false,
            mayTakeBack: true,
            candidates: [],
          },
        },
      },
    })
  })

  it('cannot ask who cannot come, nor who is no chief', async () => {
    const { own, second, member, meeting, ask, askSubstitute, sayAbsence } = await arranged()
    await sayAbsence(second, { meeting, reason: 'leave' })
    expect(await ask()).toMatchObject({ refusal: 'substitute-cannot-host' })
    const person = member.person ?? anId()
    expect(await askSubstitute(own.host, { meeting, person })).toMatchObject({
      refusal: 'substitute-cannot-host',
    })
  })

  it('has the meeting taken over by the yes alone, with exactly that meeting’s rights', async () => {
    const { world, second, meeting, ask, answer, hosts, chief, booked, getMeetingView } =
      await arranged()
    await ask()
    expect(await getMeetingView(second, { meeting })).toMatchObject({ refusal: 'not-allowed' })
    expect(await answer(true)).toMatchObject({ value: { yes: true } })
    expect(await hosts()).toBe(chief.id)
    expect((await getMeetingView(second, { meeting })).ok).toBe(true)
    const other = booked.groups[1]?.meeting.id ?? meeting
    expect(await getMeetingView(second, { meeting: other })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect((await world.tables.errands.withPrefix('change-attendees')).length).toBe(1)
  })
})

describe('the one who is asked', () => {
  it('sees it among their meetings, and nobody else may answer', async () => {
    const { own, second, member, meeting, ask, getMyMeetings, answerSubstitute } = await arranged()
    await ask()
    expect(await getMyMeetings(second)).toMatchObject({
      value: { meetings: [{ askedToHost: { asking: 1, host: own.host.name, isAnswered: false } }] },
    })
    expect(await getMyMeetings(member)).toMatchObject({
      value: { meetings: [{ askedToHost: null }] },
    })
    for (const actor of [member, own.host])
      expect(await answerSubstitute(actor, { meeting, asking: 1, yes: true })).toMatchObject({
        refusal: 'not-found',
      })
  })

  it('says no, or gives back what they said yes to, and the host is told once of each', async () => {
    const { chief, meeting, ask, answer, hosts, orders } = await arranged()
    await ask()
    await answer(true)
    await answer(true)
    await answer(false)
    expect(await hosts()).toBeNull()
    expect((await orders('substitute-answered')).toSorted()).toEqual([
      `substitute-answered:${meeting}:1:accepted`,
      `substitute-answered:${meeting}:1:declined`,
    ])
    expect(await answer(true)).toMatchObject({ refusal: 'substitute-closed' })
    await ask()
    expect(await answer(true, 1)).toMatchObject({ refusal: 'substitute-closed' })
    expect((await answer(true, 2)).ok).toBe(true)
    expect(await hosts()).toBe(chief.id)
  })

  it('is told when the host hosts after all, and was not asked for nothing', async () => {
    const { world, own, second, meeting, ask, answer, hosts, orders, takeBackSubstitute } =
      await arranged()
    await ask()
    await answer(true)
    expect(await takeBackSubstitute(second, { meeting })).toMatchObject({ refusal: 'not-found' })
    expect((await takeBackSubstitute(own.host, { meeting })).ok).toBe(true)
    expect(await hosts()).toBeNull()
    expect(await orders('substitute-withdrawn')).toEqual([`substitute-withdrawn:${meeting}:1`])
    const ref = { card: 'substitute-asked', meeting, asking: 1 } as const
    const read = () => world.store.transaction((tables) => composeMessage(tables, world, ref))
    // The question never reached them: nothing is said of it any more.
    expect(await read()).toBeNull()
    await world.tables.posts.save({
      key: `substitute-asked:${meeting}:1`,
      conversation: 'a',
      activity: 'b',
      at: world.clock.now(),
    })
    expect(await read()).toMatchObject({ state: 'withdrawn' })
  })

  it('can change nothing once the meeting has begun', async () => {
    const { world, own, meeting, ask, answer, hosts, chief, takeBackSubstitute } = await arranged()
    await ask()
    await answer(true)
    world.clock.set(own.meeting.startsAt)
    expect(await answer(false)).toMatchObject({ refusal: 'meeting-begun' })
    expect(await takeBackSubstitute(own.host, { meeting })).toMatchObject({
      refusal: 'meeting-begun',
    })
    expect(await hosts()).toBe(chief.id)
  })

  it('is asked anew where the meeting is moved: it is its own host’s again', async () => {
    const { meeting, ask, answer, hosts, world, moveMeeting } = await arranged()
    await ask()
    await answer(true)
    await moveMeeting(coordinator, { meeting, day: day('2027-01-21'), start: '09:00' as never })
    expect(await hosts()).toBeNull()
    expect(await world.tables.substitutes.find(meeting)).toBeNull()
  })
})

describe('the coordinator', () => {
  it('sees who was asked, and from two working days before that nobody has said yes', async () => {
    const { world, own, booked, chief, meeting, ask, answer, getOverview, getRound } =
      await arranged()
    await ask()
    const round = booked.round.id
    expect(await getRound(coordinator, { round })).toMatchObject({
      value: { groups: [{ meeting: { askedToHost: chief.name, substitute: null } }, {}] },
    })
    const shown = async () => {
      const seen = await getOverview(coordinator)
      return seen.ok ? seen.value.withoutHost.map((each) => each.meeting) : null
    }
    expect(await shown()).toEqual([])
    world.clock.set(addMinutes(own.meeting.startsAt, -2 * 24 * 60))
    expect(await shown()).toEqual([meeting])
    await answer(true)
    expect(await shown()).toEqual([])
    expect(await getRound(coordinator, { round })).toMatchObject({
      value: { groups: [{ meeting: { askedToHost: null, substitute: chief.name } }, {}] },
    })
  })

  it('sees it also where a host who cannot come has asked nobody', async () => {
    const { world, own, meeting, getOverview, sayAbsence } = await arranged()
    world.clock.set(addMinutes(own.meeting.startsAt, -24 * 60))
    await sayAbsence(own.host, { meeting, reason: 'urgent' })
    expect(await getOverview(coordinator)).toMatchObject({ value: { withoutHost: [{ meeting }] } })
  })
})
