import type { Channel } from './model.ts'
import type { Tenant } from './tenant.ts'

/** How long after it was asked for a channel is archived, or in use again, in seconds of the tenant's clock. */
const SETTLING = 1

/** Whether the channel is read-only now: archiving and its undoing come a moment after they are asked for. */
export function isArchived(tenant: Pick<Tenant, 'now'>, { archive }: Channel): boolean {
  if (!archive) return false
  return isSettled(tenant, archive.at) ? archive.to : !archive.to
}

/** Whether what was asked for at this moment has happened. */
export function isSettled(tenant: Pick<Tenant, 'now'>, at: string): boolean {
  return tenant.now() >= settledAt(at)
}

export function settledAt(at: string): string {
  return new Date(Date.parse(at) + SETTLING * 1000).toISOString()
}
