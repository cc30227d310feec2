import type { TenantState } from '#tests/support/tenant-client.ts'
import { cardIn, groupRooms, privateChannels } from './cast.ts'

export type Holdings = {
  readonly leaders: number
  readonly groups: number
  readonly groupSizes: readonly number[]
  readonly privateChannels: number
  readonly events: number
  readonly agendaPosts: number
  readonly evaluationCards: number
  readonly summaries: number
  readonly rejected: number
}

const count = (state: TenantState, marker: string) =>
  groupRooms(state).filter((room) => cardIn(room.channel, marker)).length

/** What the tenant holds after a round, counted from its side alone. */
export const holdings = (state: TenantState): Holdings => {
  const rooms = groupRooms(state)
  return {
    leaders: new Set(rooms.flatMap((room) => room.members)).size,
    groups: rooms.length,
    groupSizes: rooms.map((room) => room.members.length),
    privateChannels: privateChannels(state).length,
    events: state.events.filter((event) => !event.cancelled).length,
    agendaPosts: count(state, 'Ledelse på tværs, når borgeren har brug for flere af os'),
    evaluationCards: count(state, 'valuering'),
    summaries: count(state, 'tovholder ved opstart'),
    rejected: state.rejected.length,
  }
}
