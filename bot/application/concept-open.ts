import { conceptTimes } from '#bot/domain/concept.ts'
import type { Due } from '#bot/domain/due.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Tables } from './ports.ts'
import { tellPerson } from './tell-person.ts'

export const conceptCardKey = (meeting: MeetingId, person: PersonId): string =>
  `concept:${meeting}:${person}`

/** Puts out a group's box and tells each of its people once; false when another replica was first. */
export const openConcept = async (
  tables: Tables,
  { meeting: id, opensAt, closesAt }: Extract<Due, { kind: 'concept-open' }>,
): Promise<boolean> => {
  // Locked: who cancels the meeting at this very moment is first, or waits.
  const meeting = await tables.meetings.findForChange(id)
  if (meeting?.state !== 'planned') return false
  const closedDays = (await tables.settings.get('closed-days')) ?? {}
  const times = conceptTimes(evaluationTimes(meeting.endsAt).closesAt, closedDays)
  const group = await tables.groups.find(meeting.group)
  if (times.opensAt !== opensAt || !group || group.closed !== null) return false
  const people = membersOf(group)
  if (people.length === 0) return false
  const hosts = group.host ? [group.host] : []
  const box = { ...openBallot(meeting, opensAt, closesAt, hosts), answers: [] }
  if (!(await tables.concepts.open(box, people.length))) return false
  for (const person of people)
    await tellPerson(tables, person, conceptCardKey(id, person), { card: 'concept', meeting: id })
  return true
}
