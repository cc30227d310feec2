import type { ErrandOrder } from './errands.ts'

/** One step of a room; done again whenever it is ordered again. */
export const roomErrand = (
  kind: 'make-channel' | 'fill-channel' | 'add-app' | 'pin-tab',
  room: string,
): ErrandOrder => ({ kind, key: `${kind}:${room}`, lane: 'team', payload: { room } })

/** Closes the room of a group that is closed, or opens it again; done again whenever it is ordered again. */
export const archiving = (
  kind: 'archive-channel' | 'unarchive-channel',
  room: string,
): ErrandOrder => ({
  kind,
  key: `${kind}:${room}`,
  // After what was written there last, and before what is written next.
  lane: `room:${room}`,
  payload: { room },
})
