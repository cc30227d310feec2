import { Fault } from '#bot/application/faults.ts'
import type { ChatPort } from '#bot/application/ports/chats.ts'
import type { ChannelPort } from '#bot/application/ports.ts'
import type { Graph, GraphCall } from './client.ts'
import { isStatus } from './graph-fault.ts'
import { channelLimits } from './limits.ts'
import { appReference } from './members.ts'
import { orNotYet } from './teams.ts'

export type AppSettings = {
  /** The manifest's id. */
  readonly externalId: string
  /** What the manifest asks each team to consent to; installing must name exactly these. */
  readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[]
}

type Installation = { readonly id: string }
type Tab = {
  readonly id: string
  readonly displayName?: string
  readonly configuration?: { readonly entityId?: string; readonly contentUrl?: string }
}

/** Our app in the team, in a channel or a chat, as a tab, and for one person. Each looks before it makes. */
export const appsOn = (
  graph: Graph,
  { externalId, resourceSpecific }: AppSettings,
): Pick<
  ChannelPort,
  'ensureAppInTeam' | 'ensureAppInChannel' | 'ensureTab' | 'ensureAppForPerson'
> &
  Pick<ChatPort, 'ensureAppInChat' | 'ensureTabInChat'> => {
  let known: Promise<string> | null = null
  /** Until it has refused what beta refused too: then asking both for each channel is asking twice for nothing. */
  let mayHelpByV1 = true
  const catalogId = () => {
    known ??= inCatalog(graph, externalId)
    known.catch(() => {
      known = null
    })
    return known
  }

  const pin = async (
    path: readonly string[],
    limit: string | readonly string[],
    [name, entityId, contentUrl]: readonly [name: string, entityId: string, contentUrl: string],
  ): Promise<void> => {
    const tabs = await graph.list<Tab>({ path, limit })
    const configuration = { entityId, contentUrl, websiteUrl: contentUrl }
    const ours = tabs.find((tab) => tab.configuration?.entityId === entityId)
    if (ours === undefined) {
      await graph.call({
        method: 'POST',
        path,
        body: {
          displayName: name,
          'teamsApp@odata.bind': appReference(await catalogId()),
          configuration,
        },
        limit,
      })
    } else if (ours.configuration?.contentUrl !== contentUrl || ours.displayName !== name) {
      const body = { displayName: name, configuration }
      await graph.call({ method: 'PATCH', path: [...path, ours.id], body, limit })
    }
  }

  return {
    ensureAppInTeam: (teamId) =>
      orNotYet(async () => {
        const limit = `team:${teamId}`
        const path = ['teams', teamId, 'installedApps']
        if (await isInstalled(graph, path, limit, externalId)) return
        const consent = resourceSpecific.map(({ name, type }) => ({
          permissionValue: name,
          permissionType: type.toLowerCase(),
        }))
        await unlessThere(graph, {
          method: 'POST',
          path,
          body: {
            'teamsApp@odata.bind': appReference(await catalogId()),
            ...(consent.length > 0 && {
              consentedPermissionSet: { resourceSpecificPermissions: consent },
            }),
          },
          limit,
        })
      }),

    ensureAppInChannel: async (teamId, channelId, kind = 'private-channel') => {
      const limit = channelLimits(teamId, channelId)
      const path = ['teams', teamId, 'channels', channelId, 'enabledApps']
      const id = await catalogId()
      const there = await graph.list<{ readonly id: string }>({ path, limit })
      if (there.some((app) => app.id === id)) return
      const add = (version: 'v1.0' | 'beta') =>
        unlessThere(graph, {
          method: 'POST',
          path: [...path, '$ref'],
          body: { '@odata.id': appReference(id) },
          limit,
          version,
        })
      // To shared channels v1.0 adds apps (platform/teams.md section 1.3).
      if (kind === 'shared-channel') return add('v1.0')
      try {
        // Only beta is documented to add apps to private channels (platform/teams.md section 1.3).
        await add('beta')
      } catch (error) {
        if (!mayHelpByV1 || !isStatus(error, 400, 403, 404, 405, 501)) throw error
        await add('v1.0').catch((refusal: unknown) => {
          if (isStatus(refusal, 400, 403, 404, 405, 501)) mayHelpByV1 = false
          // What beta said is about this kind of channel; v1.0 is not documented to know it.
          throw isStatus(refusal, 400, 403, 404, 405, 501) ? error : refusal
        })
      }
    },

    ensureTab: (teamId, channelId, ...tab) =>
      pin(['teams', teamId, 'channels', channelId, 'tabs'], channelLimits(teamId, channelId), tab),

    ensureAppInChat: async (chatId) => {
      const limit = `chat:${chatId}`
      const path = ['chats', chatId, 'installedApps']
      if (await isInstalled(graph, path, limit, externalId)) return
      // What the manifest asks a team to consent to is nothing that a chat could consent to.
      const body = { 'teamsApp@odata.bind': appReference(await catalogId()) }
      await unlessThere(graph, { method: 'POST', path, body, limit })
    },

    ensureTabInChat: (chatId, ...tab) => pin(['chats', chatId, 'tabs'], `chat:${chatId}`, tab),

    ensureAppForPerson: async (person) => {
      const limit = 'directory'
      const path = ['users', person, 'teamwork', 'installedApps']
      if (await isInstalled(graph, path, limit, externalId)) return
      const body = { 'teamsApp@odata.bind': appReference(await catalogId()) }
      await unlessThere(graph, { method: 'POST', path, body, limit })
    },
  }
}

const byManifest = (externalId: string, property: string) =>
  `${property} eq '${externalId.replaceAll("'", "''")}'`

const inCatalog = async (graph: Graph, externalId: string): Promise<string> => {
  const [app] = await graph.list<{ readonly id: string }>({
    path: ['appCatalogs', 'teamsApps'],
    query: { $filter: byManifest(externalId, 'externalId') },
    limit: 'directory',
  })
  if (app) return app.id
  throw new Fault('refused', 'app-not-in-catalogue', {
    message:
      "The app is not in the organisation's app catalogue. Upload manifest/ in the Teams admin centre.",
  })
}

const isInstalled = async (
  graph: Graph,
  path: readonly string[],
  limit: string,
  externalId: string,
): Promise<boolean> => {
  const query = { $filter: byManifest(externalId, 'teamsApp/externalId') }
  const found = await graph.list<Installation>({ path, query, limit })
  return found.length > 0
}

/** A conflict says that it is there already. */
const unlessThere = async (graph: Graph, call: GraphCall): Promise<void> => {
  try {
    await graph.call({ ...call, isIdempotent: true })
  } catch (error) {
    if (!isStatus(error, 409)) throw error
  }
}
