import type { Post } from '../api/shapes.ts'

/** A root post with its replies, oldest first. */
export type Thread = { readonly root: Post; readonly replies: readonly Post[] }

/**
 * Posts as threads, the one last written in at the end. A reply whose root cannot be seen stands as
 * a thread of its own.
 */
export function threadsOf(posts: readonly Post[]): Thread[] {
  const byTime = posts.toSorted(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || Number(a.id) - Number(b.id),
  )
  const ids = new Set(byTime.map((post) => post.id))
  const isRoot = (post: Post) => post.replyTo === null || !ids.has(post.replyTo)
  return byTime
    .filter(isRoot)
    .map((root) => ({ root, replies: byTime.filter((post) => post.replyTo === root.id) }))
    .sort((a, b) => lastWritten(a).localeCompare(lastWritten(b)))
}

function lastWritten({ root, replies }: Thread): string {
  return replies.at(-1)?.createdAt ?? root.createdAt
}
