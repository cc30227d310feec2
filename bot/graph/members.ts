import type { EntraId } from '#bot/domain/ids.ts'

/** A member of a team or channel as Graph tells it; `id` is the membership's, not the person's. */
export type Member = {
  readonly id: string
  readonly userId?: string | null
  readonly roles?: readonly string[]
}

const GRAPH = 'https://graph.microsoft.com/v1.0'

export const userOf = (member: Member): EntraId => (member.userId ?? '').toLowerCase() as EntraId

/** A member as Graph wants it. */
export const memberBody = (person: EntraId, role: 'owner' | 'member') => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: role === 'owner' ? ['owner'] : [],
  'user@odata.bind': `${GRAPH}/users('${person}')`,
})

export const appReference = (catalogId: string) => `${GRAPH}/appCatalogs/teamsApps/${catalogId}`
