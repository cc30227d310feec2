import type { EntraId, MeetingId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { organizingHost } from '#bot/domain/organizer.ts'
import { askedAlong } from './asked-along.ts'
import type { Attempt } from './errands.ts'
import { Fault } from './faults.ts'
import { inCalendarOf } from './host-calendar.ts'
import { cancellationOf, redrawAgenda } from './meeting.ts'
import { attendeesOf, type InvitationWords, namesOf } from './meeting-words.ts'
import type { Invitation, MeetingEvent } from './ports/meeting.ts'
import type { CalendarEventRequest, Invited, Tables, World } from './ports.ts'
import { readEventOf } from './replies.ts'
import { leaseLost, mustBeOurs } from './still-ours.ts'

/** How an event is found again in Outlook, whatever became of the answer to our booking. */
export const eventKey = ({ meeting, number }: Pick<Invitation, 'meeting' | 'number'>): string =>
  number === 0 ? `book-meeting:${meeting}` : `book-meeting:${meeting}:${number}`

/** Who is to organise the meeting now; null is the one mailbox. */
export const wantedOrganizer = async (tables: Tables, meeting: Meeting): Promise<Leader | null> => {
  if (meeting.organizedBy === 'mailbox') return null
  const group = await tables.groups.find(meeting.group)
  const leaders = new Map((await tables.leaders.all()).map((leader) => [leader.id, leader]))
  return group && organizingHost(meeting, group, leaders)
}

/** Whether the meeting stands in another calendar than that of who is to organise it. */
export const hasChangedHands = async (
  tables: Tables,
  meeting: Meeting,
  event: MeetingEvent,
): Promise<boolean> =>
  event.organizer !== ((await wantedOrganizer(tables, meeting))?.entraId ?? null)

/** Nobody can be made the organizer of an event that is there: the new one calls anew, and the old event is withdrawn. */
export const orderHandOver = (tables: Tables, meeting: MeetingId): Promise<void> =>
  tables.errands.orderAgain({
    kind: 'hand-over-meeting',
    key: `hand-over-meeting:${meeting}`,
    lane: 'mailbox',
    payload: { meeting },
  })

type Calling = {
  readonly meeting: Meeting
  readonly host: Leader | null
  /** Where it stands already, by another organizer. */
  readonly event: MeetingEvent | null
  readonly invitations: readonly Invitation[]
  readonly request: Omit<CalendarEventRequest, 'key'>
  /** The addresses of all leaders, in small letters. */
  readonly ours: ReadonlySet<string>
}

/**
 * Calls the group to the meeting by an event of whoever organises it. What an earlier attempt may have booked is looked
 * for first, wherever that was. Nothing where it was cancelled meanwhile, or stands there already.
 */
export const callTogether = async (
  world: World,
  words: InvitationWords,
  id: MeetingId,
  attempt: Attempt,
): Promise<void> => {
  await followLast(world, id)
  const calling = await world.store.transaction((tables) => readCalling(tables, world, words, id))
  if (!calling) return
  const organizer = calling.host?.entraId ?? null
  const { guests, rooms, location } = calling.event
    ? await askedAlong(world, calling.event, calling.ours)
    : { guests: [], rooms: [], location: null }
  const earlier = await findEarlier(world, calling, organizer, attempt)
  if (!earlier) mustBeOurs(attempt)
  const invitation = earlier?.invitation ?? (await writeDown(world, calling, organizer))
  const event =
    earlier?.event ??
    (await inCalendarOf(world, organizer, (calendar) =>
      calendar.book({
        ...calling.request,
        key: eventKey(invitation),
        attendees: [...calling.request.attendees, ...guests],
        location,
      }),
    ))
  await world.store.transaction((tables) =>
    keep(tables, calling, { ...invitation, eventId: event.eventId }, event.joinUrl, rooms),
  )
  world.errandsOrdered()
}

/** Whoever organised it until now may have moved it by hand: the new invitation is to where it is. */
const followLast = async (world: World, id: MeetingId): Promise<void> => {
  try {
    await readEventOf(world, id)
  } catch (error) {
    // Their calendar is closed to us: what we know is the last that was heard.
    if (!(error instanceof Fault) || error.kind !== 'refused') throw error
  }
}

const readCalling = async (
  tables: Tables,
  world: World,
  words: InvitationWords,
  id: MeetingId,
): Promise<Calling | null> => {
  // Locked: a worker that was taken for dead may hear of its booking now, between one question and the next.
  const meeting = await tables.meetings.findForChange(id)
  if (!meeting || meeting.state === 'cancelled') return null
  const event = await tables.meetings.event(id)
  const host = await wantedOrganizer(tables, meeting)
  if (event && event.organizer === (host?.entraId ?? null)) return null
  const { group, round } = await namesOf(tables, meeting)
  const request = {
    subject: words.subject(group, round),
    bodyHtml: words.bodyHtml({
      group,
      municipality: world.municipality,
      link: world.link('meetings'),
      replaces: event !== null,
    }),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    attendees: await attendeesOf(tables, meeting, host?.entraId ?? null),
  }
  const invitations = await tables.meetings.invitations(id)
  const ours = new Set((await tables.leaders.all()).map(({ email }) => email.toLowerCase()))
  return { meeting, host, event, invitations, request, ours }
}

/** An event that was asked for and never answered, set where the meeting is now. */
const findEarlier = async (
  world: World,
  { meeting, invitations }: Calling,
  organizer: EntraId | null,
  { doubtful }: Attempt,
) => {
  for (const invitation of invitations.toReversed()) {
    const isElsewhere = invitation.organizer !== organizer
    if (invitation.eventId !== null || !(doubtful || isElsewhere)) continue
    const event = await findIn(world, invitation, isElsewhere)
    if (!event) continue
    await inCalendarOf(world, invitation.organizer, (calendar) =>
      calendar.move(event.eventId, meeting.startsAt, meeting.endsAt),
    )
    return { invitation, event }
  }
  return null
}

/** `isClosedEmpty`: in a calendar that is closed to us there is nothing of ours. */
export const findIn = async (world: World, invitation: Invitation, isClosedEmpty: boolean) => {
  try {
    return await inCalendarOf(world, invitation.organizer, (calendar) =>
      calendar.find(eventKey(invitation)),
    )
  } catch (error) {
    if (isClosedEmpty && error instanceof Fault && error.kind === 'refused') return null
    throw error
  }
}

/**
 * An invitation that was never answered, and by the same organizer, is sent again under its own key. Throws `leaseLost`
 * when the meeting was cancelled, or another worker heard of its own booking, since we read: it is read anew then.
 */
const writeDown = (
  world: World,
  { meeting, event }: Calling,
  organizer: EntraId | null,
): Promise<Invitation> =>
  world.store.transaction(async (tables) => {
    const now = await tables.meetings.findForChange(meeting.id)
    const current = await tables.meetings.event(meeting.id)
    if (now?.state !== meeting.state || current?.invitation !== event?.invitation) throw leaseLost()
    const last = (await tables.meetings.invitations(meeting.id)).at(-1)
    if (last?.eventId === null && last.organizer === organizer) return last
    const number = (last?.number ?? -1) + 1
    const invitation = { meeting: meeting.id, number, organizer, eventId: null }
    await tables.meetings.saveInvitation(invitation)
    return invitation
  })

const orderWithdrawal = async (
  tables: Tables,
  meeting: MeetingId,
  number: number,
  rooms: readonly Invited[] = [],
): Promise<void> => {
  await tables.errands.order({
    kind: 'withdraw-invitation',
    key: `withdraw-invitation:${meeting}:${number}`,
    lane: 'mailbox',
    payload: { meeting, number, rooms },
  })
}

const keep = async (
  tables: Tables,
  { meeting, host, event: before }: Calling,
  invitation: Invitation & { readonly eventId: string },
  joinUrl: string | null,
  rooms: readonly Invited[],
): Promise<void> => {
  const { id, revision } = meeting
  const { eventId, organizer, number } = invitation
  // Locked: a look in Outlook at this moment is over first, or finds the new event.
  const now = await tables.meetings.findForChange(id)
  const current = await tables.meetings.event(id)
  if (current?.invitation === number) return
  await tables.meetings.saveInvitation(invitation)
  // Others have called people anew while we waited for an answer: there shall not be two meetings.
  if (current?.invitation !== before?.invitation) return orderWithdrawal(tables, id, number)
  await tables.meetings.saveEvent(id, { eventId, joinUrl, revision, organizer, invitation: number })
  const isTheirs = host !== null && host.entraId === organizer
  await tables.meetings.saveReplies(
    id,
    isTheirs ? [{ meeting: id, person: host.id, reply: 'accepted' }] : [],
  )
  if (before) {
    await orderWithdrawal(tables, id, before.invitation, rooms)
    await redrawAgenda(tables, meeting, `by-${number}`)
  }
  // Its cancelling may have looked for it before Outlook had booked it.
  if (now?.state === 'cancelled') return tables.errands.orderAgain(cancellationOf(id))
  if (!now) return
  if (organizer !== null && !isTheirs) await orderHandOver(tables, id)
  // Once the mailbox has called people, it goes on doing so: nobody is called anew because a host is found.
  if (organizer === null && now.organizedBy !== 'mailbox')
    await tables.meetings.save({ ...now, organizedBy: 'mailbox' })
}
