import type { Instant } from '#bot/domain/calendar.ts'

/** A post the bot made, under its errand's key; how it is updated in place. */
export type PostRecord = {
  readonly key: string
  readonly conversation: string
  readonly activity: string
  readonly at: Instant
}

export type PostTable = {
  find(key: string): Promise<PostRecord | null>
  findByActivity(activity: string): Promise<PostRecord | null>
  save(post: PostRecord): Promise<void>
  /** Forgets all that was posted there: the place is gone, with what stood in it. */
  forgetIn(conversation: string): Promise<void>
}
