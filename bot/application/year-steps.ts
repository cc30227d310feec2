import { daysAhead, roundAhead, yearSteps } from '#bot/domain/year-steps.ts'
import type { Tables, World } from './ports.ts'
import { agendaState } from './season.ts'

type Counted = {
  readonly leaders: number
  readonly groups: number
  readonly rooms: { readonly done: number; readonly of: number }
}

/** Where the year stands for the coordinator, and the round that the next steps are about. */
export const readYear = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
  { leaders, groups, rooms }: Counted,
) => {
  const now = clock.now()
  const meetings = await tables.meetings.all()
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const round = roundAhead(rounds, meetings, now)
  const agenda = round && (await tables.agendas.find(round.id))
  return {
    steps: yearSteps({
      leaders,
      isComposed: (await tables.compositions.newest()) !== null,
      groups,
      areRoomsReady: rooms.of > 0 && rooms.done === rooms.of,
      round,
      isAgendaReleased: agendaState(agenda) === 'released',
    }),
    round: round && {
      id: round.id,
      label: round.label,
      meets: daysAhead(meetings, round.id, now),
    },
  }
}
