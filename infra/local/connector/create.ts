import { z } from 'zod'
import { chatIdOf, userById } from '../tenant/identities.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { isBotReachableBy } from '../tenant/roster.ts'
import { type Answer, answered, badRequest, botNotInRoster, isAnswer, refusal } from './answers.ts'
import { readActivity } from './check.ts'
import { post } from './messages.ts'
import { openConversation } from './places.ts'

const withId = z.looseObject({ id: z.string() })
const request = z.looseObject({
  isGroup: z.boolean().nullish(),
  bot: withId.nullish(),
  members: z.array(withId).nullish(),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ channel: withId.nullish(), tenant: withId.nullish() }).nullish(),
  activity: z.unknown().optional(),
})
type Request = z.infer<typeof request>

/** Where the first post would stand: the channel, or the chat with one person. */
export function threadOf(tenant: LocalTenant, body: unknown): string {
  const read = request.safeParse(body)
  const channel = read.data?.channelData?.channel?.id
  if (channel !== undefined) return channel
  const user = userById(tenant, read.data?.members?.[0]?.id ?? '')
  return user === undefined ? '' : chatIdOf(user.id)
}

/** `POST /v3/conversations`: a chat with one person, or a new thread in a channel (platform/teams.md section 6). */
export function createConversation(tenant: LocalTenant, body: unknown): Answer {
  const read = request.safeParse(body)
  if (!read.success) return badRequest(read.error.issues.map(sentence))
  const channelId = read.data.channelData?.channel?.id
  const members = read.data.members ?? []
  if (channelId === undefined) return createChat(tenant, read.data, members)
  return members.length > 0
    ? badRequest(['A new thread in a channel has no members of its own.'])
    : createThread(tenant, read.data, channelId)
}

function createChat(
  tenant: LocalTenant,
  body: Request,
  members: readonly { id: string }[],
): Answer {
  const [member] = members
  if (member === undefined || members.length > 1 || body.isGroup === true) {
    return badRequest(['A bot can start a chat with exactly one person, or a thread in a channel.'])
  }
  const tenantId = body.tenantId ?? body.channelData?.tenant?.id
  if (tenantId !== tenant.tenantId) return badRequest(['The tenant id is missing or another.'])
  const user = userById(tenant, member.id)
  if (user === undefined) return refusal(400, 'BadArgument', 'Failed to decrypt pairwise id')
  if (!user.accountEnabled || !isBotReachableBy(tenant, user.id)) return botNotInRoster()

  const id = chatIdOf(user.id)
  const chat = tenant.collections.chats.get(id) ?? { id, userId: user.id, createdAt: tenant.now() }
  const activity = body.activity == null ? undefined : readActivity(body.activity)
  if (activity !== undefined && isAnswer(activity)) return activity
  tenant.collections.chats.put(chat)
  tenant.changed('chats')
  if (activity === undefined) return answered(201, { id })
  const posted = post(tenant, { kind: 'chat', id, chat, user }, activity, false)
  return posted.status === 201 ? answered(201, { id, activityId: idIn(posted) }) : posted
}

function createThread(tenant: LocalTenant, body: Request, channelId: string): Answer {
  if (body.activity == null) return badRequest(['A new thread needs its first activity.'])
  const place = openConversation(tenant, channelId)
  if (isAnswer(place)) return place
  if (place.kind !== 'channel' || place.rootId !== null) {
    return badRequest([`${channelId} is not the id of a channel.`])
  }
  const activity = readActivity(body.activity)
  if (isAnswer(activity)) return activity
  if (activity.type !== 'message') return badRequest(['A thread can only start with a message.'])
  const posted = post(tenant, place, activity, false)
  if (posted.status !== 201) return posted
  const root = idIn(posted)
  return answered(201, { id: `${place.id};messageid=${root}`, activityId: root })
}

const idIn = (posted: Answer) => (posted.body as { id: string }).id
const sentence = (issue: z.core.$ZodIssue) => `${issue.path.join('.')}: ${issue.message}.`
