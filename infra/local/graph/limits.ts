import { createWindows, type Limit } from '../network/windows.ts'
import type { Strike } from './batch.ts'

/**
 * Graph's documented limits of an app on Teams (platform/graph.md section 3): 4 requests a second on one team, 1 on one
 * channel or chat, 4 single members a minute into one team, 10 new teams a second.
 */
function limitsOf(method: string, path: string): Limit[] {
  const [, , first = '', id = '', second = '', inner = ''] = path.split('/')
  const one = [{ seconds: 1, most: 1 }]
  if (first === 'chats' && id !== '') return [{ key: `chat ${id}`, windows: one }]
  if (first !== 'teams') return []
  if (id === '') return [{ key: 'teams', windows: [{ seconds: 1, most: 10 }] }]
  const team = { key: `team ${id}`, windows: [{ seconds: 1, most: 4 }] }
  const isOfChannel = second === 'channels' && inner !== ''
  const isOneMember = method === 'POST' && second === 'members' && inner === ''
  return [
    ...(isOfChannel ? [{ key: `channel ${inner}`, windows: one }] : []),
    ...(isOneMember ? [{ key: `members ${id}`, windows: [{ seconds: 60, most: 4 }] }] : []),
    team,
  ]
}

/** Refuses what comes too often with 429 and Retry-After, while `isOn` says so. */
export function throttling(isOn: () => boolean, clock?: () => number): Strike {
  const windows = createWindows(clock)
  return (method, path) => {
    if (!isOn()) return undefined
    const wait = windows.exceeded(limitsOf(method, decodeURIComponent(path)))
    if (wait === undefined) return undefined
    return {
      status: 429,
      headers: { 'retry-after': String(Math.ceil(wait)) },
      body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
    }
  }
}
