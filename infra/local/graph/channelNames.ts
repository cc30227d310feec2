import type { Tenant } from '../tenant/tenant.ts'
import { badRequest } from './refusal.ts'

const longest = 50
const keptFor = 30 * 24 * 3_600_000

/** Throws a 400 for a name that Teams does not take, or that is in use or was less than 30 days ago. */
export function checkChannelName(tenant: Tenant, teamId: string, name: string, own?: string): void {
  if (name.trim() === '' || name.length > longest)
    throw badRequest(`Channel name must be 1 to ${longest} characters.`)
  const illegal = /[~#%&*{}+/\\:<>?|'"]/.exec(name)
  if (illegal) throw badRequest(`Channel name contains the invalid character '${illegal[0]}'.`)
  if (/^[_.]|\.$/.test(name))
    throw badRequest('Channel name may not start with _ or ., nor end with a full stop.')
  const earliest = Date.parse(tenant.now()) - keptFor
  const taken = tenant.collections.channels
    .all()
    .some(
      (channel) =>
        channel.teamId === teamId &&
        channel.id !== own &&
        channel.displayName.toLowerCase() === name.toLowerCase() &&
        (channel.deletedAt === null || Date.parse(channel.deletedAt) > earliest),
    )
  if (taken)
    throw badRequest('Channel name already existed, please use other name.', 'NameAlreadyExists')
}
