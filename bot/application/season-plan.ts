import { type Actor, may } from '#bot/domain/access.ts'
import { roundAhead } from '#bot/domain/agenda/round.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import type { RoundId, SeasonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Season } from '#bot/domain/season.ts'
import { type CeasingNetwork, publishPlan } from '#bot/domain/season-plan.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { orderSeasonPlan } from './season-plan-posts.ts'
import { type ReadEntry, readYear } from './season-year.ts'

type ThemeInput = { readonly round: RoundId; readonly theme: string }

/** The year that people are in: that of the round ahead, of those given; null when there is none. */
const yearNow = async (tables: Tables, world: World, years: readonly Season[]) => {
  const rounds = years.flatMap((year) => year.rounds)
  const ahead = roundAhead(rounds, await tables.meetings.all(), world.clock.now())
  return years.find(({ id }) => id === ahead?.season) ?? years.at(-1) ?? null
}

const entryView = (entry: ReadEntry) =>
  entry.kind === 'seminar'
    ? entry
    : {
        kind: entry.kind,
        label: entry.round.label,
        window: entry.round.window,
        days: entry.round.days,
        meeting: entry.meeting && {
          startsAt: entry.meeting.startsAt,
          endsAt: entry.meeting.endsAt,
        },
        theme: entry.theme,
        isCarried: entry.isCarried,
      }

/** The year as every leader is told of it: dates, themes, and the networks that end. */
export const seasonPlans = (world: World) => ({
  /** The plan of the named year, or of the one people are in. Those who may publish also see years that nobody has been told of. */
  getSeasonPlan: (actor: Actor, input: { season: SeasonId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getSeasonPlan')) return refuse('not-allowed')
      const mayPublish = may(actor, 'publishSeasonPlan')
      const plans = new Map((await tables.seasonPlans.all()).map((plan) => [plan.season, plan]))
      const years = (await tables.seasons.all()).filter(({ id }) => mayPublish || plans.has(id))
      const year = input.season
        ? years.find(({ id }) => id === input.season)
        : await yearNow(tables, world, years)
      if (input.season && !year) return refuse('not-found')
      const plan = year ? (plans.get(year.id) ?? null) : null
      return accept({
        years: years.map(({ id, label }) => ({ id, label })),
        mayPublish,
        year: year
          ? {
              id: year.id,
              label: year.label,
              publishedAt: plan?.publishedAt ?? null,
              version: plan?.version ?? 0,
              entries: (await readYear(tables, year.id, plan, actor.group)).map(entryView),
              networks: plan?.networks ?? [],
              themes: mayPublish
                ? year.rounds.map(({ id, label }) => ({
                    round: id,
                    label,
                    theme: plan?.themes[id] ?? '',
                  }))
                : null,
            }
          : null,
      })
    }),

  /** Tells every leader: a post in each group's room the first time, redrawn in place after that. */
  publishSeasonPlan: async (
    actor: Actor,
    input: {
      readonly season: SeasonId
      readonly version: number
      readonly themes: readonly ThemeInput[]
      readonly networks: readonly CeasingNetwork[]
      readonly despite?: readonly string[]
    },
  ) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'publishSeasonPlan')) return refuse('not-allowed')
      const before = await tables.seasonPlans.findForChange(input.season)
      const year = (await tables.seasons.all()).find(({ id }) => id === input.season)
      if (!year) return refuse('not-found')
      const groups = (await tables.groups.all()).filter(({ closed }) => closed === null)
      if (groups.length === 0) return refuse('no-groups')
      const themes = Object.fromEntries(input.themes.map(({ round, theme }) => [round, theme]))
      const { version, networks } = input
      const at = world.clock.now()
      const published = publishPlan(
        before,
        year.id,
        year.rounds,
        { version, themes, networks },
        { at, today: dayOf(at) },
      )
      if (!published.ok) return published
      const names = await namesInGroup(tables, world, actor.group)
      const passed = pass('publishSeasonPlan', input, names, input.despite)
      if (!passed.ok) return passed
      await tables.seasonPlans.save(published.value)
      await orderSeasonPlan(tables, year.id, groups, published.value.version)
      return accept({ version: published.value.version, publishedAt: at, groups: groups.length })
    })
    if (result.ok) world.errandsOrdered()
    return result
  },
})
