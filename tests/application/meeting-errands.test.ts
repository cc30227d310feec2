import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { round as rounds } from '#bot/application/round.ts'
import { day, momentAt } from '#bot/domain/calendar.ts'
import { invitation } from '#bot/text/invitation.ts'
import { aLeader, anAttempt } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

/** One group whose meeting is approved, and Outlook not yet asked. */
const arranged = async () => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const programme = await aProgramme(world, { groups: 1 })
  const { groups, round, coordinator, people } = programme
  const group = groups[0]
  if (!group) throw new Error('there is a group')
  const on = day('2027-01-19')
  const input = { round: round.id, start: '09:00', meetings: [{ group: group.id, day: on }] }
  await rounds(world).bookRound(coordinator, input)
  const [meeting] = await world.tables.meetings.ofRound(round.id)
  if (!meeting) throw new Error('the round was booked')
  const errands = meetingErrands(world, invitation)
  const about = { meeting: meeting.id }
  return {
    world,
    ...programme,
    group,
    members: people[0] ?? [],
    meeting,
    about,
    errands,
    book: (given = {}) => errands['book-meeting'](about, anAttempt(given)),
    move: async (date: string) => {
      await meetings(world).moveMeeting(coordinator, {
        meeting: meeting.id,
        day: day(date),
        start: '10:00',
      })
      const moved = await world.tables.meetings.find(meeting.id)
      return { ...about, revision: moved?.revision ?? 0 }
    },
  }
}

describe('booking in Outlook', () => {
  it('invites exactly the group, in Danish, with a link and the rule of confidence', async () => {
    const { world, meeting, members, book } = await arranged()
    await book()
    const [event] = world.calendar.events()
    expect(event).toMatchObject({
      subject: 'Tværgående ledelsesgrupper: Gruppe 1, 1. møderunde 2027',
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
    })
    expect(event?.attendees.map((each) => each.email).sort()).toEqual(
      members.map((each) => each.email).sort(),
    )
    expect(event?.bodyHtml).toContain('href="https://tvaers.example/meetings"')
    expect(event?.bodyHtml).toContain('bliver i gruppen')
    expect(event?.bodyHtml).not.toContain('09')
    expect(await world.tables.meetings.event(meeting.id)).toEqual({
      eventId: 'event-1',
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/event-1',
      revision: 0,
      organizer: null,
      invitation: 0,
    })
  })

  it('leaves out who has no mailbox or has left', async () => {
    const { world, members, book } = await arranged()
    const [, without, left] = members
    if (!without || !left) throw new Error('the group has three members')
    await world.tables.leaders.save({ ...without, hasMailbox: false })
    await world.tables.leaders.save({ ...left, leftOn: day('2026-11-01') })
    await book()
    expect(world.calendar.events()[0]?.attendees).toHaveLength(1)
  })

  it('books once when the answer to the first attempt was lost', async () => {
    const { world, meeting, book } = await arranged()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(book()).rejects.toThrow(Fault)
    await book({ number: 2, doubtful: true })
    expect(world.calendar.events()).toHaveLength(1)
    expect(await world.tables.meetings.event(meeting.id)).toMatchObject({
      eventId: 'event-1',
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/event-1',
    })
    await book({ number: 3 })
    expect(world.calendar.events()).toHaveLength(1)
  })

  it('books after all when nothing had come of the doubtful attempt', async () => {
    const { world, book } = await arranged()
    world.calendar.failWith(new Fault('doubtful', 'reset'))
    await expect(book()).rejects.toThrow(Fault)
    await book({ number: 2, doubtful: true })
    expect(world.calendar.events()).toHaveLength(1)
  })

  it('does not book what was cancelled meanwhile, nor what another worker has taken over', async () => {
    const { world, meeting, coordinator, book } = await arranged()
    await expect(book({ isOurs: () => false })).rejects.toThrow(/lease-lost/)
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await book()
    expect(world.calendar.events()).toEqual([])
  })

  it('writes names into the mail as text, whatever signs they hold', async () => {
    const { world, group, book } = await arranged()
    await world.tables.groups.save({ ...group, name: 'Ældre & <b>Sundhed</b>' })
    await book()
    expect(world.calendar.events()[0]?.bodyHtml).toContain('Ældre &#38; &#60;b&#62;Sundhed')
  })
})

describe('moving in Outlook', () => {
  it('sends one mail for two quick moves', async () => {
    const { world, meeting, errands, book, move } = await arranged()
    await book()
    const first = await move('2027-01-21')
    const second = await move('2027-01-22')
    await errands['move-meeting'](first, anAttempt())
    await errands['move-meeting'](second, anAttempt())
    expect(world.calendar.events()[0]).toMatchObject({
      startsAt: momentAt(day('2027-01-22'), '10:00'),
      moves: 1,
    })
    expect(await world.tables.meetings.event(meeting.id)).toMatchObject({ revision: 2 })
  })

  it('sends none when the meeting was moved before it was booked', async () => {
    const { world, errands, book, move } = await arranged()
    const moved = await move('2027-01-21')
    await errands['move-meeting'](moved, anAttempt())
    await book()
    await errands['move-meeting'](moved, anAttempt())
    expect(world.calendar.events()[0]).toMatchObject({
      startsAt: momentAt(day('2027-01-21'), '10:00'),
      moves: 0,
    })
  })

  it('moves what was booked by an attempt whose answer was lost before the move', async () => {
    const { world, errands, book, move } = await arranged()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(book()).rejects.toThrow(Fault)
    const moved = await move('2027-01-21')
    await book({ number: 2, doubtful: true })
    await errands['move-meeting'](moved, anAttempt())
    expect(world.calendar.events()[0]).toMatchObject({
      startsAt: momentAt(day('2027-01-21'), '10:00'),
    })
  })
})

describe('the rest of Outlook', () => {
  it('cancels the event, also one whose booking was never answered', async () => {
    const { world, meeting, coordinator, about, errands, book } = await arranged()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(book()).rejects.toThrow(Fault)
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await errands['cancel-meeting'](about, anAttempt())
    expect(world.calendar.events()[0]?.isCancelled).toBe(true)
    await errands['cancel-meeting'](about, anAttempt({ number: 2 }))
  })

  it('has nothing to cancel when nothing was booked', async () => {
    const { world, meeting, coordinator, about, errands } = await arranged()
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await errands['cancel-meeting'](about, anAttempt())
    expect(world.calendar.events()).toEqual([])
  })

  it('invites a successor to what lies ahead, and leaves what is over alone', async () => {
    const { world, group, members, errands, book } = await arranged()
    await book()
    const successor = aLeader()
    await world.tables.leaders.save(successor)
    const seats = group.seats.map((seat, index) =>
      index === 2 ? { ...seat, person: successor.id } : seat,
    )
    await world.tables.groups.save({ ...group, seats })
    await errands['change-attendees']({ group: group.id }, anAttempt())
    const emails = () => world.calendar.events()[0]?.attendees.map((each) => each.email)
    expect(emails()).toContain(successor.email)
    expect(emails()).not.toContain(members[2]?.email)

    world.clock.set('2027-01-19T12:00:00Z')
    await world.tables.groups.save(group)
    await errands['change-attendees']({ group: group.id }, anAttempt())
    expect(emails()).toContain(successor.email)
  })

  it('keeps who has answered, of the group alone', async () => {
    const { world, meeting, members, about, errands, book, coordinator, round } = await arranged()
    await errands['fetch-replies'](about, anAttempt())
    await book()
    const [host, one] = members
    if (!host || !one) throw new Error('the group has members')
    world.calendar.reply('event-1', { email: host.email.toUpperCase(), reply: 'accepted' })
    world.calendar.reply('event-1', { email: one.email, reply: 'declined' })
    world.calendar.reply('event-1', { email: 'room@fjordby.example', reply: 'accepted' })
    await errands['fetch-replies'](about, anAttempt())
    const kept = await world.tables.meetings.replies(meeting.id)
    expect(kept.map((each) => [each.person, each.reply]).sort()).toEqual(
      [
        [host.id, 'accepted'],
        [one.id, 'declined'],
        [members[2]?.id, 'none'],
      ].sort(),
    )
    world.calendar.reply('event-1', { email: members[2]?.email ?? '', reply: 'tentative' })
    const fetched = await rounds(world).fetchReplies(coordinator, { round: round.id })
    expect(fetched).toEqual({ ok: true, value: { meetings: 1 } })
    expect(await world.tables.meetings.replies(meeting.id)).toHaveLength(3)
    world.calendar.failWith(new Fault('busy', 'TooManyRequests'))
    expect(await rounds(world).fetchReplies(coordinator, { round: round.id })).toMatchObject({
      refusal: 'calendars-busy',
    })
  })
})
