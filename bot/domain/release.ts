import { type Day, dayOf, type Instant, momentAt } from './calendar.ts'
import type { GroupId, MeetingId, PersonId, QuoteId, RoundId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'
import { type ClosedDays, workingDayAfter } from './working-days.ts'

/** How a group agrees: its members say yes, or, where the municipality has chosen so, nobody objects. */
export const RELEASE_RULES = ['yes', 'silence'] as const
export type ReleaseRule = (typeof RELEASE_RULES)[number]

/**
 * Asked: the group is being asked. Stopped: somebody asked for a change. Lapsed: the deadline passed without enough
 * yeses. Withdrawn: by the host. Released: the chief group has the words, frozen.
 */
export type ReleaseState = 'asked' | 'stopped' | 'lapsed' | 'withdrawn' | 'released'

/** What a meeting's group is asked to let leave the room, in the words of that moment (requirements.md A55). */
export type Release = {
  readonly meeting: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  /** The first asking is 1, and each new one is one more. */
  readonly asking: number
  readonly words: string
  /** Whether the chief group is told which group it comes from; a part of what the group says yes to. */
  readonly isNamed: boolean
  readonly rule: ReleaseRule
  /** So many yeses, the host's own among them, release it at the deadline; all yeses release it at once. */
  readonly needed: number
  readonly askedAt: Instant
  readonly closesAt: Instant
  /** Who has answered, in the order of their ids; never what. */
  readonly answered: readonly PersonId[]
  /** The changes asked for, in alphabetical order: the group reads them, and not whose they are. */
  readonly changes: readonly string[]
  readonly state: ReleaseState
}

/** A named leader's own words, which leave the room only with that leader's own yes (requirements.md A51, A52). */
export type Quote = {
  readonly id: QuoteId
  readonly meeting: MeetingId
  readonly person: PersonId
  readonly words: string
  readonly state: 'asked' | 'yes' | 'no'
  /** Whether it is a part of what the group was last asked about. */
  readonly isWanted: boolean
}

export const LONGEST_CHANGE = 500
export const LONGEST_QUOTE = 400
export const MOST_QUOTES = 5

const ANSWERS_FOR_WORKING_DAYS = 3
const CLOSES_AT = '12:00'

/** Noon three working days on: the group can see it from the moment it is asked. */
export const deadlineFrom = (now: Instant, closedDays: ClosedDays): Instant => {
  let on: Day = dayOf(now)
  for (let day = 0; day < ANSWERS_FOR_WORKING_DAYS; day++) on = workingDayAfter(on, closedDays)
  return momentAt(on, CLOSES_AT)
}

/** More than half of the group. */
export const yesesNeeded = (members: number): number => Math.floor(members / 2) + 1

export type Proposal = Pick<Release, 'words' | 'isNamed'> & {
  readonly quotes: readonly Pick<Quote, 'person' | 'words'>[]
}
type Place = Pick<Release, 'meeting' | 'round' | 'group'>
type Asking = {
  readonly now: Instant
  readonly by: PersonId | null
  readonly members: readonly PersonId[]
  readonly rule: ReleaseRule
  readonly closedDays: ClosedDays
}

/** Asks the group, the host's own yes counted. What was stopped or has left already is not asked about unchanged. */
export const ask = (
  before: Release | null,
  quotesBefore: Proposal['quotes'],
  { meeting, round, group }: Place,
  { words, isNamed, quotes }: Proposal,
  { now, by, members, rule, closedDays }: Asking,
): Result<Release, 'release-open' | 'release-unchanged'> => {
  if (before?.state === 'asked') return refuse('release-open')
  const isSame =
    before !== null &&
    before.words === words &&
    before.isNamed === isNamed &&
    asText(quotesBefore) === asText(quotes)
  if (isSame && (before.state === 'stopped' || before.state === 'released'))
    return refuse('release-unchanged')
  return accept({
    meeting,
    round,
    group,
    asking: (before?.asking ?? 0) + 1,
    words,
    isNamed,
    rule,
    needed: yesesNeeded(members.length),
    askedAt: now,
    closesAt: deadlineFrom(now, closedDays),
    answered: by !== null && members.includes(by) ? [by] : [],
    changes: [],
    state: 'asked',
  })
}

const asText = (quotes: Proposal['quotes']) =>
  quotes
    .map(({ person, words }) => `${person} ${words}`)
    .toSorted()
    .join('\n')

/** Whether members can still answer: a change can be asked for beside another. */
export const isOpen = ({ state, closesAt }: Release, now: Instant): boolean =>
  (state === 'asked' || state === 'stopped') && now < closesAt

export type AnswerRefusal = 'release-closed' | 'release-answered' | 'change-missing'

/** One member's answer; a change in words, or null for yes. The first change stops the asking. */
export const answer = (
  release: Release,
  person: PersonId,
  change: string | null,
  now: Instant,
): Result<Release, AnswerRefusal> => {
  if (!isOpen(release, now)) return refuse('release-closed')
  if (release.answered.includes(person)) return refuse('release-answered')
  const words = change?.trim() ?? null
  if (words === '') return refuse('change-missing')
  return accept({
    ...release,
    answered: [...release.answered, person].toSorted(),
    changes: words === null ? release.changes : [...release.changes, words].toSorted(),
    state: words === null ? release.state : 'stopped',
  })
}

/** Yeses of those who still sit in the group; whoever left since counts for nothing. */
const yeses = ({ answered, changes }: Release, members: readonly PersonId[]): number =>
  answered.filter((person) => members.includes(person)).length - changes.length

/** What has become of an asking: all have said yes, or its deadline has passed. The same when nothing has. */
export const settle = (release: Release, members: readonly PersonId[], now: Instant): Release => {
  if (release.state !== 'asked') return release
  const all = members.length > 0 && yeses(release, members) >= members.length
  if (!all && now < release.closesAt) return release
  const isAgreed = all || release.rule === 'silence' || yeses(release, members) >= release.needed
  return { ...release, state: isAgreed ? 'released' : 'lapsed' }
}

/** Taken back by the host before it has left; harmless twice. */
export const withdraw = (release: Release): Result<Release, 'release-closed'> => {
  if (release.state === 'released') return refuse('release-closed')
  return accept({ ...release, state: 'withdrawn' })
}

/** The points that a group's words are: each line is one, without the sign that begins it. */
export const pointsIn = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(/\n+/)
      .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, '').trim())
      .filter((line) => line !== ''),
  ),
]
