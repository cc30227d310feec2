import type { Collection, Collections, Tenant } from '#infra/local/tenant/tenant.ts'

/** A tenant in memory with a clock that stands still until it is moved, and a record of what the bot heard. */
export type MemoryTenant = Tenant & {
  /** Moves the clock forward. */
  pass(seconds: number): void
  /** What was told through `botNews`, in order: the news and its arguments. */
  readonly heard: (readonly [news: string, ...about: unknown[]])[]
}

/** An empty tenant for tests; `now` is where its clock stands. */
export function memoryTenant(now = '2027-01-04T08:00:00.000Z'): MemoryTenant {
  let instant = Date.parse(now)
  let ids = 0
  const heard: MemoryTenant['heard'] = []
  const hear =
    (news: string) =>
    (...about: unknown[]) => {
      heard.push([news, ...about])
    }
  const tenant: MemoryTenant = {
    tenantId: '7f1c1c1e-5c1e-4d52-9a53-2c7a3f0e6d11',
    collections: {
      users: collection((user) => user.id),
      teams: collection((team) => team.id),
      channels: collection((channel) => channel.id),
      chats: collection((chat) => chat.id),
      groupChats: collection((chat) => chat.id),
      posts: collection((post) => post.id),
      events: collection((event) => event.id),
      mails: collection((mail) => mail.id),
      feed: collection((line) => line.id),
      catalogApps: collection((app) => app.id),
      userInstalls: collection((install) => install.userId),
      subscriptions: collection((subscription) => subscription.id),
    } satisfies { [K in keyof Collections]: Collection<Collections[K]> },
    now: () => new Date(instant).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    botNews: {
      installedInTeam: hear('installedInTeam'),
      addedToChannel: hear('addedToChannel'),
      removedFromChannel: hear('removedFromChannel'),
      installedForUser: hear('installedForUser'),
      addedToChat: hear('addedToChat'),
      removedFromChat: hear('removedFromChat'),
      chatMembersAdded: hear('chatMembersAdded'),
      chatMembersRemoved: hear('chatMembersRemoved'),
      channelMembersAdded: hear('channelMembersAdded'),
      channelMembersRemoved: hear('channelMembersRemoved'),
    },
    changed: () => {},
    pass: (seconds) => {
      instant += seconds * 1000
    },
    heard,
  }
  return tenant
}

/** Keeps copies, so that a change without a `put` is as lost as it would be on disk. */
function collection<T>(key: (entity: T) => string): Collection<T> {
  const entities = new Map<string, T>()
  return {
    get: (id) => structuredClone(entities.get(id)),
    all: () => structuredClone([...entities.values()]),
    put: (entity) => {
      entities.set(key(entity), structuredClone(entity))
    },
    remove: (id) => {
      entities.delete(id)
    },
  }
}
