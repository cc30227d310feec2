import type { MemberInput } from './members.ts'
import { badRequest } from './refusal.ts'
import type { Call } from './route.ts'
import { teamOf } from './teams.ts'

/**
 * Throws a 400 for who cannot be in a channel of this kind: in a private one everybody, in a shared one each owner, is
 * a member of the team first; a shared one takes no guests (platform/teams.md sections 1.7 and 2).
 */
export function checkMayJoin(
  call: Call,
  kind: 'standard' | 'private' | 'shared',
  { userId, roles }: MemberInput,
): void {
  const team = teamOf(call)
  const isInTeam = team.members.some((member) => member.userId === userId)
  const isGuest = call.tenant.collections.users.get(userId)?.userType === 'Guest'
  if (kind === 'shared' && isGuest)
    throw badRequest(`Guest ${userId} cannot be a member of a shared channel.`)
  const mustBeInTeam = kind === 'private' || roles.includes('owner')
  if (mustBeInTeam && !isInTeam)
    throw badRequest(`User ${userId} is not a member of team ${team.id}.`)
}
