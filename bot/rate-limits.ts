import { rateLimit } from '#bot/http/rate-limit.ts'
import type { RateLimits } from '#bot/teams/rate-kept.ts'

/**
 * How often one person may ask at each replica, by their id in Entra and never by their address: a whole town hall
 * comes from one. `now` is in milliseconds.
 */
export const rateLimits = (now?: () => number): RateLimits => ({
  // A person writes, presses and saves by hand: more than this is a page or a program gone wild.
  asked: rateLimit(20, 80, now),
  // Each is answered by a post, and a conversation takes 60 of those in 30 s (platform/teams.md section 6).
  written: rateLimit(0.5, 20, now),
  told: rateLimit(1 / 30, 1, now),
})
