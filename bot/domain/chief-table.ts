import type { GroupId, MeetingId, PointId, QuoteId, RoundId, ThemeId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** What becomes of a theme; passed on: to the directors' board or the politicians (requirements.md A57). */
export const THEME_STATUSES = ['new', 'in-discussion', 'decided', 'passed-on', 'declined'] as const
export type ThemeStatus = (typeof THEME_STATUSES)[number]

/** One point on the chief group's table, in the group's own words. */
export type ChiefPoint = {
  readonly id: PointId
  readonly meeting: MeetingId
  readonly round: RoundId
  /** Whose it is; told to the chief group only where the group chose so. */
  readonly group: GroupId
  readonly words: string
  /** The leader's own words that it is, or null for the group's. */
  readonly quote: QuoteId | null
  readonly isNamed: boolean
  readonly theme: ThemeId | null
}

/** What the chief group has gathered points under, and says about them. */
export type Theme = {
  readonly id: ThemeId
  readonly round: RoundId
  readonly title: string
  readonly status: ThemeStatus
  readonly answer: string | null
  /** What the groups have been told of it, as `toTell` has it, or null. */
  readonly told: string | null
}

/** What a theme says to the groups. */
export type ToldTheme = Pick<Theme, 'title' | 'status' | 'answer'>

export const LONGEST_TITLE = 120
export const LONGEST_ANSWER = 1000

/** The chief group's answer. A decision, a no, and what is passed on are told with words. */
export const answerTheme = (
  theme: Theme,
  status: ThemeStatus,
  words: string | null,
): Result<Theme, 'theme-answer-missing'> => {
  const answer = words?.trim() || null
  const isBare = status === 'new' || status === 'in-discussion'
  if (!isBare && answer === null) return refuse('theme-answer-missing')
  return accept({ ...theme, status, answer })
}

/** What the groups would be told of a theme now, or null while there is nothing to tell. */
const toTell = ({ title, status, answer }: Theme): string | null =>
  status === 'new' && answer === null ? null : JSON.stringify([title, status, answer])

/** What the groups were told of it last, or null. */
export const toldOf = ({ told }: Theme): ToldTheme | null => {
  if (told === null) return null
  const [title, status, answer] = JSON.parse(told) as [string, ThemeStatus, string | null]
  return { title, status, answer }
}

/** The themes of which something has changed since the groups were told. */
export const untold = (themes: readonly Theme[]): readonly Theme[] =>
  themes.filter((theme) => toTell(theme) !== null && toTell(theme) !== theme.told)

/** The theme as it is once its groups have been told. */
export const markTold = (theme: Theme): Theme => ({ ...theme, told: toTell(theme) })

/**
 * The points of a meeting once its group has released these words: a point that stays as it was keeps its theme, one
 * that is gone goes, but not where the groups have had an answer to it.
 */
export const replacePoints = (
  before: readonly ChiefPoint[],
  released: Pick<ChiefPoint, 'meeting' | 'round' | 'group' | 'isNamed'>,
  lines: readonly { readonly words: string; readonly quote: QuoteId | null }[],
  isAnswered: (theme: ThemeId) => boolean,
  newId: () => PointId,
): { readonly kept: readonly ChiefPoint[]; readonly gone: readonly PointId[] } => {
  const fresh = lines.map(({ words, quote }): ChiefPoint => {
    const same = before.find((each) => each.words === words && each.quote === quote)
    const { meeting, round, group, isNamed } = released
    return {
      id: same?.id ?? newId(),
      meeting,
      round,
      group,
      words,
      quote,
      isNamed,
      theme: same?.theme ?? null,
    }
  })
  const ids = new Set(fresh.map((each) => each.id))
  const rest = before.filter((each) => !ids.has(each.id))
  const stays = (each: ChiefPoint) =>
    each.quote === null && each.theme !== null && isAnswered(each.theme)
  return {
    kept: [...fresh, ...rest.filter(stays)],
    gone: rest.filter((each) => !stays(each)).map((each) => each.id),
  }
}
