import { describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import { calendarOn } from '#bot/graph/calendar.ts'
import { directoryOn } from '#bot/graph/directory.ts'
import { fjordby } from './fjordby.ts'

const outlook = (options: Parameters<typeof fjordby>[0] = {}) => {
  const world = fjordby(options)
  const calendar = calendarOn(world.graph, world.service)
  return { ...world, of: calendar.of, calendar: { ...calendar, ...calendar.of(null) } }
}
const aRequest = (more: object = {}) => ({
  key: 'book-meeting:1',
  subject: "Møde i gruppe 1: 'Ledelse & tillid' #1",
  bodyHtml: '<p>Velkommen</p>',
  startsAt: instant('2027-01-27T08:30:00Z'),
  endsAt: instant('2027-01-27T11:30:00Z'),
  attendees: [
    { email: 'rikke.lauridsen@fjordby.example', name: 'Rikke Lauridsen' },
    { email: 'per.iversen@fjordby.example', name: 'Per Iversen' },
  ],
  ...more,
})

describe('an event', () => {
  it('is booked in Danish wall time, with an online meeting and its key', async () => {
    const { calendar, kept, organizer } = outlook()
    const { eventId, joinUrl } = await calendar.book(aRequest())
    const event = kept.events.get(eventId)
    expect(event).toMatchObject({
      organizerId: await organizer(),
      start: '2027-01-27T09:30:00',
      end: '2027-01-27T12:30:00',
      timeZone: 'Europe/Copenhagen',
      isOnlineMeeting: true,
    })
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    expect(await calendar.find('book-meeting:1')).toEqual({ eventId, joinUrl })
    expect(await calendar.find("book-meeting:'x")).toBeNull()
  })

  it('at a place has no online meeting, and is given none when it is found again', async () => {
    const { calendar, kept } = outlook()
    const request = aRequest({ isInPerson: true, location: 'Store Sal' })
    const { eventId, joinUrl } = await calendar.book(request)
    expect(joinUrl).toBeNull()
    expect(await calendar.find('book-meeting:1', 'in-person')).toEqual({ eventId, joinUrl: null })
    expect(kept.events.get(eventId)).toMatchObject({
      isOnlineMeeting: false,
      location: 'Store Sal',
    })
  })

  it('is moved in time and place by one message, and by none when it is there already', async () => {
    const { calendar, kept } = outlook()
    const { eventId } = await calendar.book(aRequest({ isInPerson: true, location: 'Store Sal' }))
    const to = [instant('2027-02-03T08:30:00Z'), instant('2027-02-03T11:30:00Z')] as const
    await calendar.move(eventId, ...to, 'Byrådssalen')
    await calendar.move(eventId, ...to, 'Byrådssalen')
    const event = kept.events.get(eventId)
    expect(event).toMatchObject({ start: '2027-02-03T09:30:00', location: 'Byrådssalen' })
    expect(event?.changeKey).toBe(2)
  })

  it('keeps its hour when the clocks change', async () => {
    const { calendar, kept } = outlook()
    const startsAt = instant('2027-03-29T07:30:00Z')
    const { eventId } = await calendar.book(
      aRequest({ startsAt, endsAt: instant('2027-03-29T10:30:00Z') }),
    )
    expect(kept.events.get(eventId)?.start).toBe('2027-03-29T09:30:00')
  })

  it('is booked once, however often and however badly it is asked for', async () => {
    const { calendar, kept, tenant } = outlook()
    const left: 'cut-after'[] = ['cut-after']
    tenant.fault = (method) => (method === 'POST' ? left.shift() : undefined)
    await calendar.book(aRequest())
    await calendar.book(aRequest())
    expect(kept.events.all().filter((event) => event.transactionId !== null)).toHaveLength(1)
  })

  it('is moved, and its people changed, without a word about the rest', async () => {
    const { calendar, kept } = outlook()
    const { eventId } = await calendar.book(aRequest())
    const before = kept.events.get(eventId)
    await calendar.move(eventId, instant('2027-02-03T08:30:00Z'), instant('2027-02-03T11:30:00Z'))
    const attendees = [{ email: 'per.iversen@fjordby.example', name: 'Per Iversen' }]
    await calendar.setAttendees(eventId, attendees, ['rikke.lauridsen@fjordby.example'])
    const after = kept.events.get(eventId)
    expect(after?.start).toBe('2027-02-03T09:30:00')
    expect(after?.attendees.map((one) => one.address)).toEqual(['per.iversen@fjordby.example'])
    expect(after?.joinUrl).toBe(before?.joinUrl)
    expect(after?.bodyHtml).toBe(before?.bodyHtml)
  })

  it('is cancelled once; cancelling what is gone is fine', async () => {
    const { calendar, kept } = outlook()
    const { eventId } = await calendar.book(aRequest())
    await calendar.cancel(eventId, 'Mødet er aflyst.')
    await calendar.cancel(eventId, 'Mødet er aflyst.')
    expect(kept.events.get(eventId)).toMatchObject({
      cancelled: true,
      cancelComment: 'Mødet er aflyst.',
    })
    expect(await calendar.find('book-meeting:1')).toBeNull()
  })

  it('tells who has answered what', async () => {
    const { calendar, kept } = outlook()
    const { eventId } = await calendar.book(aRequest())
    const event = kept.events.get(eventId)
    const [first, second] = event?.attendees ?? []
    if (event && first && second)
      kept.events.put({
        ...event,
        attendees: [
          { ...first, response: 'tentativelyAccepted' },
          { ...second, response: 'declined' },
        ],
      })
    expect((await calendar.read(eventId))?.replies).toMatchObject([
      { email: 'rikke.lauridsen@fjordby.example', reply: 'tentative' },
      { email: 'per.iversen@fjordby.example', reply: 'declined' },
    ])
  })
})

/** As where Exchange lets the app into every mailbox that it asks for. */
const IN_SCOPE = { roles: ['Calendars.ReadWrite'] }

describe('a host’s own calendar', () => {
  it('holds the event, and only there it is found, read, moved and cancelled', async () => {
    const { of, calendar, kept, people, leaders } = outlook(IN_SCOPE)
    const [host] = people
    const own = of(host ?? null)
    const guest = { email: 'gaest@andetsted.example', name: 'Gæst', as: 'optional' as const }
    const { eventId } = await own.book(
      aRequest({ attendees: [...aRequest().attendees, guest], location: 'Byrådssalen' }),
    )
    expect(kept.events.get(eventId)).toMatchObject({ organizerId: host, location: 'Byrådssalen' })
    expect(await own.find('book-meeting:1')).toMatchObject({ eventId })
    expect(await calendar.find('book-meeting:1')).toBeNull()
    expect(await calendar.read(eventId)).toBeNull()
    const seen = await own.read(eventId)
    expect(seen).toMatchObject({ location: 'Byrådssalen' })
    expect(seen?.replies.at(-1)).toEqual({ ...guest, reply: 'none' })
    await own.cancel(eventId, 'Aflyst.')
    expect(kept.events.get(eventId)).toMatchObject({ cancelled: true })
    expect(leaders[0]?.id).toBe(host)
  })

  it('that has no mailbox any more says so, where an event that is gone is as good as cancelled', async () => {
    const { of, kept, people } = outlook(IN_SCOPE)
    const [host] = people
    const own = of(host ?? null)
    const { eventId } = await own.book(aRequest())
    const user = kept.users.get(host ?? '')
    if (user) kept.users.put({ ...user, mail: null })
    await expect(own.cancel(eventId, 'Aflyst.')).rejects.toMatchObject({
      code: 'MailboxNotEnabledForRESTAPI',
    })
  })
})

describe('an event that somebody changed in Outlook', () => {
  it('is read where it is now, to the minute, in summer time too', async () => {
    const { calendar, kept } = outlook()
    const { eventId } = await calendar.book(aRequest())
    const event = kept.events.get(eventId)
    if (event)
      kept.events.put({ ...event, start: '2027-06-01T13:00:00', end: '2027-06-01T15:45:00' })
    expect(await calendar.read(eventId)).toMatchObject({
      startsAt: instant('2027-06-01T11:00:00Z'),
      endsAt: instant('2027-06-01T13:45:00Z'),
    })
  })

  it('is gone once it was cancelled, but not because its mailbox is away', async () => {
    const { calendar, kept, tenant } = outlook()
    const { eventId } = await calendar.book(aRequest())
    const error = { code: 'MailboxNotEnabledForRESTAPI' }
    tenant.fault = () => ({ status: 404, body: { error } })
    await expect(calendar.read(eventId)).rejects.toMatchObject(error)
    tenant.fault = () => undefined
    const event = kept.events.get(eventId)
    if (event) kept.events.put({ ...event, cancelled: true })
    expect(await calendar.read(eventId)).toBeNull()
  })
})

describe('what Outlook mails', () => {
  const [rikke, per] = ['rikke.lauridsen@fjordby.example', 'per.iversen@fjordby.example']
  const mails = (world: ReturnType<typeof outlook>, eventId: string) =>
    (world.kept.events.get(eventId)?.sent ?? []).map(({ kind, to }) => [kind, ...to])
  const later = [instant('2027-02-03T08:30:00Z'), instant('2027-02-03T11:30:00Z')] as const

  it('is one invitation, also when the answer to the booking was lost', async () => {
    const world = outlook()
    const left: 'cut-after'[] = ['cut-after']
    world.tenant.fault = (method) => (method === 'POST' ? left.shift() : undefined)
    const { eventId } = await world.calendar.book(aRequest())
    expect(mails(world, eventId)).toEqual([['invitation', rikke, per]])
  })

  it('is one update for a move, also when its answer was lost and it is asked for again', async () => {
    const world = outlook()
    const { eventId } = await world.calendar.book(aRequest())
    const left: 'cut-after'[] = ['cut-after']
    world.tenant.fault = (method) => (method === 'PATCH' ? left.shift() : undefined)
    await expect(world.calendar.move(eventId, ...later)).rejects.toMatchObject({ kind: 'doubtful' })
    await world.calendar.move(eventId, ...later)
    await world.calendar.move(eventId, ...later)
    expect(mails(world, eventId).slice(1)).toEqual([['update', rikke, per]])
  })

  it('goes to those alone who come or go, and once', async () => {
    const world = outlook()
    const { eventId } = await world.calendar.book(aRequest())
    const next = world.leaders.find(({ mail }) => mail !== rikke && mail !== per)
    const attendees = [
      { email: per, name: 'Per Iversen' },
      { email: next?.mail ?? '', name: next?.displayName ?? '' },
    ]
    const change = () => world.calendar.setAttendees(eventId, attendees, [rikke, per])
    await change()
    await change()
    expect(mails(world, eventId).slice(1)).toEqual([
      ['invitation', next?.mail],
      ['cancellation', rikke],
    ])
  })

  it('leaves alone a room and a guest that somebody asked along in Outlook', async () => {
    const world = outlook()
    const { eventId } = await world.calendar.book(aRequest())
    const event = world.kept.events.get(eventId)
    const [first] = event?.attendees ?? []
    if (!event || !first) throw new Error('the event has attendees')
    const room = { ...first, address: 'lokale.havnen@fjordby.example', type: 'resource' as const }
    const guest = { ...first, address: 'gaest@fjordby.example', type: 'optional' as const }
    world.kept.events.put({ ...event, attendees: [...event.attendees, room, guest] })
    const attendees = [{ email: per.toUpperCase(), name: 'Per Iversen' }]
    await world.calendar.setAttendees(eventId, attendees, [rikke, per])
    expect(
      world.kept.events.get(eventId)?.attendees.map(({ address, type }) => [address, type]),
    ).toEqual([
      [per, 'required'],
      [room.address, 'resource'],
      [guest.address, 'optional'],
    ])
    expect(mails(world, eventId).slice(1)).toEqual([['cancellation', rikke]])
  })

  it('is one cancellation, and never a new text of the event', async () => {
    const world = outlook()
    const { eventId } = await world.calendar.book(aRequest())
    const before = world.kept.events.get(eventId)?.bodyHtml
    await world.calendar.cancel(eventId, 'Mødet er aflyst.')
    await world.calendar.cancel(eventId, 'Mødet er aflyst.')
    expect(mails(world, eventId).slice(1)).toEqual([['cancellation', rikke, per]])
    expect(world.kept.events.get(eventId)?.bodyHtml).toBe(before)
  })
})

describe('free and busy', () => {
  const everybody = (world: ReturnType<typeof outlook>) =>
    world.leaders.flatMap((leader) => leader.mail ?? [])

  it('is read for all, twenty at a time and at most sixty days, and without a single subject', async () => {
    const world = outlook()
    const emails = everybody(world)
    const found = await world.calendar.freeBusy(emails, day('2027-01-04'), day('2027-03-14'))
    expect(found.map((one) => one.email)).toEqual(emails.map((email) => email.toLowerCase()))
    expect(found.every((one) => one.known)).toBe(true)
    const asked = world.asked.filter((each) => each.endsWith('/calendar/getSchedule'))
    expect(asked).toHaveLength(Math.ceil(emails.length / 20) * 2)
    const text = JSON.stringify(found)
    const subjects = new Set(world.kept.events.all().map((event) => event.subject))
    for (const subject of subjects) if (subject.length > 3) expect(text).not.toContain(subject)
    expect(text).not.toMatch(/subject|location/)
    expect(found.some((one) => one.busy.length > 0)).toBe(true)
    for (const { busy } of found)
      for (const each of busy) expect(Object.keys(each).sort()).toEqual(['from', 'kind', 'to'])
  })

  it('is what stands in the calendar, in UTC', async () => {
    const world = outlook()
    const [leader] = world.leaders
    await world.calendar.book(
      aRequest({ attendees: [{ email: leader?.mail ?? '', name: leader?.displayName ?? '' }] }),
    )
    const [found] = await world.calendar.freeBusy(
      [(leader?.mail ?? '').toUpperCase()],
      day('2027-01-27'),
      day('2027-01-27'),
    )
    expect(found?.busy.some((each) => each.from === '2027-01-27T08:30:00.000Z')).toBe(true)
  })

  it('is not known for one whom Exchange does not know; that is not free', async () => {
    const { calendar } = outlook()
    const found = await calendar.freeBusy(
      ['ukendt@fjordby.example'],
      day('2027-01-04'),
      day('2027-01-08'),
    )
    expect(found).toEqual([{ email: 'ukendt@fjordby.example', known: false, busy: [] }])
  })
})

describe('the directory', () => {
  it('knows everyone who is a member and enabled', async () => {
    const world = fjordby()
    const someone = world.kept.users.all()[5]
    if (someone) world.kept.users.put({ ...someone, accountEnabled: false })
    const everyone = await directoryOn(world.graph).everyone()
    expect(everyone.length).toBe(world.kept.users.all().length - 1)
    expect(everyone.some((person) => person.entraId === someone?.id)).toBe(false)
  })

  it('finds one by principal name or id, or says that there is none', async () => {
    const { graph, leaders } = fjordby()
    const directory = directoryOn(graph)
    const byName = await directory.find(leaders[0]?.userPrincipalName ?? '')
    expect(byName?.entraId).toBe(leaders[0]?.id)
    expect(await directory.find(leaders[0]?.id ?? '')).toEqual(byName)
    expect(await directory.find('ingen@fjordby.example')).toBeNull()
  })
})
