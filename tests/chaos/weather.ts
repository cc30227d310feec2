import type { TenantClient } from '#tests/support/tenant-client.ts'
import type { Chance } from './chance.ts'

const HOSTS = ['graph.microsoft.com', 'smba.trafficmanager.net'] as const

/** Every way in which an answer goes wrong. What is named `after` has been done all the same. */
const KINDS = [
  { kind: 'throttle', retryAfter: 1 },
  { kind: 'precondition' },
  { kind: 'badGateway' },
  { kind: 'unavailable', retryAfter: 1 },
  { kind: 'gatewayTimeout' },
  { kind: 'timeoutBefore', seconds: 0.5 },
  { kind: 'timeout', seconds: 0.5 },
  { kind: 'reset' },
  { kind: 'resetAfterCommit' },
] as const

/** The share of all requests to Graph and the Bot Connector that go wrong, all kinds alike. */
const SHARE = 0.3

/** Rules for the tenant: each looks at what the ones before it left alone. */
export const storm = (chance: Chance) =>
  HOSTS.flatMap((host) =>
    KINDS.map((rule, index) => ({
      ...rule,
      host,
      probability: SHARE / KINDS.length / (1 - (index * SHARE) / KINDS.length),
      seed: chance.between(1, 2 ** 30),
    })),
  )

export const stormBegins = (client: TenantClient, chance: Chance) =>
  client.faults({ rules: storm(chance) })

export const badWeatherEnds = (client: TenantClient) => client.faults({ rules: [] })
