import type { Rate, Turn } from '#bot/application/ports/turns.ts'

/** How much may go on at once, how often something may begin, and how long each still counts after its answer. */
export type Limit = {
  readonly atOnce: number
  readonly gapMs: number
  readonly restMs?: number
}

/** Runs work when its key's turn comes, in the order it was asked for. */
export type Limits = <T>(key: string, work: () => Promise<T>) => Promise<T>

/**
 * Microsoft's limits by what a key begins with (platform/graph.md section 3): a team takes 4 requests a second
 * from an app (its changes go one after the other), a channel or a chat 1, adding members 4 a minute, new teams and chats 10 a second, a mailbox 4 at once,
 * activity feeds 5 a second for the whole tenant (section 1.4).
 */
const LIMITS = {
  team: { atOnce: 1, gapMs: 255 },
  // When a request arrives is not known, only that it was before its answer: so four in any second, whatever the way took.
  'team-reading': { atOnce: 4, gapMs: 0, restMs: 1_000 },
  channel: { atOnce: 1, gapMs: 1_000 },
  chat: { atOnce: 1, gapMs: 1_000 },
  chats: { atOnce: 1, gapMs: 100 },
  'team-members': { atOnce: 1, gapMs: 15_000 },
  mailbox: { atOnce: 4, gapMs: 0 },
  teams: { atOnce: 1, gapMs: 100 },
  directory: { atOnce: 4, gapMs: 0 },
  feed: { atOnce: 1, gapMs: 200 },
  subscriptions: { atOnce: 1, gapMs: 0 },
} satisfies Readonly<Record<string, Limit>>

/**
 * How often a turn comes round among all replicas: the same limits, a little slower than Microsoft's where requests
 * may come closer together on their way. A mailbox takes 10,000 requests in ten minutes (same section).
 */
const RATES: Readonly<Record<keyof typeof LIMITS, Rate>> = {
  team: { gapMs: 255, burst: 1 },
  // Of the same four a second.
  'team-reading': { gapMs: 255, burst: 1 },
  channel: { gapMs: 1_010, burst: 1 },
  chat: { gapMs: 1_010, burst: 1 },
  chats: { gapMs: 105, burst: 1 },
  'team-members': { gapMs: 15_100, burst: 1 },
  mailbox: { gapMs: 61, burst: 100 },
  teams: { gapMs: 105, burst: 1 },
  directory: { gapMs: 10, burst: 50 },
  feed: { gapMs: 205, burst: 1 },
  subscriptions: { gapMs: 50, burst: 20 },
}

/** How many of a limit's calls may be under way in all replicas; null where only their pace is limited. */
export const mostAtOnce = (key: string): number | null =>
  key.startsWith('mailbox:') ? LIMITS.mailbox.atOnce : null

/** The turn that a call under this limit needs. */
export const turnOf = (key: string): Turn => {
  const rate = (RATES as Readonly<Record<string, Rate>>)[key.split(':')[0] ?? '']
  if (!rate) throw new Error(`There is no rate for "${key}"; add it to the table.`)
  return { name: key.replace(/^team-reading:/, 'team:'), rate }
}

/** What limits a call about one channel: the channel by itself, and its team. */
export const channelLimits = (teamId: string, channelId: string): readonly string[] => [
  `channel:${channelId}`,
  `team:${teamId}`,
]

/** The same for a call that changes nothing: it need not wait until the team's last change is answered. */
export const channelReading = (teamId: string, channelId: string): readonly string[] => [
  `channel:${channelId}`,
  `team-reading:${teamId}`,
]

type Lane = { running: number; nextAt: number; readonly waiting: (() => void)[]; timer: boolean }

export const limitsOf = (table: Readonly<Record<string, Limit>> = LIMITS): Limits => {
  const lanes = new Map<string, Lane>()

  const begin = (key: string, lane: Lane, { atOnce, gapMs }: Limit) => {
    const now = performance.now()
    while (lane.waiting.length > 0 && lane.running < atOnce && lane.nextAt <= now) {
      lane.running += 1
      lane.nextAt = now + gapMs
      lane.waiting.shift()?.()
      if (gapMs > 0) break
    }
    if (lane.waiting.length === 0 && lane.running === 0 && lane.nextAt <= now) lanes.delete(key)
    else if (lane.waiting.length > 0 && lane.running < atOnce && !lane.timer) {
      lane.timer = true
      setTimeout(() => {
        lane.timer = false
        begin(key, lane, { atOnce, gapMs })
      }, lane.nextAt - now)
    }
  }

  return async (key, work) => {
    const limit = table[key.split(':')[0] ?? '']
    if (!limit) throw new Error(`There is no limit for "${key}"; add it to the table.`)
    const lane = lanes.get(key) ?? { running: 0, nextAt: 0, waiting: [], timer: false }
    lanes.set(key, lane)
    await new Promise<void>((resolve) => {
      lane.waiting.push(resolve)
      begin(key, lane, limit)
    })
    try {
      return await work()
    } finally {
      const leave = () => {
        lane.running -= 1
        begin(key, lane, limit)
      }
      if (limit.restMs) setTimeout(leave, limit.restMs)
      else leave()
    }
  }
}
