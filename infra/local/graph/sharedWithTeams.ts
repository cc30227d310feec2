import type { Channel } from '../tenant/model.ts'
import { channelOf, openChannelOf } from './channels.ts'
import { list } from './list.ts'
import { badRequest, notFound } from './refusal.ts'
import { type Call, noContent, param, type Route } from './route.ts'

const template = '/teams/{team-id}/channels/{channel-id}/sharedWithTeams'

/** The teams that a shared channel is shared with (Graph's reference of sharedWithChannelTeamInfo). */
export const sharedWithTeams: readonly Route[] = [
  {
    method: 'GET',
    template,
    response: 'SharedWithChannelTeamInfo',
    handle: (call) => {
      const channel = shared(channelOf(call))
      const bodies = (channel.sharedWith ?? []).map((id) => ({
        id,
        displayName: call.tenant.collections.teams.get(id)?.displayName ?? null,
        tenantId: call.tenant.tenantId,
        isHostTeam: id === channel.teamId,
      }))
      return list(call, bodies, { type: 'SharedWithChannelTeamInfo', filters: [] })
    },
  },
  {
    method: 'DELETE',
    template: `${template}/{sharedWithChannelTeamInfo-id}`,
    handle: (call) => {
      const channel = shared(openChannelOf(call))
      const id = param(call, 'sharedWithChannelTeamInfo-id')
      const sharedWith = channel.sharedWith ?? []
      if (!sharedWith.includes(id)) throw notFound(`The channel is not shared with team ${id}.`)
      save(call, { ...channel, sharedWith: sharedWith.filter((one) => one !== id) })
      return noContent
    },
  },
]

function shared(channel: Channel): Channel {
  if (channel.membershipType === 'shared') return channel
  throw badRequest('This operation is allowed only for channels with a membershipType of shared.')
}

function save({ tenant }: Call, channel: Channel): void {
  tenant.collections.channels.put(channel)
  tenant.changed('channels')
}
