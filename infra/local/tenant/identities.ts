import { createHash } from 'node:crypto'
import type { User } from './model.ts'
import { appId } from './registration.ts'
import type { Tenant } from './tenant.ts'

/** The bot's id in activities. */
export const botMri = `28:${appId}`

const mris = new Map<string, string>()

/** A user's id in activities: bot-specific and opaque, the same every time. */
export function mriOf(userId: string): string {
  const known = mris.get(userId)
  if (known !== undefined) return known
  const mri = `29:1${createHash('sha256').update(`${appId}/${userId}`).digest('base64url')}`
  mris.set(userId, mri)
  return mri
}

/** The user behind a `29:` id or a directory object id. */
export function userById(tenant: Tenant, id: string): User | undefined {
  return (
    tenant.collections.users.get(id) ??
    tenant.collections.users.all().find((user) => mriOf(user.id) === id)
  )
}

/** The user with this principal name, in any case of letters. */
export function userByPrincipalName(tenant: Tenant, name: string): User | undefined {
  const wanted = name.toLowerCase()
  return tenant.collections.users
    .all()
    .find((user) => user.userPrincipalName.toLowerCase() === wanted)
}

/** The id of the chat between this user and the bot. */
export const chatIdOf = (userId: string): string => `19:${userId}_${appId}@unq.gbl.spaces`
