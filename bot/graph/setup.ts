import type { CheckedRoom, SetupPort } from '#bot/application/ports/setup.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'
import { subscriptionsTo } from './subscriptions.ts'
import { teamsNamed } from './teams.ts'

type App = {
  readonly id: string
  readonly appDefinitions?: readonly { readonly version?: string | null }[]
}
type Installation = { readonly teamsAppDefinition?: { readonly version?: string | null } }
type Channel = {
  readonly id: string
  readonly displayName: string
  readonly membershipType?: string
  readonly isArchived?: boolean | null
}
type Chat = { readonly id: string; readonly chatType?: string; readonly topic?: string | null }
type Tab = { readonly configuration?: { readonly entityId?: string | null } }

type Settings = {
  /** The manifest's id. */
  readonly externalId: string
  readonly teamName: string
  /** Whether a group chat of the organizer's is a room, by its topic. */
  isRoomName(topic: string): boolean
  /** The account that is in all rooms. */
  organizer(): Promise<string>
  /** What the tab is found by. */
  readonly entityId: string
  /** Where Microsoft Graph tells of changes. */
  readonly notificationUrl: string
  /** A token for Graph, fetched now. */
  token(): Promise<string>
}

/** What Microsoft Graph tells about how the app is set up. It only reads. */
export const setupOn = (
  graph: Graph,
  { externalId, teamName, isRoomName, organizer, entityId, notificationUrl, token }: Settings,
): Pick<
  SetupPort,
  | 'consents'
  | 'mailbox'
  | 'catalogue'
  | 'teams'
  | 'appInTeam'
  | 'channels'
  | 'chats'
  | 'subscriptions'
> => {
  const catalogued = async () => {
    const [app] = await graph.list<App>({
      path: ['appCatalogs', 'teamsApps'],
      query: { $filter: `externalId eq '${externalId}'`, $expand: 'appDefinitions' },
      limit: 'directory',
    })
    return app ?? null
  }

  const inChannel = async (
    team: string,
    { id, displayName }: Channel,
    app: string | null,
  ): Promise<CheckedRoom> => {
    const path = ['teams', team, 'channels', id]
    const limit = `team:${team}`
    const apps = await graph.list<{ readonly id: string }>({
      path: [...path, 'enabledApps'],
      limit,
    })
    const tabs = await graph.list<Tab>({ path: [...path, 'tabs'], limit })
    const hasApp = apps.some((each) => each.id === app)
    return { isChat: false, id, name: displayName, hasApp, hasTab: tabs.some(isOurs) }
  }

  const inChat = async ({ id, topic }: Chat): Promise<CheckedRoom> => {
    const limit = `chat:${id}`
    const apps = await graph.list<Installation>({
      path: ['chats', id, 'installedApps'],
      query: { $filter: `teamsApp/externalId eq '${externalId}'` },
      limit,
    })
    const tabs = await graph.list<Tab>({ path: ['chats', id, 'tabs'], limit })
    const hasApp = apps.length > 0
    return { isChat: true, id, name: topic ?? '', hasApp, hasTab: tabs.some(isOurs) }
  }

  const isOurs = (tab: Tab) => tab.configuration?.entityId === entityId

  return {
    consents: async () => rolesIn(await token()),

    mailbox: async (address) => {
      try {
        await graph.call({
          method: 'GET',
          path: ['users', address, 'calendar'],
          limit: `mailbox:${address}`,
        })
        return 'open'
      } catch (error) {
        if (isStatus(error, 403)) return 'refused'
        if (isStatus(error, 404)) return 'unknown'
        throw error
      }
    },

    catalogue: async () => {
      const app = await catalogued()
      return app && (app.appDefinitions ?? []).flatMap(({ version }) => version ?? [])
    },

    teams: () => teamsNamed(graph, teamName),

    appInTeam: async (team) => {
      const [installed] = await graph.list<Installation>({
        path: ['teams', team, 'installedApps'],
        query: {
          $filter: `teamsApp/externalId eq '${externalId}'`,
          $expand: 'teamsAppDefinition',
        },
        limit: `team:${team}`,
      })
      return installed ? (installed.teamsAppDefinition?.version ?? '') : null
    },

    channels: async (team) => {
      const app = await catalogued()
      const channels = await graph.list<Channel>({
        path: ['teams', team, 'channels'],
        query: { $select: 'id,displayName,membershipType,isArchived' },
        limit: `team:${team}`,
      })
      const looked: CheckedRoom[] = []
      for (const channel of channels)
        if (channel.membershipType !== 'standard' && !channel.isArchived)
          looked.push(await inChannel(team, channel, app?.id ?? null))
      return looked
    },

    chats: async () => {
      const chats = await graph.list<Chat>({
        path: ['users', await organizer(), 'chats'],
        query: { $top: '50' },
        limit: 'chats',
      })
      const looked: CheckedRoom[] = []
      for (const chat of chats)
        if (chat.chatType === 'group' && isRoomName(chat.topic ?? ''))
          looked.push(await inChat(chat))
      return looked
    },

    subscriptions: async () => (await subscriptionsTo(graph, notificationUrl)).length,
  }
}

/** The `roles` of an access token; none when it is not one that can be read. */
const rolesIn = (token: string): readonly string[] => {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return Array.isArray(claims.roles) ? claims.roles.map(String) : []
  } catch {
    return []
  }
}
