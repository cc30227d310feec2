import type { DirectoryPerson, DirectoryPort } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'

type User = {
  readonly id: string
  readonly displayName: string | null
  readonly userPrincipalName: string
  readonly mail: string | null
  readonly preferredLanguage?: string | null
}

const FIELDS = 'id,displayName,userPrincipalName,mail,preferredLanguage'

const personOf = (user: User): DirectoryPerson => ({
  entraId: user.id.toLowerCase() as EntraId,
  name: user.displayName ?? user.userPrincipalName,
  userPrincipalName: user.userPrincipalName,
  mail: user.mail,
  language: user.preferredLanguage ?? null,
})

/** The people in Microsoft Entra. Needs `User.Read.All`. */
export const directoryOn = (graph: Graph): DirectoryPort => ({
  everyone: async () => {
    const users = await graph.list<User>({
      path: ['users'],
      query: {
        $select: FIELDS,
        $filter: "accountEnabled eq true and userType eq 'Member'",
        $top: '999',
      },
      limit: 'directory',
    })
    return users.map(personOf)
  },

  find: async (userPrincipalNameOrId) => {
    try {
      const { body } = await graph.call({
        method: 'GET',
        path: ['users', userPrincipalNameOrId],
        query: { $select: FIELDS },
        limit: 'directory',
      })
      return personOf(body as unknown as User)
    } catch (error) {
      if (isStatus(error, 404)) return null
      throw error
    }
  },
})
