import { isArchived } from '../tenant/archived.ts'
import { channelOf } from './channels.ts'
import { badRequest } from './refusal.ts'
import type { Answer, Call, Route } from './route.ts'
import { teamOf } from './teams.ts'

const channel = '/teams/{team-id}/channels/{channel-id}'

/**
 * Archiving a channel and taking it into use again: asked for, and done a moment later. Who is in an archived channel
 * reads on; nobody writes. It can be deleted, and its members can change (Graph's reference of channel: archive).
 */
export const archive: readonly Route[] = [
  { method: 'POST', template: `${channel}/archive`, handle: (call) => begin(call, true) },
  { method: 'POST', template: `${channel}/unarchive`, handle: (call) => begin(call, false) },
]

function begin(call: Call, to: boolean): Answer {
  const { tenant } = call
  const found = channelOf(call)
  const team = teamOf(call)
  if (found.id === team.threadId) throw badRequest('The General channel cannot be archived.')
  const owned = found.membershipType === 'standard' ? team.members : found.members
  if (to && !owned.some(({ roles }) => roles.includes('owner')))
    throw badRequest('A channel without an owner cannot be archived.')
  if (isArchived(tenant, found) !== to || found.archive?.to !== to)
    tenant.collections.channels.put({
      ...found,
      archive: { to, at: tenant.now(), operation: tenant.newId() },
    })
  tenant.changed('channels')
  const operation = tenant.collections.channels.get(found.id)?.archive?.operation ?? found.id
  return { status: 202, headers: { location: `/teams('${team.id}')/operations('${operation}')` } }
}
