import type { Store } from './store.ts'
import type { Collection } from './tenant.ts'

/** A card as one person sees it, after an Action.Execute or a refresh of theirs. */
export type CardView = {
  readonly postId: string
  readonly userId: string
  /** null: the bot was asked and gave no card of their own. */
  readonly card: unknown
  readonly askedAt: string
}

/** When a person last looked into a conversation. */
type Reading = { readonly userId: string; readonly conversationId: string; readonly at: string }

/** What each person's own Teams client remembers. */
export type Personal = {
  view(postId: string, userId: string): CardView | undefined
  keepView(view: CardView): void
  /** The bot has changed the card; everyone sees the new one. */
  dropViews(postId: string): void
  readAt(userId: string, conversationId: string): string | undefined
  markRead(reading: Reading): void
}

export function openPersonal(store: Store): Personal {
  const views: Collection<CardView> = store.collection('cardViews', (view) =>
    viewKey(view.postId, view.userId),
  )
  const readings: Collection<Reading> = store.collection('readings', (reading) =>
    readingKey(reading.userId, reading.conversationId),
  )
  return {
    view: (postId, userId) => views.get(viewKey(postId, userId)),
    keepView: views.put,
    dropViews: (postId) => {
      for (const view of views.all()) {
        if (view.postId === postId) views.remove(viewKey(postId, view.userId))
      }
    },
    readAt: (userId, conversationId) => readings.get(readingKey(userId, conversationId))?.at,
    markRead: readings.put,
  }
}

const viewKey = (postId: string, userId: string) => `${postId}/${userId}`
const readingKey = (userId: string, conversationId: string) => `${userId}/${conversationId}`
