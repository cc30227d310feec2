import type { StateChannel, TenantClient, TenantState } from '#tests/support/tenant-client.ts'

/** The chief group's room; every other is a group's. */
export const CHIEF_ROOM = 'Chefgruppen'

export type GroupRoom = {
  readonly channel: StateChannel
  /** User principal names. */
  readonly host: string
  readonly members: readonly string[]
}

export const SERVICE_ACCOUNT = 'tvaers@fjordby.example'

/** The HR consultant who runs the programme; no leader. */
export const coordinatorOf = async (client: TenantClient): Promise<string> => {
  const { users } = await client.state()
  const found = users.find((user) => user.persona === 'coordinator')
  if (!found) throw new Error('The tenant has no coordinator')
  return found.userPrincipalName
}

const uponOf = (state: TenantState) => {
  const names = new Map(state.users.map((user) => [user.id, user.userPrincipalName]))
  return (id: string) => names.get(id) ?? id
}

/** Those in use; an archived one is nobody's room. */
export const privateChannels = (state: TenantState): readonly StateChannel[] =>
  state.teams
    .flatMap((team) => team.channels)
    .filter((each) => each.membershipType === 'private' && !each.isArchived)

/** Every room that is in use, whatever it is in Teams. */
export const roomsIn = (state: TenantState): readonly StateChannel[] => [
  ...state.teams
    .flatMap((team) => team.channels)
    .filter((each) => each.membershipType === 'private' || each.membershipType === 'shared')
    .filter((each) => !each.isArchived),
  ...state.groupChats,
]

export const chiefRoom = (state: TenantState): StateChannel => {
  const room = roomsIn(state).find((each) => each.displayName === CHIEF_ROOM)
  if (!room) throw new Error('The tenant has no room for the chief group')
  return room
}

/** The groups' rooms as the tenant has them, by name. */
export const groupRooms = (state: TenantState): readonly GroupRoom[] => {
  const upn = uponOf(state)
  return roomsIn(state)
    .filter((channel) => channel.displayName !== CHIEF_ROOM)
    .map((channel) => {
      const people = channel.members
        .map((member) => ({
          upn: upn(member.userId),
          name: state.users.find((user) => user.id === member.userId)?.displayName,
          isOwner: member.roles.includes('owner'),
        }))
        .filter((member) => member.upn !== SERVICE_ACCOUNT)
      // In a chat everybody is an owner: there the welcome says who is the host.
      const host =
        channel.membershipType === 'groupChat'
          ? people.find((member) => member.name === hostOnWelcome(channel))
          : people.find((member) => member.isOwner)
      if (!host) throw new Error(`${channel.displayName} has no host`)
      return { channel, host: host.upn, members: people.map((member) => member.upn) }
    })
}

const hostOnWelcome = (channel: StateChannel): string | undefined => {
  const welcome = cardIn(channel, 'Velkommen til Ledelsesgruppe')
  return /\*\*([^*]+)\*\* er vært/.exec(JSON.stringify(welcome?.card))?.[1]?.replaceAll('\\', '')
}

/** Lets a second pass, and waits until the bot has done all that it ordered; throws when it does not get done. */
export const settled = async (client: TenantClient, seconds = 300): Promise<void> => {
  const deadline = performance.now() + seconds * 1000
  for (;;) {
    const { now } = await client.time()
    const moved = await client.clock(new Date(Date.parse(now) + 1000).toISOString()).then(
      () => null,
      (error: unknown) => error,
    )
    if (moved === null) return
    if (performance.now() > deadline) throw moved
  }
}

/** All that is due at a moment is done. One that has passed, as when two meetings end together, is not gone back to. */
export const settledAt = async (client: TenantClient, moment: string): Promise<void> => {
  const { now } = await client.time()
  if (Date.parse(moment) > Date.parse(now)) await client.clock(moment)
  await settled(client)
}

/** The newest post by the bot in a channel whose card satisfies the test. */
export const cardIn = (channel: Pick<StateChannel, 'posts'>, has: string) =>
  channel.posts.filter((post) => post.card && JSON.stringify(post.card).includes(has)).at(-1)
