import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** The first word of every query that a change in the tenant makes stale. */
const STALE: Record<string, readonly string[]> = {
  users: ['directory', 'view'],
  teams: ['directory', 'view'],
  channels: ['directory', 'view'],
  chats: ['view'],
  groupChats: ['directory', 'view'],
  posts: ['posts', 'view'],
  events: ['view', 'clock'],
  mails: ['view'],
  feed: ['view'],
  catalogApps: ['app', 'commands'],
  userInstalls: ['view'],
  clock: ['clock'],
  requests: ['traffic'],
  faults: ['faults', 'traffic'],
}

/** At most so often is the page redrawn while the bot posts to every group at once. */
const REDRAW_MS = 250

/**
 * Gathers what changed and refetches it in one go, never two rounds at once: a burst of a
 * hundred changes becomes a few redraws, and the last change is always seen.
 */
export function redrawer(refetch: (keys: ReadonlySet<string>) => Promise<void>, gapMs = REDRAW_MS) {
  let stale = new Set<string>()
  let running = false
  const run = async () => {
    if (running) return
    running = true
    while (stale.size > 0) {
      const keys = stale
      stale = new Set()
      await refetch(keys).catch(() => undefined)
      await new Promise((done) => setTimeout(done, gapMs))
    }
    running = false
  }
  return (keys: readonly string[]): void => {
    for (const key of keys) stale.add(key)
    void run()
  }
}

function refetcher(client: QueryClient) {
  return (keys: ReadonlySet<string>) =>
    client.invalidateQueries({ predicate: ({ queryKey }) => keys.has(String(queryKey[0])) })
}

function whatOf(data: string): string | null {
  try {
    const { what } = JSON.parse(data) as { what?: unknown }
    return typeof what === 'string' ? what : null
  } catch {
    return null
  }
}

export type Connection = 'connecting' | 'live' | 'lost'

/** Follows `/_tenant/stream` and keeps every query fresh; says whether the tenant is there. */
export function useLive(): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  useEffect(() => {
    const redraw = redrawer(refetcher(client))
    const stream = new EventSource('/_tenant/stream')
    stream.onopen = () => {
      setConnection('live')
      redraw(Object.values(STALE).flat())
    }
    stream.onerror = () => setConnection('lost')
    stream.onmessage = (event: MessageEvent<string>) => {
      const what = whatOf(event.data)
      if (what) redraw(STALE[what] ?? Object.values(STALE).flat())
    }
    return () => stream.close()
  }, [client])
  return connection
}
