import type { ErrandOrder } from './errands.ts'

/** One step of a room; done again whenever it is ordered again. */
export const roomErrand = (
  kind: 'make-channel' | 'fill-channel' | 'add-app' | 'pin-tab',
  room: string,
): ErrandOrder => ({ kind, key: `${kind}:${room}`, lane: 'team', payload: { room } })
