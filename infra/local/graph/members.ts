import type { ConversationMember } from '@microsoft/microsoft-graph-types'
import type { Member, User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { badRequest, notFound } from './refusal.ts'
import { boundId } from './route.ts'
import { findUser } from './users.ts'

export type MemberInput = { readonly userId: string; readonly roles: Member['roles'] }

/** A member as the request gives it, with the user it names. Throws a 400 or 404. */
export function memberInput(tenant: Tenant, member: ConversationMember): MemberInput {
  const given = member as ConversationMember & Record<string, unknown>
  if (given['@odata.type'] !== '#microsoft.graph.aadUserConversationMember')
    throw badRequest(
      "A member must have the @odata.type '#microsoft.graph.aadUserConversationMember'.",
    )
  const id = boundId(given['user@odata.bind'], 'users')
  if (!id) throw badRequest("A member must have 'user@odata.bind' with the address of a user.")
  const user = findUser(tenant, id)
  if (!user) throw notFound(`User '${id}' does not exist in the directory.`)
  return { userId: user.id, roles: roles(given.roles ?? []) }
}

/** Roles as Graph takes them: none is a member, `owner` an owner. */
export function roles(given: readonly (string | null)[]): Member['roles'] {
  const unknown = given.find((role) => role !== 'owner' && role !== 'guest')
  if (unknown !== undefined) throw badRequest(`Invalid role '${unknown}' specified for member.`)
  return given as Member['roles']
}

/** A new membership; its id says where, as Graph's do, and is not the user's. */
export function newMember(tenant: Tenant, where: string, input: MemberInput): Member {
  const id = Buffer.from(`MCMj${tenant.tenantId}##${where}##${input.userId}`).toString('base64url')
  return { id, userId: input.userId, roles: [...input.roles] }
}

export function memberBody(tenant: Tenant, member: Member) {
  const user: User | undefined = tenant.collections.users.get(member.userId)
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: member.id,
    roles: member.roles,
    displayName: user?.displayName ?? null,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: member.userId,
    email: user?.mail ?? null,
    tenantId: tenant.tenantId,
  }
}

/** What may be asked of a list of members. */
export const memberRules = {
  type: 'AadUserConversationMember',
  filters: ['roles', 'displayName', 'userId', 'email'],
}
