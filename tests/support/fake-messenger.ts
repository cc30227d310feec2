import type { Message } from '#bot/application/messages.ts'
import type { Destination, MessengerPort, Posted } from '#bot/application/ports.ts'
import { inOrder } from './failures.ts'

export type FakePost = {
  readonly to: Destination
  readonly posted: Posted
  /** The newest words; `updates` counts how often they changed in place. */
  message: Message
  updates: number
}

/** The Bot Connector, as far as the messenger port goes: keeps every post and what it says now. */
export const fakeMessenger = () => {
  const posts: FakePost[] = []
  const failures = inOrder()

  const port: MessengerPort = {
    post: async (to, message, _key, sendsNow) => {
      await sendsNow()
      failures.throwNext()
      const conversation = to.kind === 'person' ? `chat-of-${to.person}` : to.conversation
      const posted = { conversation, activity: `activity-${posts.length + 1}` }
      posts.push({ to, posted, message, updates: 0 })
      failures.throwAfterwards()
      return posted
    },
    update: async (posted, message) => {
      failures.throwNext()
      const found = posts.find((each) => each.posted.activity === posted.activity)
      if (!found) throw new Error(`No activity ${posted.activity} was posted.`)
      found.message = message
      found.updates += 1
      failures.throwAfterwards()
    },
  }
  return { ...port, posts, ...failures.controls }
}
