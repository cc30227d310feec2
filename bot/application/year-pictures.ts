import { type Actor, may } from '#bot/domain/access.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Round } from '#bot/domain/season.ts'
import { ratedRound } from '#bot/domain/trend.ts'
import { figuresOf } from './attendance.ts'
import { preparedIn } from './chief-rounds.ts'
import type { Tables, World } from './ports.ts'

/** A year's figures for the directors, all groups together: what leaders say of the meetings, and what came of them. */
export const yearPictures = (world: World) => ({
  /** One year by its rounds; null: the newest in which a meeting has been held. */
  getYearPictures: (actor: Actor, input: { readonly season: SeasonId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getYearPictures')) return refuse('not-allowed')
      const seasons = await tables.seasons.all()
      const now = world.clock.now()
      const heldIn = new Set(
        (await tables.meetings.all())
          .filter(({ state, endsAt }) => state === 'planned' && endsAt <= now)
          .map(({ round }) => round),
      )
      const begun = seasons.filter(({ rounds }) => rounds.some(({ id }) => heldIn.has(id)))
      const shown =
        input.season === null ? begun.at(-1) : begun.find(({ id }) => id === input.season)
      if (input.season !== null && !shown) return refuse('not-found')
      return accept({
        season: shown ? { id: shown.id, label: shown.label } : null,
        seasons: begun.map(({ id, label }) => ({ id, label })),
        rounds: shown
          ? await Promise.all(shown.rounds.map((round) => roundFigures(tables, world, round)))
          : [],
      })
    }),
})

const roundFigures = async (tables: Tables, world: World, round: Round) => {
  const meetings = await tables.meetings.ofRound(round.id)
  const now = world.clock.now()
  const evaluation = (await tables.ballots.rounds()).find((each) => each.round === round.id)
  const themes = (await tables.chiefs.themes()).filter((each) => each.round === round.id)
  const attendance = await figuresOf(tables, world, round)
  return {
    round: round.id,
    roundLabel: round.label,
    /** Meetings that were called, also those that were cancelled. */
    called: meetings.length,
    held: meetings.filter(({ state, endsAt }) => state === 'planned' && endsAt <= now).length,
    percentThere: attendance?.figures?.percentThere ?? null,
    percentPrepared: await preparedIn(tables, world, round.id),
    points: (await tables.chiefs.points()).filter((each) => each.round === round.id).length,
    themes: themes.length,
    answered: themes.filter(({ answer }) => answer !== null).length,
    ...ratedRound(evaluation?.evaluation.figures ?? null),
  }
}
