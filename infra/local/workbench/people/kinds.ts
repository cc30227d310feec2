import type { Directory, User } from '../api/shapes.ts'

export const KINDS = ['coordinator', 'host', 'leader', 'outside'] as const
export type Kind = (typeof KINDS)[number]

export type Person = {
  readonly user: User
  readonly kind: Kind
  /** The private channel the person sits in, when there is one; the smallest, if several. */
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
    .filter((channel) => channel.membershipType === 'private')
    .sort((a, b) => a.members.length - b.members.length)
  const group = new Map<string, string>()
  for (const channel of channels)
    for (const member of channel.members.filter(({ roles }) => !roles.includes('owner')))
      if (!group.has(member.userId) && !isOverlay(channel, channels))
        group.set(member.userId, channel.displayName)
  return group
}

type Channel = Directory['teams'][number]['channels'][number]

/** The chief group's channel is not a group one sits in: its members are the other groups' too. */
function isOverlay(channel: Channel, among: readonly Channel[]): boolean {
  return (
    among.length > 1 &&
    channel.members.length > 1 &&
    channel.members.every(({ userId }) =>
      among.some(
        (other) => other !== channel && other.members.some((member) => member.userId === userId),
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
