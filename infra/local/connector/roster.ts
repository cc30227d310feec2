import { mriOf, userById } from '../tenant/identities.ts'
import type { User } from '../tenant/model.ts'
import { isBotIn, isInstalledInTeam, teamByThread } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import {
  type Answer,
  answered,
  badRequest,
  botNotInRoster,
  conversationNotFound,
  isAnswer,
  refusal,
} from './answers.ts'
import { peopleIn } from './places.ts'

/** `GET …/members/{id}`: one person of a conversation, by `29:` id or directory id. */
export function getMember(tenant: Tenant, conversationId: string, memberId: string): Answer {
  const people = peopleIn(tenant, conversationId)
  if (isAnswer(people)) return people
  const user = userById(tenant, memberId)
  return user !== undefined && people.includes(user.id)
    ? answered(200, account(tenant, user))
    : refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
}

/** `GET …/members`: everyone at once, which Microsoft advises against. */
export function getMembers(tenant: Tenant, conversationId: string): Answer {
  const people = peopleIn(tenant, conversationId)
  return isAnswer(people) ? people : answered(200, accounts(tenant, people))
}

/** `GET …/pagedmembers`: pages of 50 to 500; the token is where the next one starts. */
export function getPagedMembers(
  tenant: Tenant,
  conversationId: string,
  query: URLSearchParams,
): Answer {
  const people = peopleIn(tenant, conversationId)
  if (isAnswer(people)) return people
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200) || 200))
  const token = query.get('continuationToken')
  const start = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'))
  if (!Number.isInteger(start) || start < 0)
    return badRequest(['The continuation token is not ours.'])
  const next = start + size
  return answered(200, {
    members: accounts(tenant, people.slice(start, next)),
    ...(next < people.length
      ? { continuationToken: Buffer.from(String(next)).toString('base64url') }
      : {}),
  })
}

/** `GET /v3/teams/{id}`: the team whose General thread this is. */
export function getTeam(tenant: Tenant, threadId: string): Answer {
  const team = teamByThread(tenant, threadId)
  if (team === undefined) return conversationNotFound()
  if (!isInstalledInTeam(tenant, team.id)) return botNotInRoster()
  return answered(200, {
    id: team.threadId,
    name: team.displayName,
    aadGroupId: team.id,
    type: 'standard',
    tenantId: tenant.tenantId,
    channelCount: channelsOf(tenant, team.id).length,
    memberCount: team.members.length,
  })
}

/** `GET /v3/teams/{id}/conversations`: the channels that the bot is in; General goes without a name. */
export function getTeamChannels(tenant: Tenant, threadId: string): Answer {
  const team = teamByThread(tenant, threadId)
  if (team === undefined) return conversationNotFound()
  if (!isInstalledInTeam(tenant, team.id)) return botNotInRoster()
  const conversations = channelsOf(tenant, team.id)
    .filter((channel) => isBotIn(tenant, channel))
    .map(({ id, displayName, membershipType }) => ({
      id,
      name: id === threadId ? null : displayName,
      type: membershipType,
    }))
  return answered(200, { conversations })
}

const channelsOf = (tenant: Tenant, teamId: string) =>
  tenant.collections.channels
    .all()
    .filter((channel) => channel.teamId === teamId && channel.deletedAt === null)

function accounts(tenant: Tenant, userIds: readonly string[]) {
  return userIds
    .map((id) => tenant.collections.users.get(id))
    .filter((user) => user !== undefined)
    .map((user) => account(tenant, user))
}

/** Teams' own account of a member, with the directory id under both of its names. */
function account(tenant: Tenant, user: User) {
  return {
    id: mriOf(user.id),
    name: user.displayName,
    aadObjectId: user.id,
    objectId: user.id,
    givenName: user.givenName,
    surname: user.surname,
    email: user.mail,
    userPrincipalName: user.userPrincipalName,
    tenantId: tenant.tenantId,
    userRole: user.userType === 'Guest' ? 'guest' : 'user',
  }
}
