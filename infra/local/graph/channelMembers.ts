import type { AadUserConversationMember } from '@microsoft/microsoft-graph-types'
import type { Channel, Member } from '../tenant/model.ts'
import { allMembersOf, membersOf } from '../tenant/roster.ts'
import { channelOf } from './channels.ts'
import { checkMayJoin } from './joining.ts'
import { list } from './list.ts'
import { memberBody, memberInput, memberRules, newMember, roles } from './members.ts'
import { badRequest, notFound } from './refusal.ts'
import { type Answer, type Call, created, noContent, ok, param, type Route } from './route.ts'
import { removeFromChannel } from './teamMembers.ts'

const template = '/teams/{team-id}/channels/{channel-id}/members'
const response = 'AadUserConversationMember'

/** Who is in a channel; only private ones have members of their own to change. */
export const channelMembers: readonly Route[] = [
  { method: 'GET', template, response, handle: (call) => listMembers(call, membersOf) },
  {
    method: 'GET',
    template: '/teams/{team-id}/channels/{channel-id}/allMembers',
    response,
    handle: (call) => listMembers(call, allMembersOf),
  },
  {
    method: 'POST',
    template,
    request: 'AadUserConversationMember',
    response,
    handle: (call) => {
      const { tenant } = call
      const channel = ownRoster(call)
      const input = memberInput(tenant, call.body as AadUserConversationMember)
      checkMayJoin(call, channel.membershipType, input)
      const known = channel.members.find((member) => member.userId === input.userId)
      const member = known ? { ...known, roles: input.roles } : newMember(tenant, channel.id, input)
      save(call, channel, [...channel.members.filter((one) => one !== known), member])
      if (!known && channel.enabledApps.length > 0)
        tenant.botNews.channelMembersAdded(channel.id, [input.userId])
      return created(memberBody(tenant, member))
    },
  },
  {
    method: 'PATCH',
    template: `${template}/{conversationMember-id}`,
    request: 'AadUserConversationMember',
    response,
    handle: (call) => {
      const channel = ownRoster(call)
      const member = memberIn(call, channel)
      const body = call.body as AadUserConversationMember
      const changed = { ...member, roles: roles(body.roles ?? []) }
      const members = channel.members.map((one) => (one === member ? changed : one))
      checkOwnerStays(members)
      save(call, channel, members)
      return ok(memberBody(call.tenant, changed))
    },
  },
  {
    method: 'DELETE',
    template: `${template}/{conversationMember-id}`,
    handle: (call) => {
      const channel = ownRoster(call)
      const member = memberIn(call, channel)
      checkOwnerStays(channel.members.filter((one) => one !== member))
      removeFromChannel(call.tenant, channel, member.userId)
      return noContent
    },
  },
]

function listMembers(call: Call, of: typeof membersOf): Answer {
  const members = of(call.tenant, channelOf(call))
  return list(
    call,
    members.map((member) => memberBody(call.tenant, member)),
    memberRules,
  )
}

function ownRoster(call: Call): Channel {
  const channel = channelOf(call)
  if (channel.membershipType === 'standard')
    throw badRequest('Members of a standard channel are those of its team.')
  return channel
}

function memberIn(call: Call, channel: Channel): Member {
  const id = param(call, 'conversationMember-id')
  const member = channel.members.find((one) => one.id === id)
  if (!member) throw notFound(`No member found with id ${id}.`)
  return member
}

function checkOwnerStays(members: readonly Member[]): void {
  if (!members.some((member) => member.roles.includes('owner')))
    throw badRequest('The channel must keep at least one owner.')
}

function save({ tenant }: Call, channel: Channel, members: Member[]): void {
  tenant.collections.channels.put({ ...channel, members })
  tenant.changed('channels')
}
