import type { SetupPort } from '#bot/application/ports/setup.ts'
import type { DirectoryPort } from '#bot/application/ports.ts'
import type { SetupFacts } from '#bot/application/setup.ts'
import { isRoomName, TEAM_NAME } from '#bot/domain/room.ts'
import { isReachable } from '#bot/domain/subscription.ts'
import { appCredential, type Graph, tokenFor } from '#bot/graph/client.ts'
import { setupOn } from '#bot/graph/setup.ts'
import { ownAddress } from '#bot/http/own-address.ts'
import type { Connector } from '#bot/teams/connector.ts'
import { botSetup } from '#bot/teams/setup.ts'
import { text } from '#bot/text/text.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import type { Config } from './config.ts'

/** What the checks of the tenant look through, the same for the page and for `npm run doctor`. */
export const setupIn = (
  config: Config,
  graph: Graph,
  connector: Connector,
  directory: Pick<DirectoryPort, 'find'>,
): SetupPort => ({
  ...setupOn(graph, {
    externalId: config.externalId,
    teamName: TEAM_NAME,
    isRoomName,
    // Graph takes an address for an id.
    organizer: async () => config.serviceMailbox,
    // The entity id that the room's errand pins the tab with (application/room-errands.ts).
    entityId: 'group',
    notificationUrl: notificationsOf(config),
    // A credential keeps its token for an hour; consents given since then are only in a new one.
    token: () => tokenFor(appCredential(config)),
  }),
  ...botSetup({
    tenantId: config.tenantId,
    connector,
    directory,
    words: text(config.language).setup.trial,
  }),
  ...ownAddress(config.publicUrl, notificationsOf(config)),
})

export const setupFactsOf = (config: Config): SetupFacts => ({
  organizer: config.serviceMailbox,
  outside: config.outsideMailbox,
  notificationUrl: config.notificationUrl,
  version: manifest.version,
})

const notificationsOf = ({ notificationUrl }: Pick<Config, 'notificationUrl'>): string =>
  `${notificationUrl}/api/notifications`

/** Where Microsoft Graph tells of changes in Outlook; null when it cannot reach us there. */
export const notificationAddressOf = (config: Pick<Config, 'notificationUrl'>): string | null =>
  isReachable(config.notificationUrl) ? notificationsOf(config) : null
