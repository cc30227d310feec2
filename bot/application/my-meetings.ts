import { type Actor, may } from '#bot/domain/access.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { World } from './ports.ts'
import { isInOutlook } from './replies.ts'

/** A leader's own meetings, by start. */
export const myMeetings = (world: World) => ({
  getMyMeetings: async (actor: Actor) => {
    if (!may(actor, 'getMyMeetings')) return refuse('not-allowed')
    return world.store.transaction(async (tables) => {
      const group = actor.group === null ? null : await tables.groups.find(actor.group)
      if (!group) return accept({ meetings: [] })
      const now = world.clock.now()
      const meetings = []
      for (const meeting of await tables.meetings.ofGroup(group.id)) {
        const round = await tables.seasons.findRound(meeting.round)
        const event = await tables.meetings.event(meeting.id)
        const replies = await tables.meetings.replies(meeting.id)
        const agenda = await tables.agendas.find(meeting.round)
        const ballot = await tables.ballots.find(meeting.id)
        const substitute = meeting.substitute && (await tables.leaders.find(meeting.substitute))
        const isCancelled = meeting.state === 'cancelled'
        meetings.push({
          id: meeting.id,
          round: meeting.round,
          roundLabel: round?.label ?? '',
          group: group.name,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          isCancelled,
          isInOutlook: isInOutlook(meeting, event),
          substitute: substitute && {
            name: substitute.name,
            isCaller: substitute.id === actor.person,
          },
          joinUrl: isCancelled ? null : (event?.joinUrl ?? null),
          reply: replies.find((each) => each.person === actor.person)?.reply ?? null,
          agenda: agenda?.released ? ('released' as const) : ('none' as const),
          isOver: meeting.endsAt <= now,
          evaluation: ballot ? stateAt(ballot, now) : ('not-open' as const),
        })
      }
      return accept({ meetings })
    })
  },
})
