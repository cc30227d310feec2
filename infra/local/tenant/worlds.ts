import { z } from 'zod'
import type { Store } from './store.ts'

/**
 * Tenants as they are met: apps work in private channels; the bot is let into them and may not write
 * (platform/teams.md section 1.7); they take no apps at all; the administrator has blocked the bot everywhere; a policy
 * lets nobody make private channels, so that the rooms must be shared ones; or neither kind, so that they must be chats.
 */
export const WORLDS = [
  'private',
  'post-blocked',
  'app-missing',
  'no-bot',
  'shared-channel',
  'group-chat',
] as const
export type TenantWorld = (typeof WORLDS)[number]

/** The body of `POST /_tenant/world`. */
export const worldBody = z.strictObject({ world: z.enum(WORLDS) })

export const isWorld = (word: unknown): word is TenantWorld => WORLDS.some((each) => each === word)

/** Which of them this tenant is; kept, and the default until somebody says otherwise. */
export const openWorld = (store: Pick<Store, 'setting'>) =>
  store.setting<TenantWorld>('world', () => 'private')
