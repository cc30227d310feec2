import { readHealth } from '../clock/health.ts'
import { type Activity, accountOf, activityOf, type Place } from '../connector/activities.ts'
import type { BotAnswer } from '../connector/delivery.ts'
import { chatIdOf } from '../tenant/identities.ts'
import type { Post, User } from '../tenant/model.ts'
import type { ControlContext } from './context.ts'
import { isVisible, type SeenConversation } from './sight.ts'

/** What the bot answered, as the workbench and scripts read it. */
export type Answer = {
  readonly kind: 'message' | 'card' | 'dialog' | 'error' | 'targeted'
  readonly text?: string
  readonly card?: unknown
  readonly title?: string
  readonly postId?: string
  readonly [more: string]: unknown
}

/** The activity of a person in a conversation, with what Teams adds about the person's device. */
export function activityFrom(
  { tenant }: ControlContext,
  type: Activity['type'],
  user: User,
  where: SeenConversation,
  rootId?: string,
): Activity {
  const place: Place =
    where.kind === 'chat'
      ? { kind: 'chat', userId: user.id }
      : where.kind === 'group'
        ? { kind: 'group', chat: where.group }
        : { kind: 'channel', channel: where.channel, team: where.team, rootId }
  const locale = user.preferredLanguage
  const timezone = 'Europe/Copenhagen'
  return {
    ...activityOf(tenant, type, accountOf(user), place),
    locale,
    localTimezone: timezone,
    entities: [{ type: 'clientInfo', locale, country: 'DK', platform: 'Web', timezone }],
  }
}

/**
 * Brings the activity to the bot and gathers what it then posted where this person can see it.
 * Posts that come a moment after the turn count too, as long as the bot has work waiting.
 */
export async function turn(
  context: ControlContext,
  user: User,
  activity: Activity,
  expectsPosts: boolean,
): Promise<{ reply: BotAnswer; posts: Answer[] }> {
  const { tenant } = context
  const before = new Set(tenant.collections.posts.all().map((post) => post.id))
  const conversations = [activity.conversation.id.split(';')[0], chatIdOf(user.id)]
  const posts = () =>
    tenant.collections.posts
      .all()
      .filter((post) => !before.has(post.id) && post.from.kind === 'bot')
      .filter((post) => conversations.includes(post.conversationId))
      .filter((post) => isVisible(tenant, user, post))
  const reply = await context.delivery.send(activity)
  if (expectsPosts && reply.status < 300 && reply.status > 0) {
    await untilPosted(context, () => posts().length > 0)
  }
  return { reply, posts: posts().map(asAnswer) }
}

const longestWait = 3_000

async function untilPosted(context: ControlContext, posted: () => boolean): Promise<void> {
  const deadline = performance.now() + longestWait
  while (!posted() && performance.now() < deadline) {
    const health = await readHealth(context.botUrl)
    if (health === undefined || health.errands.waiting === 0) return
    await new Promise<void>((resolve) => {
      const stop = context.tenant.onChange((what) => what === 'posts' && done())
      const timer = setTimeout(() => done(), 100)
      const done = () => {
        clearTimeout(timer)
        stop()
        resolve()
      }
    })
  }
}

function asAnswer(post: Post): Answer {
  const kind = post.targetedTo !== null ? 'targeted' : post.card !== null ? 'card' : 'message'
  return {
    kind,
    postId: post.id,
    ...(post.text === null ? {} : { text: post.text }),
    ...(post.card === null ? {} : { card: post.card }),
  }
}

/** What a person is told when the bot has failed; undefined when it has not. */
export function failureOf(reply: BotAnswer): Answer | undefined {
  if (reply.status === 0) {
    return { kind: 'error', text: 'Tværs svarer ikke lige nu. Prøv igen om lidt.' }
  }
  if (reply.status === 403) {
    return { kind: 'error', text: 'IT har slået botten Tværs fra i Teams. Brug fanen Tværs.' }
  }
  if (reply.status >= 300) {
    return {
      kind: 'error',
      text: `Tværs kunne ikke svare (${reply.status}).`,
      status: reply.status,
    }
  }
  return undefined
}
