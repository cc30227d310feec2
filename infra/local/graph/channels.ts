import type { Channel as ChannelBody } from '@microsoft/microsoft-graph-types'
import { isArchived } from '../tenant/archived.ts'
import type { Channel } from '../tenant/model.ts'
import { isMade, liveChannel } from '../tenant/roster.ts'
import { checkChannelName } from './channelNames.ts'
import { checkMayJoin } from './joining.ts'
import { list, single } from './list.ts'
import { memberInput, newMember } from './members.ts'
import { badRequest, forbiddenHere, notFound } from './refusal.ts'
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
        .filter((channel) => isMade(call.tenant, channel))
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
  if (!channel || channel.teamId !== team.id || !liveChannel(call.tenant, id))
    throw notFound(`No channel found with id ${id} in team ${team.id}.`)
  return channel
}

function createChannel(call: Call): Answer {
  const { tenant } = call
  const team = teamOf(call)
  const body = call.body as ChannelBody
  const displayName = body.displayName ?? ''
  const membershipType = body.membershipType ?? 'standard'
  if (membershipType === 'unknownFutureValue') throw badRequest('Invalid membershipType.')
  checkPolicy(call, membershipType)
  checkChannelName(tenant, team.id, displayName)
  const id = `19:${tenant.newId().replaceAll('-', '')}@thread.tacv2`
  const members = membershipType === 'standard' ? [] : ownMembers(call, body, membershipType)
  const isPromised = membershipType === 'shared'
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
    ...(isPromised && {
      promise: { operation: tenant.newId() },
      sharedWith: (body.sharedWithTeams ?? []).map(({ id: shared }) => shared ?? ''),
    }),
  }
  tenant.collections.channels.put(channel)
  tenant.changed('channels')
  if (!channel.promise) return created(channelBody(call, channel))
  const operation = `/teams/${team.id}/operations/${channel.promise.operation}`
  return { status: 202, headers: { 'content-location': operation } }
}

/** CsTeamsChannelsPolicy (platform/teams.md section 2): this tenant may forbid one kind or both. */
function checkPolicy({ tenant }: Call, kind: 'standard' | 'private' | 'shared'): void {
  const world = tenant.world?.()
  const forbidden =
    world === 'group-chat' ? ['private', 'shared'] : world === 'shared-channel' ? ['private'] : []
  if (forbidden.includes(kind))
    throw forbiddenHere(`A policy of this tenant does not allow ${kind} channels.`)
}

function ownMembers(call: Call, body: ChannelBody, kind: 'private' | 'shared') {
  const given = body.members ?? []
  if (given.length > maxMembersAtCreation)
    throw badRequest(`A channel can be created with ${maxMembersAtCreation} members at most.`)
  const members = given.map((member) => memberInput(call.tenant, member))
  const owners = members.filter(({ roles }) => roles.includes('owner'))
  if (owners.length === 0)
    throw badRequest(
      'A private or shared channel created by an app must have at least one owner among its members.',
    )
  if (kind === 'shared' && owners.length > 1)
    throw badRequest('A shared channel can be created with only one owner.')
  for (const member of members) checkMayJoin(call, kind, member)
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
