import type { User } from '../api/shapes.ts'

/** Where something is written, and by whom. */
export type Place = {
  readonly me: User
  /** The channel's or the chat's id. */
  readonly conversation: string
  /** `chat`: with the app alone; `group`: a chat of several, which has no threads either. */
  readonly kind: 'channel' | 'chat' | 'group'
  /** Read-only for everybody. */
  readonly isArchived?: boolean
}
