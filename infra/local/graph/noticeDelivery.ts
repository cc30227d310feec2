import { setTimeout as pause } from 'node:timers/promises'
import type { ChangeFeed, Notice } from './changeFeed.ts'
import type { Reach } from './reach.ts'

/** An app that has not answered by then is asked again (platform/graph.md section 1.10). */
const patience = 3_000
const firstPause = 500
const longestPause = 30_000
/** For so long is it tried; then the notice is lost. */
const given = 4 * 3_600_000
/** How long after the first the second word of the same change comes. */
const apart = 200

/** Brings the notices to the apps, those of one address together, until they are taken. */
export function createNoticeDelivery(feed: ChangeFeed, reach: Reach, now: () => string) {
  const stopping = new AbortController()
  const { signal } = stopping
  let running = false
  let wait = firstPause

  const bring = async (url: string, notices: readonly Notice[]): Promise<void> => {
    const body = JSON.stringify({ value: notices.map(({ notification }) => notification) })
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const { status } = await reach(url, { headers, body, patience }).catch(() => ({ status: 0 }))
    const isTaken = status >= 200 && status < 300
    for (const notice of notices)
      if (isTaken || Date.parse(now()) - Date.parse(notice.since) > given) feed.remove(notice)
    if (isTaken) wait = firstPause
    else {
      await pause(wait, undefined, { signal }).catch(() => undefined)
      wait = Math.min(longestPause, wait * 2)
    }
  }

  const drain = async () => {
    for (let all = feed.waiting(); all.length > 0 && !signal.aborted; all = feed.waiting()) {
      const first = all.filter(({ again }) => !again)
      const [next] = first.length > 0 ? first : all
      if (next === undefined) return
      if (next.again) await pause(apart, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      const together = all.filter(({ url, again }) => url === next.url && again === next.again)
      await bring(next.url, together)
    }
  }

  const start = () => {
    if (running || signal.aborted) return
    running = true
    void drain().finally(() => {
      running = false
    })
  }
  feed.onAdded(() => queueMicrotask(start))
  start()
  return { stop: () => stopping.abort() }
}
