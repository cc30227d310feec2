import { isArchived } from '../tenant/archived.ts'
import { userById } from '../tenant/identities.ts'
import type { Post } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { appId } from '../tenant/registration.ts'
import { allMembersOf } from '../tenant/roster.ts'
import {
  type Answer,
  activityNotFound,
  answered,
  badRequest,
  isAnswer,
  refusal,
  writesBlocked,
} from './answers.ts'
import { readActivity, readMessage, type Sent } from './check.ts'
import { type OpenConversation, openConversation } from './places.ts'
import { addPost, hasVanished } from './posts.ts'

/** `POST …/activities`, also as a reply: a new post, or a sign that the bot is writing. */
export function sendActivity(
  tenant: LocalTenant,
  conversationId: string,
  body: unknown,
  targeted: boolean,
): Answer {
  const place = openConversation(tenant, conversationId)
  if (isAnswer(place)) return place
  const activity = readActivity(body)
  if (isAnswer(activity)) return activity
  if (activity.type === 'typing') return answered(202, { id: tenant.newId() })
  if (activity.type !== 'message') {
    return badRequest([`Teams does not take activities of type '${activity.type}' from a bot.`])
  }
  return post(tenant, place, activity, targeted)
}

/** Writes a message into a conversation that the bot is in. */
export function post(
  tenant: LocalTenant,
  place: OpenConversation,
  activity: Sent,
  targeted: boolean,
): Answer {
  if (isBlocked(tenant, place)) return writesBlocked()
  const written = readMessage(activity)
  if (isAnswer(written)) return written
  const target = targeted ? targetOf(tenant, place, activity) : null
  if (target !== null && typeof target !== 'string') return target
  const added = addPost(tenant, {
    conversationId: place.id,
    replyTo: place.kind === 'channel' ? place.rootId : null,
    from: { kind: 'bot', id: appId },
    text: written.text,
    card: written.card,
    targetedTo: target,
  })
  return answered(201, { id: added.id })
}

const isBlocked = (tenant: LocalTenant, place: OpenConversation): boolean =>
  place.kind === 'channel' &&
  (isArchived(tenant, place.channel) ||
    (tenant.world() === 'post-blocked' && place.channel.membershipType === 'private'))

/** The directory id of the one who may see a targeted message. */
function targetOf(tenant: LocalTenant, place: OpenConversation, activity: Sent): string | Answer {
  const id = activity.recipient?.id
  if (id === undefined) return badRequest(['A targeted message needs its recipient.'])
  if (place.kind === 'chat') return badRequest(['A chat with one person has no targeted messages.'])
  const user = userById(tenant, id)
  const members = place.kind === 'group' ? place.group.members : allMembersOf(tenant, place.channel)
  if (user === undefined || !members.some((member) => member.userId === user.id)) {
    return badRequest([
      `The recipient is none of the ${members.length} members of the conversation.`,
    ])
  }
  return user.id
}

/** `PUT …/activities/{id}`: the bot's own post, in place. */
export function updateActivity(
  tenant: LocalTenant,
  conversationId: string,
  activityId: string,
  body: unknown,
  targeted: boolean,
): Answer {
  const found = ownPost(tenant, conversationId, activityId, targeted)
  if (isAnswer(found)) return found
  const activity = readActivity(body)
  if (isAnswer(activity)) return activity
  if (targeted && activity.recipient != null) {
    return badRequest(['The recipient of a targeted message cannot be changed.'])
  }
  const written = readMessage(activity)
  if (isAnswer(written)) return written
  const updatedAt = tenant.now()
  tenant.collections.posts.put({ ...found, ...written, updatedAt, updates: found.updates + 1 })
  tenant.personal.dropViews(found.id)
  tenant.changed('posts')
  return answered(200, { id: found.id })
}

/** `DELETE …/activities/{id}`. */
export function deleteActivity(
  tenant: LocalTenant,
  conversationId: string,
  activityId: string,
  targeted: boolean,
): Answer {
  const found = ownPost(tenant, conversationId, activityId, targeted)
  if (isAnswer(found)) return found
  tenant.collections.posts.put({ ...found, deleted: true, updatedAt: tenant.now() })
  tenant.changed('posts')
  return answered(200)
}

function ownPost(
  tenant: LocalTenant,
  conversationId: string,
  activityId: string,
  targeted: boolean,
): Post | Answer {
  const place = openConversation(tenant, conversationId)
  if (isAnswer(place)) return place
  if (place.kind === 'channel' && isArchived(tenant, place.channel)) return writesBlocked()
  const found = tenant.collections.posts.get(activityId)
  if (found?.conversationId !== place.id || hasVanished(found, tenant.now())) {
    return activityNotFound()
  }
  if ((found.targetedTo !== null) !== targeted) return activityNotFound()
  if (found.from.kind !== 'bot') {
    return refusal(403, 'ForbiddenOperationException', 'A bot may change its own messages only.')
  }
  return found
}
