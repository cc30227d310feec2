import type { TenantClient } from '#tests/support/tenant-client.ts'

const GRAPH = 'graph.microsoft.com'
const CONNECTOR = 'smba.trafficmanager.net'

/** What Microsoft's hosts do on a bad day, in moderate doses; nothing here loses work, it only hides it. */
const BAD_WEATHER = [GRAPH, CONNECTOR].flatMap((host, at) => [
  { kind: 'throttle', host, probability: 0.05, seed: 11 + at, retryAfter: 1 },
  {
    kind: 'throttle',
    host,
    probability: 0.04,
    seed: 21 + at,
    retryAfter: 1.2,
    retryAfterAs: 'decimal',
  },
  { kind: 'throttle', host, probability: 0.04, seed: 31 + at, retryAfter: 2, retryAfterAs: 'date' },
  { kind: 'throttle', host, probability: 0.02, seed: 41 + at, retryAfterAs: 'none' },
  { kind: 'unavailable', host, probability: 0.05, seed: 51 + at, retryAfter: 1 },
])

/** Done, but the answer is lost: the bot must look before it repeats. */
const LOST_ANSWERS = [
  { kind: 'timeout', host: GRAPH, method: 'POST', probability: 0.05, seed: 61, seconds: 1 },
  { kind: 'gatewayTimeout', host: GRAPH, method: 'POST', probability: 0.05, seed: 62 },
  { kind: 'resetAfterCommit', host: GRAPH, method: 'POST', probability: 0.03, seed: 63 },
]

export const badWeather = (client: TenantClient) =>
  client.faults({ rules: [...BAD_WEATHER, ...LOST_ANSWERS] })

export const fairWeather = (client: TenantClient) => client.faults({ rules: [] })

/** Of the next posts, one is made without an answer, one is cut off before it was made. */
export const losePosts = (client: TenantClient) =>
  client.faults({
    rules: [
      { kind: 'timeout', host: CONNECTOR, method: 'POST', count: 2, seconds: 1 },
      { kind: 'reset', host: CONNECTOR, method: 'POST', count: 1 },
      ...BAD_WEATHER,
    ],
  })
