import { Fault } from '#bot/application/faults.ts'
import type { ChannelPort } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { ChannelKind } from '#bot/domain/room.ts'
import { inOrder } from './failures.ts'

export type FakeChannel = {
  readonly id: string
  readonly name: string
  readonly kind?: ChannelKind
  owners: EntraId[]
  members: EntraId[]
  hasApp: boolean
  readonly tabs: { name: string; entityId: string; contentUrl: string }[]
  isDeleted: boolean
  isArchived?: boolean
}

/** Teams, as far as the channel port goes, with the rules that bite: a channel's members must be in the team. */
export const fakeChannels = () => {
  const team = {
    id: null as string | null,
    name: '',
    members: new Set<EntraId>(),
    hasApp: false,
  }
  const channels: FakeChannel[] = []
  const appFor = new Set<EntraId>()
  const failures = inOrder()

  const refuse = (code: string, status: number): never => {
    throw new Fault('refused', code, { status })
  }
  const channelOf = (id: string): FakeChannel =>
    channels.find((each) => each.id === id && !each.isDeleted) ?? refuse('NotFound', 404)
  const mustBeInTeam = (people: readonly EntraId[]) => {
    if (people.some((each) => !team.members.has(each))) refuse('BadRequest', 400)
  }

  const port: ChannelPort = {
    ensureTeam: async (name, _description, _knownId, making) => {
      failures.throwNext()
      if (team.id === null && making?.mayBeMade) throw new Fault('busy', 'not-yet')
      if (team.id === null) await making?.sendsNow()
      team.id ??= 'team-1'
      team.name = name
      failures.throwAfterwards()
      return { teamId: team.id }
    },
    teamsNamed: async () => [],
    ensureTeamMembers: async (_teamId, people) => {
      failures.throwNext()
      for (const each of people) team.members.add(each)
    },
    removeTeamMembers: async (_teamId, people) => {
      failures.throwNext()
      for (const each of people) {
        team.members.delete(each)
        for (const channel of channels) {
          channel.owners = channel.owners.filter((one) => one !== each)
          channel.members = channel.members.filter((one) => one !== each)
        }
      }
    },
    ensureAppInTeam: async () => {
      failures.throwNext()
      team.hasApp = true
    },
    ensureChannel: async (
      _teamId,
      name,
      _description,
      owners,
      members,
      making,
      kind = 'private-channel',
    ) => {
      failures.throwNext()
      mustBeInTeam([...owners, ...members])
      let channel = channels.find((each) => each.name === name && !each.isDeleted)
      // Teams only promises a shared channel, and makes it with the one owner that was named.
      const isPromised = kind === 'shared-channel' && !channel
      if (!channel && making?.mayBeMade) throw new Fault('busy', 'not-yet')
      if (!channel) {
        await making?.sendsNow()
        const id = `19:channel-${channels.length + 1}@thread.tacv2`
        channel = {
          id,
          name,
          kind,
          owners: isPromised ? [] : [...owners],
          members: isPromised ? [] : [...members],
          hasApp: false,
          tabs: [],
          isDeleted: false,
        }
        channels.push(channel)
      }
      if (isPromised) throw new Fault('doubtful', 'channel-promised')
      failures.throwAfterwards()
      return { channelId: channel.id, name: channel.name }
    },
    ensureChannelMembers: async (_teamId, channelId, owners, members) => {
      failures.throwNext()
      mustBeInTeam([...owners, ...members])
      const channel = channelOf(channelId)
      channel.owners = [...owners]
      channel.members = [...members]
    },
    ensureAppInChannel: async (_teamId, channelId) => {
      failures.throwNext()
      if (!team.hasApp) refuse('BadRequest', 400)
      channelOf(channelId).hasApp = true
    },
    ensureTab: async (_teamId, channelId, name, entityId, contentUrl) => {
      failures.throwNext()
      const channel = channelOf(channelId)
      if (!channel.hasApp) refuse('BadRequest', 400)
      if (!channel.tabs.some((tab) => tab.entityId === entityId))
        channel.tabs.push({ name, entityId, contentUrl })
    },
    ensureArchived: async (_teamId, channelId, wanted) => {
      failures.throwNext()
      const channel = channels.find((each) => each.id === channelId && !each.isDeleted)
      if (!channel) return 'gone'
      channel.isArchived = wanted
      return 'done'
    },
    channelExists: async (_teamId, channelId) =>
      channels.some((each) => each.id === channelId && !each.isDeleted),
    channelMembers: async (_teamId, channelId) => {
      const { owners, members } = channelOf(channelId)
      return [...new Set([...owners, ...members])]
    },
    ensureAppForPerson: async (person) => {
      failures.throwNext()
      appFor.add(person)
    },
  }

  return { ...port, team, channels, appFor, ...failures.controls }
}
