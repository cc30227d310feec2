import { type Actor, may } from '#bot/domain/access.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { type Host, maySitIn } from '#bot/domain/visit.ts'
import type { Tables, World } from './ports.ts'

/** Who cannot come to which meeting, and where the rules let them sit in instead; their calendar is not asked yet. */
export type VisitGround = {
  readonly guest: Leader
  readonly own: Meeting
  /** By start; `host` is who hosts, by name. */
  readonly hosts: readonly (Host & { readonly host: string | null })[]
}

type Refusal = 'not-allowed' | 'not-found' | 'meeting-cancelled' | 'not-absent' | 'visits-already'

/** What a leader who has said that they cannot come may choose among. */
export const mayAskForVisit = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
  actor: Actor,
  action: 'getVisitOffers' | 'sitIn',
  id: MeetingId,
): Promise<Result<VisitGround, Refusal>> => {
  const own = await tables.meetings.find(id)
  if (actor.person === null || !own || !may(actor, action, own.group)) return refuse('not-allowed')
  if (own.state === 'cancelled') return refuse('meeting-cancelled')
  const leaders = new Map((await tables.leaders.all()).map((each) => [each.id, each]))
  const guest = leaders.get(actor.person)
  if (!guest) return refuse('not-found')
  if (!(await tables.attendance.absencesOf(guest.id)).has(own.id)) return refuse('not-absent')
  const ofRound = await tables.meetings.ofRound(own.round)
  const planned = ofRound.filter(({ state }) => state === 'planned')
  const before = (await tables.visits.of(guest.id)).find(({ instead }) => instead === own.id)
  if (before && planned.some((meeting) => meeting.id === before.meeting))
    return refuse('visits-already')
  const groups = new Map((await tables.groups.all()).map((group) => [group.id, group]))
  const visits = await tables.visits.to(planned.map((meeting) => meeting.id))
  const rules = { leaders, wishes: await tables.wishes.all(), now: clock.now() }
  const hosts = planned.flatMap((meeting) => {
    const group = groups.get(meeting.group)
    if (!group) return []
    const guests = visits.filter((each) => each.meeting === meeting.id).map((each) => each.guest)
    const found = { meeting, group, guests }
    const host = leaders.get(meeting.substitute ?? group.host ?? ('' as Leader['id']))
    return maySitIn(guest, own, found, rules) ? [{ ...found, host: host?.name ?? null }] : []
  })
  return accept({ guest, own, hosts })
}
