import { diaryOf } from '../municipality/diary.ts'
import { isArchived } from '../tenant/archived.ts'
import type { CalendarEvent, Team, User } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { isMember, ourApp } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { type ControlContext, ok, type Reply } from './context.ts'
import { visiblePosts } from './sight.ts'

const day = 86_400_000

/** `GET /_tenant/view`: what this person sees in Teams and Outlook, and nothing else. */
export function view({ tenant }: ControlContext, me: User): Reply {
  const { teams, channels, chats, groupChats, mails, feed } = tenant.collections
  return ok({
    me,
    teams: teams
      .all()
      .filter((team) => isInOneOf(tenant, team, me))
      .map((team) => ({
        id: team.id,
        displayName: team.displayName,
        channels: channels
          .all()
          .filter((channel) => channel.teamId === team.id && channel.deletedAt === null)
          .filter((channel) => isMember(tenant, channel, me.id))
          .map((channel) => ({
            id: channel.id,
            displayName: channel.displayName,
            membershipType: channel.membershipType,
            isArchived: isArchived(tenant, channel),
            tabs: channel.tabs,
            unread: unread(tenant, me, channel.id),
          })),
      })),
    chats: chats
      .all()
      .filter((chat) => chat.userId === me.id)
      .map(({ id }) => ({
        id,
        name: ourApp(tenant)?.displayName ?? 'Tværs',
        unread: unread(tenant, me, id),
      })),
    groupChats: groupChats
      .all()
      .map((chat) => ({ ...chat, hasLeft: !isIn(chat.members, me) }))
      .filter(({ hasLeft, former = [] }) => !hasLeft || isIn(former, me))
      .map(({ id, topic, tabs, members, hasLeft }) => ({
        id,
        name: topic ?? '',
        tabs: hasLeft ? [] : tabs,
        people: members.length,
        hasLeft,
        unread: unread(tenant, me, id),
      })),
    events: calendarOf(tenant, me),
    feed: feed.all().filter((line) => line.userId === me.id),
    mails: mails.all().filter((mail) => mail.to.some((address) => isSame(address, me.mail))),
  })
}

const isIn = (people: readonly { readonly userId: string }[], me: User): boolean =>
  people.some(({ userId }) => userId === me.id)

/** A team is in the list of its members, and of those who are in one of its shared channels alone. */
function isInOneOf(tenant: LocalTenant, team: Team, me: User): boolean {
  return (
    team.members.some((member) => member.userId === me.id) ||
    tenant.collections.channels
      .all()
      .some(
        (channel) =>
          channel.teamId === team.id &&
          channel.membershipType === 'shared' &&
          isMember(tenant, channel, me.id),
      )
  )
}

function unread(tenant: LocalTenant, me: User, conversationId: string): number {
  const readAt = tenant.personal.readAt(me.id, conversationId) ?? ''
  return visiblePosts(tenant, me, conversationId).filter(
    (post) => post.from.id !== me.id && post.createdAt > readAt,
  ).length
}

/** What was booked, and what was in the diary anyway a fortnight back and three months on. */
function calendarOf(tenant: Tenant, me: User): CalendarEvent[] {
  const now = Date.parse(tenant.now())
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  const booked = tenant.collections.events
    .all()
    .filter((event) => event.organizerId === me.id || isInvited(event, me))
  return [...booked, ...diaryOf(me, dayOf(now - 14 * day), dayOf(now + 90 * day))].toSorted(
    (a, b) => (a.start < b.start ? -1 : 1),
  )
}

const isInvited = (event: CalendarEvent, me: User) =>
  event.attendees.some((attendee) => isSame(attendee.address, me.mail))

const isSame = (address: string, mail: string | null) =>
  mail !== null && address.toLowerCase() === mail.toLowerCase()
