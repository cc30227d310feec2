import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Making } from './making.ts'

/** Group chats by Graph; the organizer's account is in each. Each call looks before it makes, so that it can be repeated. */
export type ChatPort = {
  /**
   * The organizer's group chat with this topic, made with these people when there is none; `others` are chats that are
   * something else, whatever they are called. Throws a busy fault while it `mayBeMade` by an earlier attempt whose
   * answer was lost and is not seen yet: no second one is made.
   */
  ensureChat(
    topic: string,
    people: readonly EntraId[],
    others: readonly string[],
    making?: Making,
  ): Promise<{ readonly chatId: string }>
  /**
   * Adds and removes until the chat has exactly these people (besides the organizer's account). Who is added sees what
   * is written from `since` on, and nothing before.
   */
  ensureChatMembers(chatId: string, people: readonly EntraId[], since: Instant): Promise<void>
  ensureAppInChat(chatId: string): Promise<void>
  ensureTabInChat(chatId: string, name: string, entityId: string, contentUrl: string): Promise<void>
  /** False when the chat was deleted. */
  chatExists(chatId: string): Promise<boolean>
  /** Who is in the chat now, without the organizer's account. */
  chatMembers(chatId: string): Promise<readonly EntraId[]>
}
