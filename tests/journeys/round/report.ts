import type { TenantState } from '#tests/support/tenant-client.ts'
import { groupRooms, roomsIn } from './cast.ts'
import { type Standing, standing, standingText } from './reached.ts'

export type Holdings = {
  readonly leaders: number
  readonly groups: number
  readonly groupSizes: readonly number[]
  readonly rooms: number
  readonly events: number
  /** Where the cards of the round stand: in channels, in people's chats, or as lines and mails in their stead. */
  readonly agendas: string
  readonly evaluations: string
  readonly summaries: string
  readonly rejected: number
}

/** What the tenant holds after a round, counted from its side alone. */
export const holdings = (state: TenantState): Holdings => {
  const rooms = groupRooms(state)
  const cards = standing(state)
  const where = (name: Standing['card']) =>
    cards.flatMap((each) => (each.card === name ? standingText(each) : [])).join()
  return {
    leaders: new Set(rooms.flatMap((room) => room.members)).size,
    groups: rooms.length,
    groupSizes: rooms.map((room) => room.members.length),
    rooms: roomsIn(state).length,
    events: state.events.filter((event) => !event.cancelled).length,
    agendas: where('Dagsorden'),
    evaluations: where('Evaluering'),
    summaries: where('Opsamling'),
    rejected: state.rejected.length,
  }
}
