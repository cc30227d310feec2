import type { AadUserConversationMember } from '@microsoft/microsoft-graph-types'
import type { Channel, Team } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { list } from './list.ts'
import { type MemberInput, memberBody, memberInput, memberRules, newMember } from './members.ts'
import { badRequest, forbidden, notFound, Refusal } from './refusal.ts'
import { type Answer, type Call, created, noContent, param, type Route } from './route.ts'
import { teamOf } from './teams.ts'

const template = '/teams/{team-id}/members'
const response = 'AadUserConversationMember'
const maxPerRequest = 200

/** Who is in a team. */
export const teamMembers: readonly Route[] = [
  {
    method: 'GET',
    template,
    response,
    handle: (call) => {
      const members = teamOf(call).members.map((member) => memberBody(call.tenant, member))
      return list(call, members, memberRules)
    },
  },
  {
    method: 'POST',
    template,
    request: 'AadUserConversationMember',
    response,
    handle: (call) => {
      const team = teamOf(call)
      const input = memberInput(call.tenant, call.body as AadUserConversationMember)
      checkOwner(call, input)
      const member = put(call.tenant, team, input)
      return created(memberBody(call.tenant, member))
    },
  },
  {
    method: 'POST',
    template: `${template}/add`,
    request: 'MembersParameters',
    response: 'AadUserConversationMemberResult',
    handle: (call) =>
      each(call, (given) => {
        const input = memberInput(call.tenant, given)
        checkOwner(call, input)
        if (call.tenant.takesMember?.() === false)
          throw new Refusal(502, 'BadGateway', 'Failed to execute Templates backend request.')
        put(call.tenant, teamOf(call), input)
        return input.userId
      }),
  },
  {
    method: 'POST',
    template: `${template}/remove`,
    request: 'MembersParameters',
    response: 'AadUserConversationMemberResult',
    handle: (call) =>
      each(call, (given) => {
        const { userId } = memberInput(call.tenant, given)
        leave(call.tenant, teamOf(call), userId)
        return userId
      }),
  },
  {
    method: 'DELETE',
    template: `${template}/{conversationMember-id}`,
    handle: (call) => {
      const team = teamOf(call)
      const id = param(call, 'conversationMember-id')
      const member = team.members.find((one) => one.id === id)
      if (!member) throw notFound(`No member found with id ${id}.`)
      leave(call.tenant, team, member.userId)
      return noContent
    },
  },
]

/** Does it for each member of the body: 200 when all went well, 207 with an error beside those that did not. */
function each(call: Call, act: (member: AadUserConversationMember) => string): Answer {
  teamOf(call)
  const { values } = call.body as { values: AadUserConversationMember[] }
  if (values.length === 0 || values.length > maxPerRequest)
    throw badRequest(
      `Bulk request must contain 1 to ${maxPerRequest} members, not ${values.length}.`,
    )
  const results = values.map((member) => {
    const type = { '@odata.type': '#microsoft.graph.aadUserConversationMemberResult' }
    try {
      return { ...type, userId: act(member), error: null }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      const { code, message } = thrown
      return { ...type, userId: null, error: { code, message } }
    }
  })
  call.tenant.changed('teams')
  return { status: results.some(({ error }) => error) ? 207 : 200, body: { value: results } }
}

/** Adds a member, or changes the roles of one who is there. */
function put(tenant: Tenant, team: Team, input: MemberInput) {
  const known = team.members.find((member) => member.userId === input.userId)
  const member = known ? { ...known, roles: [...input.roles] } : newMember(tenant, team.id, input)
  const others = team.members.filter((one) => one !== known)
  tenant.collections.teams.put({ ...team, members: [...others, member] })
  tenant.changed('teams')
  return member
}

/** Who leaves a team leaves its private channels too. */
function leave(tenant: Tenant, team: Team, userId: string): void {
  if (!team.members.some((member) => member.userId === userId))
    throw notFound(`User ${userId} is not a member of the team.`)
  const members = team.members.filter((member) => member.userId !== userId)
  tenant.collections.teams.put({ ...team, members })
  for (const channel of tenant.collections.channels.all()) {
    // Who is in a shared channel need not be in its team.
    if (channel.membershipType === 'shared') continue
    if (channel.teamId !== team.id || !channel.members.some((one) => one.userId === userId))
      continue
    removeFromChannel(tenant, channel, userId)
  }
  tenant.changed('teams')
}

/** Takes someone out of a channel; the bot hears of it where it is. */
export function removeFromChannel(tenant: Tenant, channel: Channel, userId: string): void {
  const members = channel.members.filter((member) => member.userId !== userId)
  tenant.collections.channels.put({ ...channel, members })
  if (channel.enabledApps.length > 0) tenant.botNews.channelMembersRemoved(channel.id, [userId])
  tenant.changed('channels')
}

function checkOwner({ caller }: Call, { roles }: MemberInput): void {
  if (!roles.includes('owner') || caller.roles.includes('TeamMember.ReadWrite.All')) return
  throw forbidden("Adding an owner requires 'TeamMember.ReadWrite.All'.")
}
