import { type Actor, may } from '#bot/domain/access.ts'
import {
  answerTheme,
  markTold,
  type Theme,
  type ThemeStatus,
  untold,
} from '#bot/domain/chief-table.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import type { PointId, RoundId, ThemeId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { tellAllGroups } from './chief-answers.ts'
import { roundsOnTable } from './chief-rounds.ts'
import { namesInGroup } from './confidential.ts'
import type { World } from './ports.ts'

/** What the groups have passed on, as the chief group works on it. */
export const chiefTables = (world: World) => ({
  /** By round, newest first; never which group a point came from, unless the group chose to say so. */
  getReleased: (actor: Actor) =>
    world.store.transaction(async (tables) =>
      may(actor, 'getReleased')
        ? accept({ rounds: await roundsOnTable(tables, world) })
        : refuse('not-allowed'),
    ),

  /** Makes a theme of a round, with a first point perhaps, or gives it another title. */
  saveTheme: (
    actor: Actor,
    input: {
      readonly round: RoundId
      readonly theme: ThemeId | null
      readonly title: string
      readonly point: PointId | null
    },
  ) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'saveTheme')) return refuse('not-allowed')
      if (!(await tables.seasons.findRound(input.round))) return refuse('not-found')
      const before = input.theme === null ? null : await tables.chiefs.themeForChange(input.theme)
      if (input.theme !== null && before?.round !== input.round) return refuse('not-found')
      const passed = pass('saveTheme', input, await namesInGroup(tables, world, actor.group))
      if (!passed.ok) return passed
      const fresh = { status: 'new', answer: null, told: null } as const
      const theme: Theme = {
        ...(before ?? { id: world.newId<ThemeId>(), round: input.round, ...fresh }),
        title: input.title,
      }
      await tables.chiefs.saveTheme(theme, world.clock.now())
      const point = input.point === null ? null : await tables.chiefs.pointForChange(input.point)
      if (point?.round === input.round) await tables.chiefs.savePoint({ ...point, theme: theme.id })
      return accept({ theme: theme.id })
    }),

  /** Its points are then under no theme; one that the groups have been told of stays. */
  removeTheme: (actor: Actor, input: { readonly theme: ThemeId }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'removeTheme')) return refuse('not-allowed')
      const theme = await tables.chiefs.themeForChange(input.theme)
      if (!theme) return refuse('not-found')
      if (theme.told !== null) return refuse('theme-told')
      await tables.chiefs.removeTheme(theme.id)
      return accept(null)
    }),

  /** Puts a point under a theme of its round, or under none. */
  placePoint: (actor: Actor, input: { readonly point: PointId; readonly theme: ThemeId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'placePoint')) return refuse('not-allowed')
      // The theme before its points, as where a theme is removed.
      const theme = input.theme === null ? null : await tables.chiefs.themeForChange(input.theme)
      const point = await tables.chiefs.pointForChange(input.point)
      if (!point || (input.theme !== null && theme?.round !== point.round))
        return refuse('not-found')
      await tables.chiefs.savePoint({ ...point, theme: input.theme })
      return accept(null)
    }),

  /** What the chief group says of a theme; the groups hear it once they are told. */
  answerTheme: (
    actor: Actor,
    input: {
      readonly theme: ThemeId
      readonly status: ThemeStatus
      readonly answer: string | null
      readonly despite?: readonly string[]
    },
  ) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'answerTheme')) return refuse('not-allowed')
      const theme = await tables.chiefs.themeForChange(input.theme)
      if (!theme) return refuse('not-found')
      const answered = answerTheme(theme, input.status, input.answer)
      if (!answered.ok) return answered
      const names = await namesInGroup(tables, world, actor.group)
      const passed = pass('answerTheme', input, names, input.despite)
      if (!passed.ok) return passed
      await tables.chiefs.saveTheme(answered.value, world.clock.now())
      return accept(null)
    }),

  /** Tells every group, in one post, what has been answered since they were told last; and the topic bank. */
  tellGroups: async (actor: Actor, { round }: { readonly round: RoundId }) => {
    const told = await world.store.transaction(async (tables) => {
      if (!may(actor, 'tellGroups')) return refuse('not-allowed')
      // Locked: of two who tell at once, the second has nothing more to tell.
      if (!(await tables.seasons.findRoundForChange(round))) return refuse('not-found')
      const news = untold(await tables.chiefs.themesForChange(round))
      if (news.length === 0) return refuse('nothing-to-tell')
      const groups = await tellAllGroups(tables, world, round, news)
      for (const theme of news) await tables.chiefs.saveTheme(markTold(theme), world.clock.now())
      return accept({ themes: news.length, groups })
    })
    if (told.ok) world.errandsOrdered()
    return told
  },
})
