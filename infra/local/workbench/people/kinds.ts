import type { Directory, User } from '../api/shapes.ts'

export const KINDS = ['coordinator', 'host', 'leader', 'outside'] as const
export type Kind = (typeof KINDS)[number]

export type Person = {
  readonly user: User
  readonly kind: Kind
  /** The group's channel or chat the person sits in, when there is one; the smallest, if several. */
  readonly group: string | null
}

/** Chiefs and directors, by their title: "Direktør for …", "Skolechef, Nord", but not "Souschef". */
const HOST_TITLE = /direktør|(?<!sous|afdelings|køkken)chef(,|$)/i

function kindOf(user: User): Kind {
  if (user.persona === 'coordinator') return 'coordinator'
  if (user.persona === 'employee') return 'outside'
  return HOST_TITLE.test(user.jobTitle ?? '') ? 'host' : 'leader'
}

/** Everyone one can be, in Danish alphabetical order; accounts without a person are left out. */
export function peopleIn(directory: Directory): Person[] {
  const group = groupsIn(directory)
  return directory.users
    .filter((user) => user.persona !== 'service')
    .map((user) => ({ user, kind: kindOf(user), group: group.get(user.id) ?? null }))
    .sort((a, b) => a.user.displayName.localeCompare(b.user.displayName, 'da'))
}

function groupsIn(directory: Directory): Map<string, string> {
  const channels = directory.teams
    .flatMap((team) => team.channels)
    .filter((channel) => channel.membershipType !== 'standard')
    .map((channel) => ({
      ...channel,
      members: channel.members.filter(({ roles }) => !roles.includes('owner')),
    }))
  // In a chat everybody is an owner.
  const rooms: readonly Room[] = [...channels, ...directory.groupChats].toSorted(
    (a, b) => a.members.length - b.members.length,
  )
  const group = new Map<string, string>()
  for (const room of rooms)
    for (const member of room.members)
      if (!group.has(member.userId) && !isOverlay(room, rooms))
        group.set(member.userId, room.displayName)
  return group
}

type Room = Directory['groupChats'][number]

/** The chief group's room is not a group one sits in: its members are the other groups' too. */
function isOverlay(room: Room, among: readonly Room[]): boolean {
  return (
    among.length > 1 &&
    room.members.length > 1 &&
    room.members.every(({ userId }) =>
      among.some(
        (other) => other !== room && other.members.some((member) => member.userId === userId),
      ),
    )
  )
}

/** Whether a person fits what was typed: every word in the name, title, area or group. */
export function fits(person: Person, query: string): boolean {
  const { displayName, jobTitle, department, userPrincipalName } = person.user
  const text = [displayName, jobTitle, department, userPrincipalName, person.group]
    .join(' ')
    .toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
