import type { ErrandKind } from '#bot/application/errands.ts'

/**
 * Teams' documented limits on what a bot sends to one conversation: 7 in a second, 8 in two, 60 in thirty
 * (platform/storage.md section 5.2). Looked at before an errand is taken up, so that a conversation that has had its
 * share keeps no worker waiting; the turns that every call takes hold the hour and the tenant as well.
 */
const WINDOWS: readonly { readonly most: number; readonly seconds: number }[] = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
]
/** Clocks that differ a little must not make the eighth message of a second. */
const MARGIN_MS = 30

/** How many claims a lane must remember for the widest window. */
export const REMEMBERED = Math.max(...WINDOWS.map((window) => window.most))

/** Errands that send to a Teams conversation; the others are Graph's, limited by Retry-After. */
export const isSent = (kind: ErrandKind): boolean => kind === 'post' || kind === 'update-post'

/** When a conversation may be sent to again, in milliseconds since 1970; not before `now`. */
export const freeAt = (recent: readonly number[], now: number): number =>
  Math.max(
    now,
    ...WINDOWS.map(({ most, seconds }) => {
      const oldest = recent.at(-most)
      return oldest === undefined ? now : oldest + seconds * 1000 + MARGIN_MS
    }),
  )
