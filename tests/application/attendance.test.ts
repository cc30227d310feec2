import { describe, expect, it } from 'vitest'
import { attendance } from '#bot/application/attendance.ts'
import { meetingRuns } from '#bot/application/meeting-run.ts'
import { meetingViews } from '#bot/application/meeting-view.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { anActor } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

/** Groups an hour before their meetings, and what may be asked about them. */
const arranged = async (groups = 2) => {
  const world = await aWorld()
  const round = await aBookedRound(world, { groups, size: 6 })
  const own = firstOf(round)
  const [, other = own] = round.groups
  world.clock.set(addMinutes(own.meeting.startsAt, -60))
  const meeting = own.meeting.id
  const [member = own.host, second = own.host] = own.members
  const asks = {
    ...attendance(world),
    ...meetingRuns(world),
    ...meetingViews(world),
    ...myMeetings(world),
  }
  const shown = async () => {
    const view = await asks.getMeetingView(own.host, { meeting })
    if (!view.ok || !view.value.meeting) throw new Error('The host sees no meeting.')
    return view.value.meeting
  }
  const begin = () => world.clock.set(own.meeting.startsAt)
  return { world, round, own, other, meeting, member, second, shown, begin, ...asks }
}

describe('a leader who cannot come', () => {
  it('says so by kind, sees it, and can take it back until the meeting begins', async () => {
    const { own, meeting, member, begin, ...asks } = await arranged()
    expect((await asks.sayAbsence(member, { meeting, reason: 'leave' })).ok).toBe(true)
    expect(await asks.getMyMeetings(member)).toMatchObject({
      value: { meetings: [{ id: meeting, absence: 'leave', isHosting: false }] },
    })
    expect(await asks.getMyMeetings(own.host)).toMatchObject({
      value: { meetings: [{ id: meeting, absence: null, isHosting: true }] },
    })
    expect((await asks.takeBackAbsence(member, { meeting })).ok).toBe(true)
    begin()
    expect(await asks.sayAbsence(member, { meeting, reason: 'other' })).toMatchObject({
      refusal: 'meeting-begun',
    })
  })

  it('is not expected, and the host is not told why', async () => {
    const { meeting, member, shown, sayAbsence } = await arranged()
    await sayAbsence(member, { meeting, reason: 'urgent' })
    const view = await shown()
    expect(view.people.find(({ person }) => person === member.person)?.isExpected).toBe(false)
    expect(JSON.stringify(view)).not.toContain('urgent')
  })

  it('speaks for their own meeting only, and nobody is written to', async () => {
    const { world, other, meeting, member, sayAbsence } = await arranged()
    expect(await sayAbsence(other.host, { meeting, reason: 'other' })).toMatchObject({
      refusal: 'not-allowed',
    })
    await sayAbsence(member, { meeting, reason: 'other' })
    expect(await world.tables.errands.withPrefix('')).toEqual([])
    expect(world.log.lines).toEqual([])
  })
})

describe('who was there', () => {
  it('is confirmed by the host once the meeting has begun, and put right later', async () => {
    const { own, other, meeting, member, begin, shown, confirmAttendance } = await arranged()
    const all = own.people.map(({ id }) => id)
    expect(await confirmAttendance(own.host, { meeting, there: all })).toMatchObject({
      refusal: 'meeting-not-begun',
    })
    begin()
    const without = all.filter((person) => person !== member.person)
    expect(await confirmAttendance(own.host, { meeting, there: without })).toMatchObject({
      value: { there: 5, called: 6 },
    })
    expect((await shown()).people.filter(({ wasThere }) => !wasThere)).toHaveLength(1)
    await confirmAttendance(own.host, { meeting, there: all })
    expect((await shown()).people.every(({ wasThere }) => wasThere)).toBe(true)
    for (const actor of [member, other.host, anActor()])
      expect(await confirmAttendance(actor, { meeting, there: [] })).toMatchObject({
        refusal: 'not-allowed',
      })
  })

  it('is a share of all groups to the chief group, and never of fewer than three', async () => {
    const { round, own, begin, ...asks } = await arranged(3)
    begin()
    for (const { host, people, meeting } of round.groups) {
      expect(await asks.getAttendanceFigures(own.host)).toMatchObject({ value: { rounds: [] } })
      const there = people.slice(1).map(({ id }) => id)
      await asks.confirmAttendance(host, { meeting: meeting.id, there })
    }
    expect(await asks.getAttendanceFigures(own.host)).toMatchObject({
      value: { rounds: [{ figures: { groups: 3, percentThere: 85, reasons: [] } }] },
    })
    expect(await asks.getAttendanceFigures(own.members[0] ?? anActor())).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})

describe('the meeting on its host’s screens', () => {
  it('has the seven points of the template until an agenda is released', async () => {
    const { shown } = await arranged()
    const { agenda, run } = await shown()
    expect(agenda.isReleased).toBe(false)
    expect(agenda.points.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180)
    expect(run).toEqual({ point: null, spent: [], speakers: [], turn: 0 })
  })

  it('shows the same point and the same time on two screens, also after a reload', async () => {
    const { world, own, meeting, begin, shown, goToPoint } = await arranged()
    begin()
    await goToPoint(own.host, { meeting, point: 'welcome' })
    world.clock.advance(12)
    await goToPoint(own.host, { meeting, point: 'since-last-time' })
    world.clock.advance(3)
    expect((await shown()).run).toMatchObject({
      point: 'since-last-time',
      spent: [
        { point: 'welcome', seconds: 720 },
        { point: 'since-last-time', seconds: 180 },
      ],
    })
  })

  it('passes the word round among those who are expected, the host like the others', async () => {
    const { own, meeting, member, begin, shown, ...asks } = await arranged()
    await asks.sayAbsence(member, { meeting, reason: 'other-duty' })
    begin()
    await asks.drawSpeakers(own.host, { meeting })
    const { speakers } = (await shown()).run
    expect(speakers).toHaveLength(5)
    expect(speakers).toContain(own.host.person)
    const [from = null, next] = speakers
    await asks.passTurn(own.host, { meeting, from, how: 'next' })
    await asks.passTurn(own.host, { meeting, from, how: 'next' })
    const { run } = await shown()
    expect(run.speakers[run.turn]).toBe(next)
  })

  it('is for its host, and for a substitute who hosts this one meeting', async () => {
    const { world, own, other, meeting, second, getMeetingView, goToPoint } = await arranged()
    const ask = { meeting, point: 'welcome' } as const
    expect(await goToPoint(second, ask)).toMatchObject({ refusal: 'not-allowed' })
    expect(await goToPoint(other.host, ask)).toMatchObject({ refusal: 'not-allowed' })
    await world.tables.meetings.save({ ...own.meeting, substitute: second.person })
    expect((await goToPoint(second, ask)).ok).toBe(true)
    expect(await getMeetingView(second, { meeting: null })).toMatchObject({
      value: { meeting: { id: meeting } },
    })
  })

  it('shows what is shared with the whole group to follow up, and nothing that is not', async () => {
    const { world, own, member, shown } = await arranged()
    const goal = {
      group: own.group.id,
      colleague: null,
      round: null,
      madeAt: world.clock.now(),
      changedAt: world.clock.now(),
      state: 'open' as const,
      history: [],
      followUps: [],
    }
    const save = (text: string, person: typeof member.person, audience: 'private' | 'group') =>
      world.tables.commitments.save({ ...goal, id: world.newId(), text, person, audience })
    await save('Fælles morgenmøder', null, 'group')
    await save('Delegere mere', member.person, 'group')
    await save('Tale mindre selv', own.host.person, 'private')
    const { commitments } = await shown()
    expect(commitments.map(({ text, name }) => [text, name]).sort()).toEqual([
      ['Delegere mere', member.name],
      ['Fælles morgenmøder', null],
    ])
  })

  it('cannot be run before its hour, nor when it was cancelled', async () => {
    const { world, own, meeting, goToPoint } = await arranged()
    world.clock.set(addMinutes(own.meeting.startsAt, -61))
    const ask = { meeting, point: 'welcome' } as const
    expect(await goToPoint(own.host, ask)).toMatchObject({ refusal: 'meeting-not-begun' })
    await world.tables.meetings.save({ ...own.meeting, state: 'cancelled' })
    expect(await goToPoint(own.host, ask)).toMatchObject({ refusal: 'meeting-cancelled' })
  })
})
