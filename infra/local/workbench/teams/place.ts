import type { User } from '../api/shapes.ts'

/** Where something is written, and by whom. */
export type Place = {
  readonly me: User
  /** The channel's or the chat's id. */
  readonly conversation: string
  readonly kind: 'channel' | 'chat'
  /** Read-only for everybody. */
  readonly isArchived?: boolean
}
