import { Fault } from '#bot/application/faults.ts'
import type { Making } from '#bot/application/ports/making.ts'
import type { ChannelPort } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { ChannelKind } from '#bot/domain/room.ts'
import { type AppSettings, appsOn } from './apps.ts'
import { archivingOn } from './archive.ts'
import type { Graph, GraphCall } from './client.ts'
import { isStatus, NAME_TAKEN } from './graph-fault.ts'
import { channelLimits, channelReading } from './limits.ts'
import { type Member, memberBody, userOf } from './members.ts'
import { notYet, orNotYet, teamMembers, teamsOn, unlessGone } from './teams.ts'

type Channel = {
  readonly id: string
  readonly displayName?: string
  readonly isArchived?: boolean | null
}
type Role = 'owner' | 'member'
type TeamSharedWith = { readonly id: string; readonly isHostTeam?: boolean | null }

/** Graph's word for each kind. */
const MEMBERSHIP: Readonly<Record<ChannelKind, 'private' | 'shared'>> = {
  'private-channel': 'private',
  'shared-channel': 'shared',
}

/** How often a channel may be deleted within 30 days before a person must clear up. */
const MOST_NAMES = 5

/** `Gruppe 1`, `Gruppe 1 (2)`, …: Teams keeps the name of a deleted channel (platform/graph.md section 1.3). */
const namesLike = (name: string): readonly string[] => [
  name,
  ...Array.from({ length: MOST_NAMES - 1 }, (_, index) => `${name} (${index + 2})`),
]

/** Teams and their private and shared channels; `organizer` is the account that owns them all and is nobody's member. */
export const channelsOn = (
  graph: Graph,
  organizer: () => Promise<EntraId>,
  app: AppSettings,
): ChannelPort => {
  const call = (
    method: GraphCall['method'],
    teamId: string,
    path: readonly string[],
    body?: unknown,
    sendsNow?: Making['sendsNow'],
  ) =>
    graph.call({
      method,
      path: ['teams', teamId, 'channels', ...path],
      body,
      limit: path[0] === undefined ? `team:${teamId}` : channelLimits(teamId, path[0]),
      sendsNow,
    })

  const membersOf = (teamId: string, channelId: string) =>
    graph.list<Member>({
      path: ['teams', teamId, 'channels', channelId, 'members'],
      limit: channelLimits(teamId, channelId),
    })

  /** The ids of the team's channels of this kind in use, by name in small letters; an archived one is nobody's new room. */
  const channelsOf = async (
    teamId: string,
    kind: ChannelKind,
  ): Promise<ReadonlyMap<string, string>> => {
    const channels = await graph.list<Channel>({
      path: ['teams', teamId, 'channels'],
      query: {
        $filter: `membershipType eq '${MEMBERSHIP[kind]}'`,
        $select: 'id,displayName,isArchived',
      },
      limit: `team:${teamId}`,
    })
    return new Map(
      channels
        .filter(({ isArchived }) => isArchived !== true)
        .map(({ id, displayName = '' }) => [displayName.toLowerCase(), id]),
    )
  }

  /**
   * The new channel's id; null when its name is taken, also by a channel deleted less than 30 days ago. A shared one
   * is only promised (202), without an id.
   */
  const makeChannel = async (
    teamId: string,
    kind: ChannelKind,
    name: string,
    description: string,
    roles: ReadonlyMap<EntraId, Role>,
    sendsNow: Making['sendsNow'] | undefined,
  ): Promise<string | null> => {
    const channel = {
      '@odata.type': '#Microsoft.Graph.channel',
      membershipType: MEMBERSHIP[kind],
      displayName: name,
      description,
      members: [...roles].map(([person, role]) => memberBody(person, role)),
    }
    try {
      const { status, body } = await call('POST', teamId, [], channel, sendsNow)
      if (status === 202) throw new Fault('doubtful', 'channel-promised')
      return String(body.id)
    } catch (error) {
      if (isNameTaken(error)) return null
      throw error
    }
  }

  /** Who should be in the channel and as what; the organizer always owns it. */
  const rolesOf = async (owners: readonly EntraId[], members: readonly EntraId[]) => {
    const roles = new Map<EntraId, Role>(members.map((person) => [person, 'member']))
    for (const person of owners) roles.set(person, 'owner')
    roles.set(await organizer(), 'owner')
    return roles
  }

  /** Teams refuses the whole channel when one of its people is not in the team yet. */
  const mustBeInTeam = async (teamId: string, people: Iterable<EntraId>) => {
    const there = new Set((await teamMembers(graph, teamId)).map(userOf))
    if ([...people].some((person) => !there.has(person))) throw notYet()
  }

  /** An owner may share the channel with a whole team, whose people are then in it without being its members. */
  const unshare = async (teamId: string, channelId: string): Promise<void> => {
    const teams = await graph.list<TeamSharedWith>({
      path: ['teams', teamId, 'channels', channelId, 'sharedWithTeams'],
      limit: channelLimits(teamId, channelId),
    })
    for (const { id } of teams)
      await unlessGone(call('DELETE', teamId, [channelId, 'sharedWithTeams', id]))
  }

  return {
    ...teamsOn(graph, organizer),
    ...appsOn(graph, app),
    ...archivingOn(graph),

    ensureChannel: (teamId, name, description, owners, members, making, kind = 'private-channel') =>
      orNotYet(async () => {
        const there = await channelsOf(teamId, kind)
        for (const each of namesLike(name)) {
          const found = there.get(each.toLowerCase())
          if (found !== undefined) return { channelId: found, name: each }
        }
        // A shared channel can be made with one owner only; the others are put in afterwards.
        const roles = await (kind === 'shared-channel' ? rolesOf([], []) : rolesOf(owners, members))
        await mustBeInTeam(teamId, roles.keys())
        for (const each of namesLike(name)) {
          const made = await makeChannel(teamId, kind, each, description, roles, making?.sendsNow)
          if (made !== null) return { channelId: made, name: each }
          // Made by an attempt whose answer got lost, and not shown yet.
          const mine = (await channelsOf(teamId, kind)).get(each.toLowerCase())
          if (mine !== undefined) return { channelId: mine, name: each }
          if (making?.mayBeMade) throw notYet()
        }
        throw new Fault('refused', NAME_TAKEN, { status: 400 })
      }),

    ensureChannelMembers: async (teamId, channelId, owners, members, kind = 'private-channel') => {
      if (kind === 'shared-channel') await unshare(teamId, channelId)
      const wanted = await rolesOf(owners, members)
      const there = new Map(
        (await membersOf(teamId, channelId)).map((member) => [userOf(member), member]),
      )
      const missing = [...wanted].filter(([person]) => !there.has(person))
      if (missing.length > 0) await mustBeInTeam(teamId, wanted.keys())
      for (const [person, role] of missing)
        await call('POST', teamId, [channelId, 'members'], memberBody(person, role))
      // Owners are made before others are unmade or leave: a channel must not be without one.
      const changed = [...wanted].filter(([person, role]) => isOther(there.get(person), role))
      for (const [person, role] of changed.toSorted(([, a], [, b]) => (a > b ? -1 : a < b ? 1 : 0)))
        await call('PATCH', teamId, [channelId, 'members', there.get(person)?.id ?? ''], {
          '@odata.type': '#microsoft.graph.aadUserConversationMember',
          roles: role === 'owner' ? ['owner'] : [],
        })
      for (const [person, member] of there)
        if (!wanted.has(person))
          await unlessGone(call('DELETE', teamId, [channelId, 'members', member.id]))
    },

    channelExists: async (teamId, channelId) => {
      try {
        await call('GET', teamId, [channelId])
        return true
      } catch (error) {
        if (isStatus(error, 404)) return false
        throw error
      }
    },

    channelMembers: async (teamId, channelId) => {
      const account = await organizer()
      const everybody = await graph.list<Member>({
        path: ['teams', teamId, 'channels', channelId, 'allMembers'],
        limit: channelReading(teamId, channelId),
      })
      return everybody.map(userOf).filter((person) => person !== account)
    },
  }
}

const isNameTaken = (error: unknown): boolean =>
  isStatus(error, 400, 409) && error instanceof Fault && error.code === NAME_TAKEN

const isOther = (member: Member | undefined, role: Role): boolean =>
  member !== undefined && (member.roles?.includes('owner') ?? false) !== (role === 'owner')
