import type { StateChannel, TenantClient, TenantState } from '#tests/support/tenant-client.ts'

/** The chief group's channel; every other private one is a group's. */
export const CHIEF_ROOM = 'Chefgruppen'

export type GroupRoom = {
  readonly channel: StateChannel
  /** User principal names; the host is the one owner who is not the service account. */
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

export const privateChannels = (state: TenantState): readonly StateChannel[] =>
  state.teams.flatMap((team) => team.channels).filter((each) => each.membershipType === 'private')

export const chiefRoom = (state: TenantState): StateChannel => {
  const room = privateChannels(state).find((each) => each.displayName === CHIEF_ROOM)
  if (!room) throw new Error('The tenant has no channel for the chief group')
  return room
}

/** The groups' rooms as the tenant has them, by name. */
export const groupRooms = (state: TenantState): readonly GroupRoom[] => {
  const upn = uponOf(state)
  return privateChannels(state)
    .filter((channel) => channel.displayName !== CHIEF_ROOM)
    .map((channel) => {
      const people = channel.members
        .map((member) => ({ upn: upn(member.userId), isOwner: member.roles.includes('owner') }))
        .filter((member) => member.upn !== SERVICE_ACCOUNT)
      const host = people.find((member) => member.isOwner)
      if (!host) throw new Error(`${channel.displayName} has no host among its owners`)
      return { channel, host: host.upn, members: people.map((member) => member.upn) }
    })
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

/** The newest post by the bot in a channel whose card satisfies the test. */
export const cardIn = (channel: Pick<StateChannel, 'posts'>, has: string) =>
  channel.posts.filter((post) => post.card && JSON.stringify(post.card).includes(has)).at(-1)
