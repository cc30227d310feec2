import type { Channel as ChannelBody } from '@microsoft/microsoft-graph-types'
import { isArchived } from '../tenant/archived.ts'
import type { Channel } from '../tenant/model.ts'
import { checkChannelName } from './channelNames.ts'
import { list, single } from './list.ts'
import { memberInput, newMember } from './members.ts'
import { badRequest, notFound, notHere } from './refusal.ts'
import { type Answer, type Call, created, noContent, ok, param, type Route } from './route.ts'
import { teamOf } from './teams.ts'

const template = '/teams/{team-id}/channels'
const response = 'Channel'
const rules = { type: 'Channel', filters: ['id', 'displayName', 'membershipType'] }
const maxMembersAtCreation = 200

/** Channels of a team; an app sees the private ones too. */
export const channels: readonly Route[] = [
  {
    method: 'GET',
    template,
    response,
    handle: (call) => {
      const team = teamOf(call)
      const live = call.tenant.collections.channels
        .all()
        .filter(({ teamId, deletedAt }) => teamId === team.id && deletedAt === null)
      return list(
        call,
        live.map((channel) => channelBody(call, channel)),
        rules,
      )
    },
  },
  { method: 'POST', template, request: 'Channel', response, handle: createChannel },
  {
    method: 'GET',
    template: '/teams/{team-id}/primaryChannel',
    response,
    handle: (call) => {
      const general = call.tenant.collections.channels.get(teamOf(call).threadId)
      if (!general) throw notFound('The team has no primary channel.')
      return ok(channelBody(call, general))
    },
  },
  {
    method: 'GET',
    template: `${template}/{channel-id}`,
    response,
    handle: (call) => ok(single(call, channelBody(call, channelOf(call)), rules)),
  },
  {
    method: 'PATCH',
    template: `${template}/{channel-id}`,
    request: 'Channel',
    handle: changeChannel,
  },
  {
    method: 'DELETE',
    template: `${template}/{channel-id}`,
    handle: (call) => {
      const { tenant } = call
      const channel = channelOf(call)
      if (channel.id === teamOf(call).threadId)
        throw badRequest('The General channel cannot be deleted.')
      tenant.collections.channels.put({ ...channel, deletedAt: tenant.now() })
      if (channel.enabledApps.length > 0) tenant.botNews.removedFromChannel(channel.id)
      tenant.changed('channels')
      return noContent
    },
  },
  {
    method: 'GET',
    template: `${template}/{channel-id}/filesFolder`,
    response: 'DriveItem',
    // A private channel's site is not there until someone opens its files (platform/graph.md section 1.3).
    handle: (call) => {
      channelOf(call)
      throw notFound('The resource could not be found.', 'ItemNotFound')
    },
  },
]

/** The channel in the path, where it takes changes. Throws a 404, or a 400 for one that is archived. */
export function openChannelOf(call: Call): Channel {
  const channel = channelOf(call)
  if (isArchived(call.tenant, channel))
    throw badRequest('The channel is archived. Unarchive it to make changes.')
  return channel
}

/** The channel in the path, of the team in the path. Throws a 404. */
export function channelOf(call: Call): Channel {
  const team = teamOf(call)
  const id = param(call, 'channel-id')
  const channel = call.tenant.collections.channels.get(id)
  if (!channel || channel.teamId !== team.id || channel.deletedAt !== null)
    throw notFound(`No channel found with id ${id} in team ${team.id}.`)
  return channel
}

function createChannel(call: Call): Answer {
  const { tenant } = call
  const team = teamOf(call)
  const body = call.body as ChannelBody
  const displayName = body.displayName ?? ''
  const membershipType = body.membershipType ?? 'standard'
  if (membershipType === 'shared') throw notHere('creation of shared channels')
  if (membershipType === 'unknownFutureValue') throw badRequest('Invalid membershipType.')
  checkChannelName(tenant, team.id, displayName)
  const id = `19:${tenant.newId().replaceAll('-', '')}@thread.tacv2`
  const members = membershipType === 'private' ? privateMembers(call, body) : []
  const channel: Channel = {
    id,
    teamId: team.id,
    displayName,
    description: body.description ?? null,
    membershipType,
    createdAt: tenant.now(),
    deletedAt: null,
    members: members.map((member) => newMember(tenant, id, member)),
    enabledApps: [],
    tabs: [],
  }
  tenant.collections.channels.put(channel)
  tenant.changed('channels')
  return created(channelBody(call, channel))
}

function privateMembers(call: Call, body: ChannelBody) {
  const team = teamOf(call)
  const given = body.members ?? []
  if (given.length > maxMembersAtCreation)
    throw badRequest(`A channel can be created with ${maxMembersAtCreation} members at most.`)
  const members = given.map((member) => memberInput(call.tenant, member))
  if (!members.some(({ roles }) => roles.includes('owner')))
    throw badRequest(
      'A private channel created by an app must have at least one owner among its members.',
    )
  for (const { userId } of members)
    if (!team.members.some((member) => member.userId === userId))
      throw badRequest(`User ${userId} is not a member of team ${team.id}.`)
  if (new Set(members.map(({ userId }) => userId)).size < members.length)
    throw badRequest('Duplicate members specified in the request.')
  return members
}

function changeChannel(call: Call): Answer {
  const channel = openChannelOf(call)
  const body = call.body as ChannelBody
  const displayName = body.displayName ?? channel.displayName
  if (displayName !== channel.displayName)
    checkChannelName(call.tenant, channel.teamId, displayName, channel.id)
  if (body.membershipType && body.membershipType !== channel.membershipType)
    throw badRequest('The membershipType of a channel cannot be changed.')
  const description = body.description === undefined ? channel.description : body.description
  call.tenant.collections.channels.put({ ...channel, displayName, description })
  call.tenant.changed('channels')
  return noContent
}

function channelBody({ tenant }: Call, channel: Channel) {
  return {
    id: channel.id,
    createdDateTime: channel.createdAt,
    displayName: channel.displayName,
    description: channel.description,
    email: null,
    isFavoriteByDefault: null,
    isArchived: isArchived(tenant, channel),
    membershipType: channel.membershipType,
    tenantId: tenant.tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${channel.teamId}&tenantId=${tenant.tenantId}`,
  }
}
