import { type Actor, may } from '#bot/domain/access.ts'
import { FORMER_LEADER, isTyped, mayErase } from '#bot/domain/erasure.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Tables, World } from './ports.ts'

/** Taking a person who has left out of everything that Tværs keeps. */
export const erasure = (world: World) => ({
  /** Those who have left the list and are still known. */
  listFormerLeaders: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'listFormerLeaders')) return refuse('not-allowed')
      const people = (await tables.leaders.all()).flatMap(({ id, name, email, leftOn }) =>
        leftOn === null ? [] : [{ id, name, email, leftOn }],
      )
      return accept({
        people: people.toSorted(
          (one, other) =>
            other.leftOn.localeCompare(one.leftOn) || one.name.localeCompare(other.name, 'da'),
        ),
      })
    }),

  /** What an erasure would take away, and what has to happen before; changes nothing. */
  previewErasure: (actor: Actor, { person }: { readonly person: PersonId }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'previewErasure')) return refuse('not-allowed')
      const leader = await tables.leaders.find(person)
      if (!leader) return refuse('not-found')
      const traces = await tables.erasures.tracesOf(leader)
      const allowed = mayErase(leader, await underWay(tables, world, leader))
      return accept({
        name: leader.name,
        leftOn: leader.leftOn,
        gone: traces.reduce((sum, each) => sum + each.gone, 0),
        changed: traces.reduce((sum, each) => sum + each.changed, 0),
        hasNamesake: await tables.erasures.hasNamesake(leader),
        obstacle: allowed.ok ? null : allowed.refusal,
      })
    }),

  /** At once and for good. The name is typed, so that nobody erases the one beside. */
  erasePerson: async (
    actor: Actor,
    { person, name }: { readonly person: PersonId; readonly name: string },
  ) => {
    const answer = await world.store.transaction(async (tables) => {
      if (!may(actor, 'erasePerson')) return refuse('not-allowed')
      const leader = (await tables.leaders.allForChange()).find(({ id }) => id === person)
      if (!leader) return refuse('not-found')
      const allowed = mayErase(leader, await underWay(tables, world, leader))
      if (!allowed.ok) return allowed
      if (!isTyped(leader.name, name)) return refuse('name-differs')
      await tables.erasures.erase(leader, FORMER_LEADER[world.language])
      return accept(null)
    })
    if (answer.ok) world.log.info('person.erased', { by: actor.entraId })
    return answer
  },
})

/** The keys of the errands by which a person who left comes out of the team, the rooms and the invitations. */
const TAKING_OUT = [
  'fill-team',
  'fill-channel:',
  'change-attendees:',
  'hand-over-meeting:',
  'withdraw-invitation:',
]

/** How much Teams and Outlook have still to do that could not be done without this person's ids. */
export const underWay = async (tables: Tables, world: World, leader: Leader): Promise<number> => {
  const now = world.clock.now()
  const organizers = await tables.meetings.organizers()
  const coming = (await tables.meetings.all()).filter(
    ({ id, state, endsAt }) =>
      state === 'planned' && endsAt > now && organizers.get(id) === leader.entraId,
  )
  let open = coming.length
  for (const prefix of TAKING_OUT)
    open += (await tables.errands.withPrefix(prefix)).filter(({ state }) => state !== 'done').length
  return open
}
