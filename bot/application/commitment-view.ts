import type { Actor } from '#bot/domain/access.ts'
import { addMinutes, type Day, dayOf, type Instant } from '#bot/domain/calendar.ts'
import {
  type Commitment,
  isAskedAbout,
  mayChange,
  maySee,
  type Viewer,
} from '#bot/domain/commitment.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { beganBefore, daysKept } from '#bot/domain/retention.ts'
import type { Tables, World } from './ports.ts'

/** The caller as a viewer of commitments: somebody on the list who sits in a group. */
export const viewerOf = ({ person, group }: Actor): (Viewer & { group: GroupId }) | null =>
  person === null || group === null ? null : { person, group }

/** A group's meeting that is under way or the next, and the latest that has begun. */
export const meetingsAround = (
  meetings: readonly Meeting[],
  now: Instant,
): { readonly next: Meeting | null; readonly latest: Meeting | null } => {
  const planned = meetings
    .filter(({ state }) => state === 'planned')
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return {
    next: planned.find(({ endsAt }) => endsAt > now) ?? null,
    latest: planned.findLast(({ startsAt }) => startsAt <= now) ?? null,
  }
}

/** Everything that this caller may read, and nothing else. */
export const seenBy = async (
  tables: Tables,
  group: Group,
  viewer: Viewer,
): Promise<readonly Commitment[]> => {
  const members = new Set(membersOf(group))
  const isThere = (person: PersonId, of: GroupId) => of === group.id && members.has(person)
  const around = await tables.commitments.around(viewer.person, viewer.group)
  return around.filter((each) => maySee(each, viewer, isThere))
}

/** The caller's page of commitments. */
export const commitmentList = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  group: Group,
  viewer: Viewer,
) => {
  const names = new Map((await tables.leaders.all()).map(({ id, name }) => [id, name]))
  const seasons = await tables.seasons.all()
  const labels = new Map(
    seasons.flatMap(({ rounds }) => rounds).map(({ id, label }) => [id, label]),
  )
  const { next } = meetingsAround(await tables.meetings.ofGroup(group.id), world.clock.now())
  const days = daysKept('commitments', (await tables.settings.get('retention')) ?? {})
  const seen = await seenBy(tables, group, viewer)
  const nameOf = ({ person, colleague }: Commitment) => {
    const whose = person === viewer.person ? colleague : person
    return whose === null ? null : (names.get(whose) ?? null)
  }
  return {
    groupName: group.name,
    commitments: seen.toSorted(openFirst).map((each) => ({
      id: each.id,
      text: each.text,
      of:
        each.person === null
          ? ('group' as const)
          : each.person === viewer.person
            ? ('me' as const)
            : ('other' as const),
      name: nameOf(each),
      audience: each.audience,
      colleague: each.person === viewer.person ? each.colleague : null,
      madeAt: each.madeAt,
      from: each.round && (labels.get(each.round) ?? null),
      state: each.state,
      history: each.history,
      // What one writes about one's own is for oneself, whoever may read the commitment.
      followUps: (mayChange(each, viewer) ? each.followUps : []).map((answers) => ({
        ...answers,
        roundLabel: labels.get(answers.round) ?? '',
      })),
      deletedOn: mayChange(each, viewer) ? soonDeleted(each, days, world.clock.now()) : null,
      isAsked: next !== null && mayChange(each, viewer) && isAskedAbout(each, next),
      mayChange: mayChange(each, viewer),
    })),
    colleagues: membersOf(group)
      .filter((person) => person !== viewer.person)
      .map((person) => ({ id: person, name: names.get(person) ?? '' }))
      .toSorted((one, other) => DANISH.compare(one.name, other.name)),
    nextMeeting: next && { roundLabel: labels.get(next.round) ?? '', startsAt: next.startsAt },
  }
}

/** So long ahead that a meeting, and with it the three questions, comes before for most. */
const TOLD_DAYS_AHEAD = 60

/** The day it goes if nobody does anything with it, told while there is time to; null: not for long. */
const soonDeleted = ({ changedAt }: Commitment, days: number, now: Instant): Day | null =>
  changedAt > beganBefore(days - TOLD_DAYS_AHEAD, now)
    ? null
    : dayOf(addMinutes(changedAt, days * 24 * 60))

const DANISH = new Intl.Collator('da')

const openFirst = (one: Commitment, other: Commitment): number =>
  Number(other.state === 'open') - Number(one.state === 'open') ||
  (one.madeAt < other.madeAt ? 1 : -1)
