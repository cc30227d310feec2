import type { Agenda } from '#bot/domain/agenda.ts'
import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import { type Commitment, isAskedAbout } from '#bot/domain/commitment.ts'
import { everySixth, heldOf } from '#bot/domain/concept.ts'
import type { DueConcept, DueMeeting, DueRelease, DueState } from '#bot/domain/due.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { hasLeft, type PreparationTick } from '#bot/domain/preparation.ts'
import type { Release } from '#bot/domain/release.ts'
import type { ConceptBox } from './ports/concept.ts'
import type { Tables } from './ports.ts'

/** Longer than anything stays due after a meeting: older meetings need not be read. */
const REMEMBERED_MINUTES = 40 * 24 * 60

/** Reads what decides what is due; a handful of questions however many meetings lie ahead. */
export const readDueState = async (tables: Tables, now: Instant): Promise<DueState> => {
  const oldest = addMinutes(now, -REMEMBERED_MINUTES)
  const all = await tables.meetings.all()
  const meetings = all.filter((meeting) => meeting.state === 'planned' && meeting.endsAt > oldest)
  const closedDays = (await tables.settings.get('closed-days')) ?? {}
  const asked = await tables.releases.asked()
  if (meetings.length === 0 && asked.length === 0)
    return { closedDays, meetings: [], releases: [], concepts: [] }
  const groups = new Map((await tables.groups.all()).map((group) => [group.id, group]))
  const ballots = new Map((await tables.ballots.all()).map((each) => [each.meeting, each]))
  const seen = await tables.meetings.lastSeen()
  const own = await tables.commitments.openOfPeople()
  const rounds = new Map<RoundId, RoundFacts>()
  for (const { round } of meetings)
    if (!rounds.has(round)) rounds.set(round, await readRound(tables, round))
  // Of a group that was closed nothing is due, but that the answers it gave are counted.
  const due = meetings.filter(({ id, group }) => groups.has(group) || ballots.has(id))
  return {
    closedDays,
    concepts: dueConcepts(all, await tables.concepts.all(), groups, oldest, now),
    releases: asked.flatMap((release) => dueRelease(release, groups.get(release.group))),
    meetings: due.map((meeting): DueMeeting => {
      const group = groups.get(meeting.group)
      const facts = rounds.get(meeting.round)
      const ballot = ballots.get(meeting.id)
      return {
        ...meeting,
        host: meeting.substitute ?? group?.host ?? null,
        agendaReleasedAt: facts?.agenda?.released?.at ?? null,
        unticked: group && facts ? leftIn(group, facts, own, meeting) : [],
        ballot: ballot ? { closesAt: ballot.closesAt } : null,
        hasSummary: facts?.summarised.has(meeting.id) ?? false,
        outlook: seen.has(meeting.id) ? { seenAt: seen.get(meeting.id) ?? null } : null,
      }
    }),
  }
}

/** Every group that is there and has held six meetings since it was last asked; long past ones are not gone back to. */
const dueConcepts = (
  meetings: readonly Meeting[],
  boxes: readonly ConceptBox[],
  groups: ReadonlyMap<Group['id'], Group>,
  oldest: Instant,
  now: Instant,
): readonly DueConcept[] => {
  const asked = new Set(boxes.map(({ meeting }) => meeting))
  const byGroup = Map.groupBy(meetings, ({ group }) => group)
  return [...groups.keys()].flatMap((group) => {
    const held = heldOf(byGroup.get(group) ?? [], now)
    const last = held.findLastIndex(({ id }) => asked.has(id))
    return everySixth(held.slice(last + 1))
      .filter(({ endsAt }) => endsAt > oldest)
      .map(({ id, endsAt }) => ({
        meeting: id,
        evaluationClosesAt: evaluationTimes(endsAt).closesAt,
      }))
  })
}

/** Nothing of a group that was closed: its room is read only. */
const dueRelease = (release: Release, group: Group | undefined): readonly DueRelease[] => {
  if (!group) return []
  const awaited =
    release.rule === 'silence'
      ? []
      : membersOf(group).filter((person) => !release.answered.includes(person))
  return [{ ...release, awaited }]
}

type RoundFacts = {
  readonly agenda: Agenda | null
  readonly ticks: readonly PreparationTick[]
  readonly summarised: ReadonlySet<Meeting['id']>
}

const readRound = async (tables: Tables, round: RoundId): Promise<RoundFacts> => ({
  agenda: await tables.agendas.find(round),
  ticks: await tables.preparations.ofRound(round),
  summarised: new Set((await tables.summaries.ofRound(round)).map((summary) => summary.meeting)),
})

/** Those of a group with a task of the released agenda left, or something of their own to look at before the meeting. */
const leftIn = (
  group: Group,
  { agenda, ticks }: RoundFacts,
  own: readonly (Commitment & { readonly person: PersonId })[],
  meeting: Meeting,
): readonly PersonId[] => {
  const tasks = agenda?.released?.content.tasks ?? []
  const asked = new Set(
    own.filter((each) => isAskedAbout(each, meeting)).map(({ person }) => person),
  )
  return membersOf(group).filter((person) => asked.has(person) || hasLeft(tasks, ticks, person))
}
