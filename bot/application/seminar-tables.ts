import { type Actor, may } from '#bot/domain/access.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { layingsIn, timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import { layTables, relayTables, type Seating } from '#bot/domain/seminar/tables.ts'
import type { HowToLay } from '#bot/domain/seminar.ts'
import type { Tables, World } from './ports.ts'
import { earlierTables, toBeSeated } from './seminar-people.ts'

const MOST_SEED = 2 ** 31

/** Tables of three for the seminar: who sits where. */
export const seminarTables = (world: World) => {
  const read = async (tables: Tables, season: SeasonId) => {
    const seminar = await tables.seminars.find(season)
    if (!seminar) return null
    const guests = await tables.seminars.guests(season)
    return {
      seminar,
      people: await toBeSeated(tables, seminar, guests),
      earlier: await earlierTables(tables, seminar),
      before: await tables.seminars.seating(season),
    }
  }

  return {
    laySeminarTables: async (
      actor: Actor,
      { season, how }: { season: SeasonId; how: HowToLay },
    ) => {
      if (!may(actor, 'laySeminarTables')) return refuse('not-allowed')
      const found = await world.store.transaction((tables) => read(tables, season))
      if (!found) return refuse('not-found')
      const { seminar, people, earlier, before } = found
      const times = timesOfSeminar(seminar)
      if (times && times.endsAt <= world.clock.now()) return refuse('seminar-over')
      if (people.length < 2) return refuse('too-few-for-tables')
      const seed = Math.floor(world.chance() * MOST_SEED)
      const layings = layingsIn(seminar.questions)
      const work =
        how === 'anew' || before.length !== layings
          ? layTables(people, earlier, layings, seed)
          : relayTables(before, people, earlier, seed)
      const seating = await finished(work, world)
      return world.store.transaction(async (tables) => {
        await tables.seminars.lock(season)
        // Somebody else laid them meanwhile, and may have printed the cards.
        const now = await tables.seminars.seating(season)
        if (JSON.stringify(now) !== JSON.stringify(before)) return refuse('changed-meanwhile')
        await tables.seminars.saveSeating(season, seating)
        return accept({ people: people.length, tables: seating[0]?.length ?? 0 })
      })
    },
  }
}

/** Others are served between two slices of the search. */
const finished = async (
  work: Generator<void, Seating, void>,
  { breathe }: Pick<World, 'breathe'>,
): Promise<Seating> => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await breathe()
  }
}
