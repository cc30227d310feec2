import type { CalendarEvent, PersonView, Post } from '../api/shapes.ts'

/** Something that concerns the person, and where it is opened. */
export type Item =
  | {
      readonly kind: 'post'
      readonly at: string
      readonly post: Post
      readonly where: string
      /** Written to this person alone. */
      readonly isChat: boolean
      readonly view: 'chat' | 'teams'
    }
  | { readonly kind: 'invitation'; readonly at: string; readonly event: CalendarEvent }
  | { readonly kind: 'mail'; readonly at: string; readonly mail: PersonView['mails'][number] }
  | { readonly kind: 'line'; readonly at: string; readonly line: PersonView['feed'][number] }

/** Shown at most; older things are found where they happened. */
const SHOWN = 60

/** What others sent the person, the newest first: posts, messages, invitations and mails. */
export function feedOf(view: PersonView, posts: readonly Post[]): Item[] {
  const names = new Map([
    ...view.teams.flatMap((team) =>
      team.channels.map((channel) => [channel.id, channel.displayName] as const),
    ),
    ...view.groupChats.map((chat) => [chat.id, chat.name] as const),
  ])
  const chats = new Set(view.chats.map((chat) => chat.id))
  const groupChats = new Set(view.groupChats.map((chat) => chat.id))
  const items: Item[] = [
    ...posts
      .filter((post) => post.from.id !== view.me.id && !post.deleted)
      .map(
        (post): Item => ({
          kind: 'post',
          at: post.createdAt,
          post,
          where: names.get(post.conversationId) ?? '',
          isChat: chats.has(post.conversationId),
          view:
            chats.has(post.conversationId) || groupChats.has(post.conversationId)
              ? 'chat'
              : 'teams',
        }),
      ),
    ...view.events
      .filter((event) => event.organizerId !== view.me.id && event.attendees.length > 0)
      .map(
        (event): Item => ({ kind: 'invitation', at: event.updatedAt ?? event.createdAt, event }),
      ),
    ...view.feed.map((line): Item => ({ kind: 'line', at: line.at, line })),
    ...view.mails.map((mail): Item => ({ kind: 'mail', at: mail.sentAt, mail })),
  ]
  // Of two at the same moment the one written last comes first.
  return items
    .toReversed()
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN)
}

/** The first words of a card, found where its text stands. */
export function firstWords(card: unknown): string | null {
  if (Array.isArray(card)) {
    for (const part of card) {
      const words = firstWords(part)
      if (words) return words
    }
    return null
  }
  if (typeof card !== 'object' || card === null) return null
  if ('text' in card && typeof card.text === 'string' && card.text.trim()) return card.text.trim()
  const parts = card as { body?: unknown; items?: unknown; columns?: unknown }
  return firstWords([parts.body, parts.columns, parts.items].filter(Array.isArray))
}
