import type { Actor } from '#bot/domain/access.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { isVisitOpen } from '#bot/domain/visit.ts'
import type { Tables, World } from './ports.ts'

/** The actor as a guest at this meeting, where they are one and it is not over; one whose visit is undone is none. */
export const visiting = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
  actor: Actor,
  meeting: Meeting | null,
): Promise<Actor> => {
  if (meeting === null || actor.person === null || meeting.group === actor.group) return actor
  if (!isVisitOpen(meeting, clock.now())) return actor
  const visits = await tables.visits.to([meeting.id])
  return visits.some(({ guest }) => guest === actor.person)
    ? { ...actor, guestOf: meeting.group }
    : actor
}
