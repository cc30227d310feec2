import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { shortDay } from '#bot/text/format.ts'
import type { Locale } from '#bot/text/locale.ts'
import type { Goal } from '#bot/text/planning.ts'
import type { Words } from '../words.ts'

export type Proposal = OutputOf<Endpoints['proposeWeeks']>
export type ChoiceView = Proposal['choices'][number]
export type WeekView = Proposal['weeks'][number]
/** What it would take; a week's own says when, a choice's which groups then meet on another day. */
export type TakesView = Pick<ChoiceView['takes']['hosts'], 'moves' | 'away'> &
  Partial<Pick<ChoiceView['takes']['hosts'], 'meetings'>>
type Planning = Words['planning']

/** 3 of `2027-W03`. */
export const weekOf = ({ week }: { readonly week: string }): number => Number(week.slice(-2))

/** Why nothing is better than the best proposal, in sentences: what it reaches, and what no week can do with less of. */
export const whyBest = (
  { weeks, starts, proven }: Proposal,
  best: ChoiceView,
  people: number,
  words: Planning['why'],
): readonly string[] => {
  const possible = weeks.filter((week) => week.best !== null)
  const leastHosts = Math.min(...possible.map((week) => week.leastHosts ?? 0))
  const leastPeople = Math.min(...possible.map((week) => week.leastPeople ?? 0))
  const unhosted = best.hosts - best.substituted
  const isFewest = best.cannot === leastPeople
  return [
    best.hosts === 0 ? words.allHosts : null,
    best.substituted > 0 ? words.substituted(best.substituted) : null,
    unhosted > 0 ? words.unhosted(unhosted) : null,
    best.hosts > 0 && leastHosts > 0 ? words.leastHosts(leastHosts) : null,
    best.cannot === 0 ? words.everyone : words.cannot(best.cannot, people),
    best.cannot > 0 && isFewest ? words.leastPeople : null,
    !isFewest && leastPeople > 0 ? words.leastPeopleElsewhere(leastPeople) : null,
    best.after > 0 ? words.after(best.after) : null,
    proven ? words.proven(possible.length, starts.length) : words.notProven,
  ].filter((sentence) => sentence !== null)
}

/** Names up to here stand in the sentence; more are counted, and listed below it. */
const MOST_NAMED = 3

/** "Hvis Anna Holm flytter et møde, kan alle være med." Null when it is so already. */
export const takesSentence = (
  { moves, away, meetings = [] }: TakesView,
  goal: Goal,
  week: number,
  words: Planning['takes'],
  locale: Locale,
): string | null => {
  if (away.length > 0)
    return away.length > MOST_NAMED
      ? words.manyAway(away.length, goal, week)
      : words.away(away, goal, week)
  if (moves.length === 0) return null
  const elsewhere = meetings.map(({ name, day }) => words.otherDay(name, shortDay(locale, day)))
  return [
    words.moves(movingIn(moves, words), goal, week),
    elsewhere.length > 0 ? words.otherDays(elsewhere) : '',
  ]
    .join(' ')
    .trim()
}

const movingIn = (moves: TakesView['moves'], words: Planning['takes']): string => {
  if (moves.length > MOST_NAMED)
    return words.many(
      moves.length,
      moves.reduce((sum, { appointments }) => sum + appointments, 0),
    )
  if (moves.length > 1 && moves.every(({ appointments }) => appointments === 1))
    return words.each(moves.map(({ name }) => name))
  return words.several(moves.map(({ name, appointments }) => words.one(name, appointments)))
}

/** Whether the names are too many for the sentence, so that they are listed below it. */
export const isListed = ({ moves, away }: TakesView): boolean =>
  away.length === 0 && moves.length > MOST_NAMED

/** "Bo Lund er vært for Gruppe 4 i stedet for Anna Holm", for each group with another host than its own. */
export const substitutesIn = (choice: ChoiceView, words: Planning['choice']): readonly string[] =>
  choice.meetings.flatMap(({ name, substitute }) => {
    if (!substitute) return []
    const host = choice.hindered.find((each) => each.isHost && each.group === name)
    return [words.substitute(substitute.name, name, host?.name ?? '')]
  })
