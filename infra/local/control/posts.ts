import { mriOf } from '../tenant/identities.ts'
import type { Post, User } from '../tenant/model.ts'
import { allMembersOf } from '../tenant/roster.ts'
import { refreshOf } from './cardActions.ts'
import { type ControlContext, isReply, ok, type Reply } from './context.ts'
import { execute } from './execute.ts'
import { type SeenConversation, seenConversation, visiblePosts } from './sight.ts'

/**
 * `GET /_tenant/posts`: a conversation as this person sees it, own cards included; it is then read.
 * With `peek=1` it is not opened: nothing becomes read and no card is refreshed.
 */
export async function posts(
  context: ControlContext,
  me: User,
  query: URLSearchParams,
): Promise<Reply> {
  const { tenant } = context
  const where = seenConversation(tenant, me, query.get('conversation') ?? '')
  if (isReply(where)) return where
  if (query.has('peek')) return ok({ posts: visiblePosts(tenant, me, where.id).map(withOwnCard) })
  const seen = visiblePosts(tenant, me, where.id)
  await Promise.all(
    seen.filter((post) => isStale(context, me, where, post)).map((post) => refresh(post)),
  )
  markRead(context, me, where.id, seen)
  return ok({ posts: visiblePosts(tenant, me, where.id).map(withOwnCard) })

  function withOwnCard(post: Post): Post {
    return { ...post, card: tenant.personal.view(post.id, me.id)?.card ?? post.card }
  }

  async function refresh(post: Post): Promise<void> {
    const action = refreshOf(post.card)?.action
    if (action === undefined) return
    const card = tenant.personal.view(post.id, me.id)?.card ?? null
    const askedAt = tenant.now()
    tenant.personal.keepView({ postId: post.id, userId: me.id, card, askedAt })
    await execute(context, me, where as SeenConversation, post, action, { trigger: 'automatic' })
  }
}

/**
 * Teams asks again when the card names this person, or nobody in a conversation of at most 60, and
 * the last answer is more than a minute old (platform/teams.md section 5).
 */
function isStale(
  { tenant }: ControlContext,
  me: User,
  where: SeenConversation,
  post: Post,
): boolean {
  const refresh = refreshOf(post.card)
  if (refresh === undefined) return false
  const people =
    where.kind === 'chat'
      ? 1
      : where.kind === 'group'
        ? where.group.members.length
        : allMembersOf(tenant, where.channel).length
  const concerns = refresh.userIds?.slice(0, 60).includes(mriOf(me.id)) ?? people <= 60
  const askedAt = tenant.personal.view(post.id, me.id)?.askedAt
  const isOld = askedAt === undefined || Date.parse(tenant.now()) - Date.parse(askedAt) > 60_000
  return concerns && isOld
}

function markRead(
  { tenant }: ControlContext,
  me: User,
  conversationId: string,
  seen: readonly Post[],
): void {
  const readAt = tenant.personal.readAt(me.id, conversationId) ?? ''
  if (!seen.some((post) => post.createdAt > readAt)) return
  tenant.personal.markRead({ userId: me.id, conversationId, at: tenant.now() })
  tenant.changed('posts')
}
