import { z } from 'zod'
import type { CatalogApp } from './model.ts'
import type { Store } from './store.ts'
import type { Collection } from './tenant.ts'

/** Whose mailboxes the app may open by Exchange's own roles (platform/graph.md section 2). */
const exchangeScope = z.enum(['service', 'everybody', 'nobody'])
export type ExchangeScope = z.infer<typeof exchangeScope>

/** What an administrator may have done wrong, or undone: the body of `POST /_tenant/setup`; what is named is changed. */
export const setupBody = z.strictObject({
  /** Application permissions whose consent was never given. */
  withdrawn: z.array(z.string()).optional(),
  /** Application permissions that were consented to besides. */
  granted: z.array(z.string()).optional(),
  exchangeScope: exchangeScope.optional(),
  /** Mailboxes that the scope `service` has besides the service account's: hosts who call people themselves. */
  alsoInScope: z.array(z.string()).optional(),
  /**
   * Whether an event that asks for a Teams meeting gets one at once; otherwise it is booked without one, and a
   * PATCH that asks again gives it (platform/graph.md section 1.6).
   */
  onlineMeetings: z.boolean().optional(),
  /** Whether Exchange takes subscriptions to calendars from the app; it is not known of one with Exchange's own roles alone. */
  subscriptions: z.boolean().optional(),
  /** Whether our app is in the catalogue. */
  published: z.boolean().optional(),
  /** The version that the catalogue has. */
  version: z.string().optional(),
  /** How many of the next people whom a team is to take at once it does not take: a 207 (platform/graph.md section 1.2). */
  reluctant: z.int().nonnegative().optional(),
})
export type SetupBody = z.infer<typeof setupBody>

export type Setup = {
  /** The consents of a token made now. */
  roles(): readonly string[]
  exchangeScope(): ExchangeScope
  /** Addresses, in small letters. */
  alsoInScope(): readonly string[]
  /** Whether a team takes the next person; asked once for each. */
  takesMember(): boolean
  onlineMeetings(): boolean
  takesSubscriptions(): boolean
  change(body: SetupBody): void
  /** As `change` takes it. */
  state(): Required<SetupBody>
}

type Kept = Required<
  Pick<SetupBody, 'withdrawn' | 'granted' | 'exchangeScope' | 'onlineMeetings' | 'subscriptions'>
> &
  Pick<SetupBody, 'alsoInScope'>

/** How the administrator has set the app up; all is well until something is changed. */
export function openSetup(
  store: Pick<Store, 'setting'>,
  roles: readonly string[],
  apps: Collection<CatalogApp>,
  isOurs: (app: CatalogApp) => boolean,
): Setup {
  const kept = store.setting<Kept>('setup', () => ({
    withdrawn: [],
    granted: [],
    exchangeScope: 'service',
    onlineMeetings: true,
    subscriptions: true,
  }))
  const removed = store.setting<CatalogApp | null>('setup.removedApp', () => null)
  let reluctant = 0
  const ours = () => apps.all().find(isOurs)

  const publishing = (published: boolean) => {
    const [app, away] = [ours(), removed.get()]
    if (published && app === undefined && away !== null) apps.put(away)
    if (!published && app !== undefined) {
      removed.set(app)
      apps.remove(app.id)
    }
  }

  return {
    roles: () => {
      const { withdrawn, granted } = kept.get()
      return [...roles.filter((role) => !withdrawn.includes(role)), ...granted]
    },
    exchangeScope: () => kept.get().exchangeScope,
    alsoInScope: () => (kept.get().alsoInScope ?? []).map((each) => each.toLowerCase()),
    takesMember: () => reluctant === 0 || reluctant-- === 0,
    // A tenant that was kept from before this was a question has none of it: then all is well.
    onlineMeetings: () => kept.get().onlineMeetings !== false,
    takesSubscriptions: () => kept.get().subscriptions !== false,
    change: ({ published, version, reluctant: unwilling, ...consents }) => {
      reluctant = unwilling ?? reluctant
      kept.set({ ...kept.get(), ...consents })
      if (published !== undefined) publishing(published)
      const app = ours()
      if (version !== undefined && app !== undefined) apps.put({ ...app, version })
    },
    state: () => {
      const app = ours()
      return {
        alsoInScope: [],
        ...kept.get(),
        published: app !== undefined,
        version: app?.version ?? '',
        reluctant,
      }
    },
  }
}
