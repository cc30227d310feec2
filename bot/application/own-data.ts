import { type Actor, may } from '#bot/domain/access.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Tables, World } from './ports.ts'

/** What Tværs keeps about one person, for that person to read, take along and print. */
export const ownData = (world: World) => ({
  /** The caller's own: it takes no person. */
  getMyData: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (actor.person === null || !may(actor, 'getMyData')) return refuse('not-allowed')
      const leader = await tables.leaders.find(actor.person)
      return leader ? accept(await dataOf(tables, world, leader)) : refuse('not-found')
    }),

  /** For a person who has asked the municipality; also one who has left the list. */
  getPersonData: async (actor: Actor, { person }: { readonly person: PersonId }) => {
    const answer = await world.store.transaction(async (tables) => {
      if (!may(actor, 'getPersonData')) return refuse('not-allowed')
      const leader = await tables.leaders.find(person)
      return leader ? accept(await dataOf(tables, world, leader)) : refuse('not-found')
    })
    if (answer.ok) world.log.info('person.data-given', { person, by: actor.entraId })
    return answer
  },
})

const dataOf = async (tables: Tables, world: World, leader: Leader) => ({
  name: leader.name,
  takenAt: world.clock.now(),
  municipality: world.municipality,
  sections: (await tables.ownData.of(leader)).map(({ name, rows }) => ({ name, rows: [...rows] })),
})
