import { dayOf, type Instant } from '#bot/domain/calendar.ts'
import { toldOf } from '#bot/domain/chief-table.ts'
import type { RoundId, ThemeId } from '#bot/domain/ids.ts'
import { type LetterFacts, type NewsletterContent, pointsOf } from '#bot/domain/newsletter.ts'
import { GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import type { Round } from '#bot/domain/season.ts'
import type { LetterPort } from './ports/letters.ts'
import type { Tables } from './ports.ts'

/** More than the next two is too far off to be told in a letter. */
const NEXT_TOLD = 2

/** The rounds in which somebody has met, oldest first. */
export const begunRounds = async (tables: Tables, now: Instant): Promise<readonly Round[]> => {
  const met = new Set(
    (await tables.meetings.all())
      .filter(({ state, startsAt }) => state === 'planned' && startsAt <= now)
      .map(({ round }) => round),
  )
  return (await tables.seasons.all())
    .flatMap(({ rounds }) => rounds)
    .filter(({ id }) => met.has(id))
}

/**
 * A round's letter as it begins: the agenda's theme, and what the groups have passed on, as the chief group has gathered
 * it, where so many have that no group can be told from it (requirements.md E.1). `passedOn`: how many have.
 */
export const firstDraft = async (
  tables: Tables,
  round: Round,
  letters: LetterPort,
): Promise<{ readonly content: NewsletterContent; readonly passedOn: number }> => {
  const theme = await themeOf(tables, round.id)
  const released = (await tables.summaries.ofRound(round.id)).flatMap((each) =>
    each.released ? [each.released.toChiefGroup] : [],
  )
  const isShown = released.length >= GROUPS_TOGETHER
  const met = (await tables.meetings.ofRound(round.id)).filter(({ state }) => state === 'planned')
  const content = letters.draft({
    roundLabel: round.label,
    groups: new Set(met.map(({ group }) => group)).size,
    theme: theme?.theme ?? '',
    themeWhy: theme?.why ?? '',
    ...(isShown ? await gathered(tables, round.id, released) : { themes: [], points: [] }),
    next: await nextRounds(tables, round),
  })
  return { content, passedOn: released.length }
}

/**
 * What has been passed on, by the chief group's themes. Without a leader's own words: their yes was to the chief group,
 * not to the whole organisation (requirements.md A52, A70).
 */
const gathered = async (
  tables: Tables,
  round: RoundId,
  released: readonly string[],
): Promise<Pick<LetterFacts, 'themes' | 'points'>> => {
  const points = (await tables.chiefs.points()).filter(
    (each) => each.round === round && each.quote === null,
  )
  const themes = (await tables.chiefs.themes()).filter((each) => each.round === round)
  const under = (theme: ThemeId) =>
    once(points.filter((each) => each.theme === theme).map(({ words }) => words))
  const loose =
    points.length > 0
      ? points.filter((each) => each.theme === null).map(({ words }) => words)
      : released.flatMap((text) => pointsOf({ heading: '', points: text }))
  return {
    themes: themes.map((theme) => ({
      title: theme.title,
      points: under(theme.id),
      told: toldOf(theme),
    })),
    points: once(loose),
  }
}

/** Each once, and not in the order of the groups, so that two beside each other say nothing. */
const once = (points: readonly string[]): readonly string[] =>
  [...new Set(points)].toSorted((one, other) => one.localeCompare(other, 'da'))

const themeOf = async (tables: Tables, round: RoundId) =>
  (await tables.agendas.find(round))?.released?.content ?? null

/** The rounds after this one: their days where they are booked, else their weeks. */
const nextRounds = async (tables: Tables, round: Round): Promise<LetterFacts['next']> => {
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const after = rounds.filter(({ window }) => window.from > round.window.to).slice(0, NEXT_TOLD)
  return Promise.all(
    after.map(async ({ id, label, window }) => {
      const days = (await tables.meetings.ofRound(id))
        .filter(({ state }) => state === 'planned')
        .map(({ startsAt }) => dayOf(startsAt))
        .toSorted()
      return {
        label,
        from: days[0] ?? window.from,
        to: days.at(-1) ?? window.to,
        theme: (await themeOf(tables, id))?.theme ?? null,
      }
    }),
  )
}
