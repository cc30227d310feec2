import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createNews } from '../connector/news.ts'
import { createOutbox, type Outbox } from '../connector/outbox.ts'
import { type ChangeFeed, createChangeFeed } from '../graph/changeFeed.ts'
import { type Clock, createClock } from './clock.ts'
import { openPersonal, type Personal } from './personal.ts'
import {
  externalId,
  graphRoles,
  openRegistration,
  type Registration,
  tenantId,
} from './registration.ts'
import { openSetup, type Setup } from './setup.ts'
import { openStore, type Store } from './store.ts'
import type { Collection, Collections, Tenant } from './tenant.ts'
import { openWorld, type TenantWorld } from './worlds.ts'

export type Change = Parameters<Tenant['changed']>[0]

/** The tenant with what only its own hosts may touch. */
export type LocalTenant = Tenant & {
  readonly store: Store
  readonly clock: Clock
  readonly registration: Registration
  /** What the administrator may get wrong. */
  readonly setup: Setup
  readonly personal: Personal
  readonly world: () => TenantWorld
  setWorld(world: TenantWorld): void
  /** Activities that wait for the bot to answer. */
  readonly outbox: Outbox
  /** What apps are told of changes in calendars. */
  readonly changes: ChangeFeed
  /** Calls `listener` after every change; returns how to stop. */
  onChange(listener: (what: Change) => void): () => void
  close(): void
}

/** Opens the tenant in `dataDir`, made empty if absent. Throws when another process has it open. */
export function openTenant(options: { dataDir: string }): LocalTenant {
  const store = openStore(join(options.dataDir, 'tenant.db'))
  const clock = createClock(store)
  const listeners = new Set<(what: Change) => void>()
  const outbox = createOutbox(store)
  const world = openWorld(store)
  const byId = (entity: { readonly id: string }) => entity.id
  const collections: Tenant['collections'] = {
    users: store.collection<Collections['users']>('users', byId),
    teams: store.collection<Collections['teams']>('teams', byId),
    channels: store.collection<Collections['channels']>('channels', byId),
    chats: store.collection<Collections['chats']>('chats', byId),
    groupChats: store.collection<Collections['groupChats']>('groupChats', byId),
    posts: store.collection<Collections['posts']>('posts', byId),
    events: watched(store.collection<Collections['events']>('events', byId), (before, after) =>
      changes.eventChanged(before, after),
    ),
    mails: store.collection<Collections['mails']>('mails', byId),
    feed: store.collection<Collections['feed']>('feed', byId),
    catalogApps: store.collection<Collections['catalogApps']>('catalogApps', byId),
    userInstalls: store.collection<Collections['userInstalls']>('userInstalls', (i) => i.userId),
    subscriptions: store.collection<Collections['subscriptions']>('subscriptions', byId),
  }
  const changes = createChangeFeed({ tenantId, collections, now: clock.now }, store)
  const setup = openSetup(
    store,
    graphRoles,
    collections.catalogApps,
    (app) => app.externalId === externalId,
  )
  const registration: Registration = {
    ...openRegistration(store),
    get graphRoles() {
      return setup.roles()
    },
  }
  const tenant = {
    tenantId: registration.tenantId,
    collections,
    now: clock.now,
    world: world.get,
    exchangeScope: setup.exchangeScope,
    alsoInScope: setup.alsoInScope,
    takesMember: setup.takesMember,
    onlineMeetings: setup.onlineMeetings,
    takesSubscriptions: setup.takesSubscriptions,
    newId: randomUUID,
    changed: (what: Change) => {
      for (const listener of listeners) listener(what)
    },
  }
  return {
    ...tenant,
    botNews: createNews({ ...tenant, registration, outbox }),
    store,
    clock,
    registration,
    setup,
    personal: openPersonal(store),
    setWorld: world.set,
    outbox,
    changes,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: store.close,
  }
}

/** A collection that tells of each entity that is put. */
function watched<T extends { readonly id: string }>(
  collection: Collection<T>,
  put: (before: T | undefined, after: T) => void,
): Collection<T> {
  return {
    ...collection,
    put: (entity) => {
      const before = collection.get(entity.id)
      collection.put(entity)
      put(before, entity)
    },
  }
}
