import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { leaders } from '#bot/application/leader.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { organizers } from '#bot/application/organizer.ts'
import { overview } from '#bot/application/overview.ts'
import { round as rounds } from '#bot/application/round.ts'
import { day, momentAt } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { invitation } from '#bot/text/invitation.ts'
import { aChief, anAttempt } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

/** One group with two chiefs, where the hosts call people; its meeting is approved, and Outlook not yet asked. */
const arranged = async (given: { substitute?: true } = {}) => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const { groups, people, round, coordinator } = await aProgramme(world, { groups: 1, members: 4 })
  const [group] = groups
  const [host, second, third, fourth] = people[0] ?? []
  if (!group || !host || !second || !third || !fourth) throw new Error('the group has four')
  const next = aChief({ ...second, level: 'chief' })
  await world.tables.leaders.save(next)
  const choice = organizers(world)
  await choice.chooseOrganizer(coordinator, { organizer: 'host' })
  const at = {
    group: group.id,
    day: day('2027-01-19'),
    substitute: given.substitute ? next.id : null,
  }
  await rounds(world).bookRound(coordinator, { round: round.id, start: '09:00', meetings: [at] })
  const [meeting] = await world.tables.meetings.ofRound(round.id)
  if (!meeting) throw new Error('the round was booked')
  const errands = meetingErrands(world, invitation)
  const about = { meeting: meeting.id }
  const live = () => world.calendar.events().filter((event) => !event.isCancelled)
  const save = (given: Partial<Group>) => world.tables.groups.save({ ...group, ...given })
  const waiting = async () =>
    (await world.tables.errands.withPrefix('')).filter(({ state }) => state === 'waiting')
  return {
    world,
    coordinator,
    round,
    group,
    host,
    next,
    others: [third, fourth] as const,
    meeting,
    about,
    choice,
    errands,
    live,
    save,
    book: (attempt = {}) => errands['book-meeting'](about, anAttempt(attempt)),
    handOver: (attempt = {}) => errands['hand-over-meeting'](about, anAttempt(attempt)),
    membersChange: () => errands['change-attendees']({ group: group.id }, anAttempt()),
    withdraw: (number: number) => errands['withdraw-invitation']({ ...about, number }, anAttempt()),
    ordered: async (prefix: string) =>
      (await waiting()).filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key),
    event: () => world.tables.meetings.event(meeting.id),
  }
}
const emails = (event: { attendees: readonly { email: string }[] } | undefined) =>
  event?.attendees.map(({ email }) => email).toSorted()
const emailsOf = (...people: readonly Leader[]) => people.map(({ email }) => email).toSorted()

describe('a meeting that its host calls people to', () => {
  it('lies in the host’s own calendar, with everybody else invited, and the host as coming', async () => {
    const { world, coordinator, round, host, next, others, meeting, live, book } = await arranged()
    await book()
    expect(live()).toMatchObject([{ organizer: host.entraId }])
    expect(emails(live()[0])).toEqual(emailsOf(next, ...others))
    expect(await world.tables.meetings.replies(meeting.id)).toMatchObject([
      { person: host.id, reply: 'accepted' },
    ])
    const shown = await rounds(world).getRound(coordinator, { round: round.id })
    expect(shown.ok && shown.value.groups[0]?.meeting?.organizer).toBe(host.name)
  })

  it('lies with the substitute who hosts it', async () => {
    const { next, live, book } = await arranged({ substitute: true })
    await book()
    expect(live()).toMatchObject([{ organizer: next.entraId }])
  })

  it('goes to the group’s own host when it is moved to a day on which they can', async () => {
    const { coordinator, world, host, meeting, about, errands, live, book, handOver, withdraw } =
      await arranged({ substitute: true })
    await book()
    await meetings(world).moveMeeting(coordinator, {
      meeting: meeting.id,
      day: day('2027-01-21'),
      start: '10:00',
    })
    await errands['move-meeting']({ ...about, revision: 1 }, anAttempt())
    await handOver()
    await withdraw(0)
    expect(live()).toMatchObject([
      { organizer: host.entraId, startsAt: momentAt(day('2027-01-21'), '10:00'), moves: 0 },
    ])
  })

  it('is moved, and cancelled, in the host’s calendar', async () => {
    const { coordinator, world, meeting, about, errands, live, book } = await arranged()
    await book()
    const to = { day: day('2027-01-21'), start: '10:00' }
    await meetings(world).moveMeeting(coordinator, { meeting: meeting.id, ...to })
    await errands['move-meeting']({ ...about, revision: 1 }, anAttempt())
    expect(live()).toMatchObject([{ startsAt: momentAt(day('2027-01-21'), '10:00'), moves: 1 }])
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await errands['cancel-meeting'](about, anAttempt())
    expect(live()).toEqual([])
  })

  it('invites who takes a seat, and nobody else, and never asks the host out', async () => {
    const { world, group, host, next, others, live, save, book, membersChange } = await arranged()
    await book()
    const successor = aChief()
    await world.tables.leaders.save(successor)
    const [third, fourth] = others
    await save({
      seats: group.seats.map((seat) =>
        seat.person === fourth.id ? { ...seat, person: successor.id } : seat,
      ),
    })
    await membersChange()
    expect(live()).toHaveLength(1)
    expect(emails(live()[0])).toEqual(emailsOf(next, third, successor))
    expect(live()[0]?.organizer).toBe(host.entraId)
  })

  it('is followed where its host moves it by hand', async () => {
    const { world, meeting, about, errands, book } = await arranged()
    await book()
    const startsAt = momentAt(day('2027-01-20'), '13:00')
    world.calendar.byHand('event-1', { startsAt, endsAt: momentAt(day('2027-01-20'), '15:00') })
    await errands['fetch-replies'](about, anAttempt())
    expect(await world.tables.meetings.find(meeting.id)).toMatchObject({ startsAt, revision: 1 })
  })
})

describe('the choice of who calls people', () => {
  it('is for what is not booked yet; what is booked keeps whoever called people', async () => {
    const { world, coordinator, host, round, choice, live, book, membersChange, ordered } =
      await arranged()
    await book()
    await choice.chooseOrganizer(coordinator, { organizer: 'mailbox' })
    await membersChange()
    expect(await ordered('hand-over-meeting:')).toEqual([])
    expect(live()).toMatchObject([{ organizer: host.entraId }])
    const [booked] = await world.tables.meetings.ofRound(round.id)
    expect(booked).toMatchObject({ organizedBy: 'host' })
    expect(await choice.getOrganizer(coordinator)).toEqual({
      ok: true,
      value: { organizer: 'mailbox', mailbox: 'tvaers@fjordby.example', booked: 1 },
    })
  })

  it('is for what waits for Outlook too', async () => {
    const { coordinator, choice, live, book } = await arranged()
    await choice.chooseOrganizer(coordinator, { organizer: 'mailbox' })
    await book()
    expect(live()).toMatchObject([{ organizer: null }])
  })

  it('leaves the one mailbox where there is no host, or none with a mailbox', async () => {
    const { world, host, meeting, live, book, save, membersChange, ordered } = await arranged()
    await world.tables.leaders.save({ ...host, hasMailbox: false })
    await book()
    expect(live()).toMatchObject([{ organizer: null }])
    // And then for good: nobody is called anew because a host is found.
    await save({ host: null })
    await world.tables.leaders.save(host)
    await save({ host: host.id })
    await membersChange()
    expect(await ordered('hand-over-meeting:')).toEqual([])
    expect(await world.tables.meetings.find(meeting.id)).toMatchObject({ organizedBy: 'mailbox' })
  })
})

describe('a meeting whose host changes', () => {
  const changed = async () => {
    const it = await arranged()
    await it.book()
    await leaders(it.world).nameHost(it.coordinator, { group: it.group.id, person: it.next.id })
    await it.membersChange()
    return it
  }

  it('is called anew by the new host, and then the old invitation is withdrawn; each says why', async () => {
    const { world, host, next, others, about, live, handOver, withdraw, ordered, event } =
      await changed()
    expect(emails(live()[0])).toEqual(emailsOf(next, ...others))
    expect(await ordered('hand-over-meeting:')).toHaveLength(1)
    await handOver()
    const [before, after] = world.calendar.events()
    expect([before?.isCancelled, after?.isCancelled]).toEqual([false, false])
    expect(after).toMatchObject({ organizer: next.entraId, startsAt: before?.startsAt })
    expect(after?.bodyHtml).toContain('afløser den, du har fået tidligere')
    expect(emails(after)).toEqual(emailsOf(host, ...others))
    expect(await ordered('withdraw-invitation:')).toEqual([
      `withdraw-invitation:${about.meeting}:0`,
    ])
    await withdraw(0)
    expect(world.calendar.events()[0]).toMatchObject({
      isCancelled: true,
      comment: expect.stringContaining('ikke aflyst'),
    })
    expect(live()).toHaveLength(1)
    expect(await event()).toMatchObject({ organizer: next.entraId, invitation: 1, revision: 0 })
    // The answers are to the new invitation from now on.
    expect(await world.tables.meetings.replies(about.meeting)).toMatchObject([
      { person: next.id, reply: 'accepted' },
    ])
  })

  it('is called anew once, however often it is tried and whatever answer is lost', async () => {
    const { world, live, handOver, withdraw, membersChange } = await changed()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(handOver()).rejects.toThrow(Fault)
    await handOver({ number: 2, doubtful: true })
    await handOver({ number: 3 })
    await membersChange()
    await withdraw(0)
    await withdraw(0)
    expect(world.calendar.events()).toHaveLength(2)
    expect(live()).toHaveLength(1)
  })

  it('is found with the one who was host for a moment, when that answer was lost, and goes on from there', async () => {
    const { world, group, host, coordinator, live, handOver, withdraw, ordered } = await changed()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(handOver()).rejects.toThrow(Fault)
    const [, , third] = group.seats
    const chief = await world.tables.leaders.find(third?.person as never)
    if (!chief) throw new Error('there is a third')
    await world.tables.leaders.save({ ...chief, level: 'chief' })
    await leaders(world).nameHost(coordinator, { group: group.id, person: chief.id })
    await handOver({ number: 2, doubtful: true })
    expect(await ordered('hand-over-meeting:')).toHaveLength(1)
    await handOver()
    for (const number of [0, 1]) await withdraw(number)
    expect(live()).toMatchObject([{ organizer: chief.entraId }])
    expect(emails(live()[0])).toContain(host.email)
  })

  it('takes along whom and what somebody added in Outlook: guests and the place at once, the room when it is free', async () => {
    const { world, live, handOver, withdraw } = await changed()
    const guest = { email: 'gaest@andetsted.example', name: 'Gæst', as: 'optional' as const }
    const room = { email: 'lokale.havnen@fjordby.example', name: 'Havnen', as: 'room' as const }
    const [before] = live()
    world.calendar.byHand('event-1', {
      attendees: [...(before?.attendees ?? []), guest, room],
      location: 'Havnen',
    })
    await handOver()
    const made = () => world.calendar.events()[1]
    expect(made()).toMatchObject({ location: 'Havnen' })
    expect(made()?.attendees).toContainEqual(guest)
    expect(made()?.attendees).not.toContainEqual(room)
    await withdraw(0)
    expect(made()?.attendees).toEqual(expect.arrayContaining([guest, room]))
  })

  it('is called to where the former host moved it by hand a moment ago', async () => {
    const { world, handOver, live, withdraw } = await changed()
    const startsAt = momentAt(day('2027-01-20'), '13:00')
    world.calendar.byHand('event-1', { startsAt, endsAt: momentAt(day('2027-01-20'), '15:00') })
    await handOver()
    await withdraw(0)
    expect(live()).toMatchObject([{ startsAt, moves: 0 }])
  })

  it('is not called anew when the former host cancelled it by hand', async () => {
    const { world, meeting, handOver, live } = await changed()
    world.calendar.byHand('event-1', { isCancelled: true })
    await handOver()
    expect(live()).toEqual([])
    expect(await world.tables.meetings.find(meeting.id)).toMatchObject({ state: 'cancelled' })
  })

  it('stands nowhere when it is cancelled while the new invitation is in doubt', async () => {
    const { world, coordinator, meeting, about, errands, live, handOver } = await changed()
    world.calendar.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await expect(handOver()).rejects.toThrow(Fault)
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await handOver({ number: 2, doubtful: true })
    await errands['cancel-meeting'](about, anAttempt())
    expect(live()).toEqual([])
  })

  it('is taken over by the one mailbox when the host leaves, and stays there', async () => {
    const { world, host, next, group, coordinator, live, save, book, membersChange, ...more } =
      await arranged()
    await book()
    await world.tables.leaders.save({ ...host, leftOn: day('2026-11-20') })
    const seats = group.seats.map((seat) =>
      seat.person === host.id ? { ...seat, person: null, vacatedBy: host.id } : seat,
    )
    await save({ seats, host: null })
    await membersChange()
    await more.handOver()
    await more.withdraw(0)
    expect(live()).toMatchObject([{ organizer: null }])
    expect(emails(live()[0])).not.toContain(host.email)
    await leaders(world).nameHost(coordinator, { group: group.id, person: next.id })
    await membersChange()
    expect(await more.ordered('hand-over-meeting:')).toHaveLength(1)
    await more.handOver()
    expect(world.calendar.events()).toHaveLength(2)
  })

  it('tells the coordinator when the former host’s calendar is closed by then; the new invitation stands', async () => {
    const { world, host, next, live, handOver, withdraw } = await changed()
    world.calendar.shut(host.entraId, 404)
    await handOver()
    expect(live().map(({ organizer }) => organizer)).toEqual([host.entraId, next.entraId])
    await expect(withdraw(0)).rejects.toMatchObject({ code: 'old-invitation-stays' })
  })
})

describe('a host’s calendar that is closed to us', () => {
  const stopped = async () => {
    const it = await arranged()
    it.world.calendar.shut(it.host.entraId)
    await expect(it.book()).rejects.toMatchObject({
      kind: 'refused',
      code: 'host-calendar-closed',
    })
    const { world, meeting } = it
    const stop = (code: string) =>
      world.database.db
        .updateTable('errands')
        .set({ state: 'dead', code })
        .where('key', '=', `book-meeting:${meeting.id}`)
        .execute()
    await stop('host-calendar-closed')
    const trouble = async () => {
      const seen = await overview(world).getOverview(it.coordinator)
      return seen.ok ? seen.value.troubles : []
    }
    return { ...it, trouble, stop }
  }

  it('is told of with a way to go on: the one mailbox calls people instead', async () => {
    const { coordinator, choice, live, book, trouble, world } = await stopped()
    const [told] = await trouble()
    expect(told).toMatchObject({ code: 'host-calendar-closed', mayLetMailbox: true })
    const errand = told?.id ?? ('' as ErrandId)
    expect(await choice.letMailboxOrganize(coordinator, { errand })).toMatchObject({ ok: true })
    expect(await trouble()).toEqual([])
    await book()
    expect(live()).toMatchObject([{ organizer: null }])
    expect(world.calendar.events()).toHaveLength(1)
  })

  it('can be opened by IT, and the host then calls people', async () => {
    const { world, host, live, book } = await stopped()
    world.calendar.open(host.entraId)
    await book()
    expect(live()).toMatchObject([{ organizer: host.entraId }])
  })

  it('is gone on from only where that is what stopped it', async () => {
    const { coordinator, choice, trouble, stop } = await stopped()
    await stop('ErrorItemNotFound')
    const [told] = await trouble()
    expect(told).toMatchObject({ mayLetMailbox: false })
    expect(
      await choice.letMailboxOrganize(coordinator, { errand: told?.id ?? ('' as ErrandId) }),
    ).toMatchObject({ refusal: 'not-at-host' })
  })

  it('stops a cancellation with what the coordinator can ask the host to do', async () => {
    const { world, coordinator, host, meeting, about, errands, book } = await arranged()
    await book()
    world.calendar.shut(host.entraId)
    await meetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
    await expect(errands['cancel-meeting'](about, anAttempt())).rejects.toMatchObject({
      code: 'host-must-cancel',
    })
    await expect(errands['fetch-replies'](about, anAttempt())).rejects.toMatchObject({
      code: 'host-calendar-unread',
    })
  })
})
