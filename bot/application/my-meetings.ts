import { type Actor, may } from '#bot/domain/access.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import type { GroupId, MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Tables, World } from './ports.ts'
import { isInOutlook } from './replies.ts'
import { hosting } from './summary-draft.ts'

/** What is told beside the meetings of a group: as many questions however many meetings there are. */
const readAround = async (
  tables: Tables,
  group: GroupId,
  meetings: readonly Meeting[],
  person: PersonId | null,
) => {
  const ids = meetings.map(({ id }) => id)
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const substitutes = await tables.leaders.of(meetings.flatMap((each) => each.substitute ?? []))
  const ballots = await tables.ballots.ofGroup(group)
  return {
    labels: new Map(rounds.map(({ id, label }) => [id, label])),
    events: await tables.meetings.events(ids),
    replies: person === null ? new Map() : await tables.meetings.repliesOf(person, ids),
    absences: person === null ? new Map() : await tables.attendance.absencesOf(person),
    visits: person === null ? new Map() : await visitsOf(tables, person),
    askings: await askingsOf(tables, ids, person),
    released: await tables.agendas.releasedRounds(),
    ballots: new Map(ballots.map((each) => [each.meeting, each])),
    substitutes: new Map(substitutes.map((each) => [each.id, each])),
  }
}

/** Where somebody sits in instead of coming to their own group's meetings; of a meeting that was cancelled nothing. */
const visitsOf = async (tables: Tables, person: PersonId) => {
  const found = new Map<
    MeetingId,
    { meeting: MeetingId; group: string; startsAt: Instant; endsAt: Instant }
  >()
  for (const visit of await tables.visits.of(person)) {
    const meeting = await tables.meetings.find(visit.meeting)
    if (meeting?.state !== 'planned') continue
    const { id, startsAt, endsAt } = meeting
    const group = (await tables.groups.find(meeting.group))?.name ?? ''
    found.set(visit.instead, { meeting: id, group, startsAt, endsAt })
  }
  return found
}

/** What somebody was asked to host and has not said no to. */
const askingsOf = async (tables: Tables, ids: readonly MeetingId[], person: PersonId | null) => {
  const own = [...(await tables.substitutes.of(ids)).values()].filter(
    ({ substitute, state }) => substitute === person && (state === 'asked' || state === 'accepted'),
  )
  const hosts = await tables.leaders.of(own.map(({ host }) => host))
  return new Map(
    own.map(({ meeting, asking, host, state }) => [
      meeting,
      {
        asking,
        host: hosts.find(({ id }) => id === host)?.name ?? '',
        isAnswered: state === 'accepted',
      },
    ]),
  )
}

/** A leader's own meetings, by start. */
export const myMeetings = (world: World) => ({
  getMyMeetings: async (actor: Actor) => {
    if (!may(actor, 'getMyMeetings')) return refuse('not-allowed')
    return world.store.transaction(async (tables) => {
      const group = actor.group === null ? null : await tables.groups.find(actor.group)
      if (!group) return accept({ meetings: [] })
      const now = world.clock.now()
      const found = await tables.meetings.ofGroup(group.id)
      const known = await readAround(tables, group.id, found, actor.person)
      const meetings = found.map((meeting) => {
        const event = known.events.get(meeting.id) ?? null
        const ballot = known.ballots.get(meeting.id)
        const substitute = meeting.substitute && (known.substitutes.get(meeting.substitute) ?? null)
        const isCancelled = meeting.state === 'cancelled'
        return {
          id: meeting.id,
          round: meeting.round,
          roundLabel: known.labels.get(meeting.round) ?? '',
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
          reply: known.replies.get(meeting.id) ?? null,
          askedToHost: known.askings.get(meeting.id) ?? null,
          agenda: known.released.has(meeting.round) ? ('released' as const) : ('none' as const),
          absence: known.absences.get(meeting.id) ?? null,
          visit: known.visits.get(meeting.id) ?? null,
          /** Who leads it can open the meeting's own page. */
          isHosting: may(hosting(actor, meeting), 'getMeetingView', meeting.group),
          isOver: meeting.endsAt <= now,
          evaluation: ballot ? stateAt(ballot, now) : ('not-open' as const),
        }
      })
      return accept({ meetings })
    })
  },
})
