import type { Post } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'

type NewPost = Pick<Post, 'conversationId' | 'replyTo' | 'from' | 'text' | 'card' | 'targetedTo'>

/** Puts a post into the tenant. Its id is milliseconds since 1970, as in Teams, and never used twice. */
export function addPost(tenant: Tenant, post: NewPost): Post {
  let id = Date.parse(tenant.now())
  while (tenant.collections.posts.get(String(id)) !== undefined) id += 1
  const added: Post = {
    ...post,
    id: String(id),
    createdAt: tenant.now(),
    updatedAt: null,
    updates: 0,
    deleted: false,
  }
  tenant.collections.posts.put(added)
  tenant.changed('posts')
  return added
}

/** Targeted messages vanish after 24 hours (platform/teams.md section 10). */
export function hasVanished(post: Post, now: string): boolean {
  const age = Date.parse(now) - Date.parse(post.createdAt)
  return post.deleted || (post.targetedTo !== null && age > 24 * 3_600_000)
}
