import { type Actor, may } from '#bot/domain/access.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Tables, World } from './ports.ts'

const DANISH = new Intl.Collator('da')

/** Whom one can ring about what: only those who have chosen to tell (requirements.md A17). */
export const directories = (world: World) => {
  const view = async (tables: Tables, actor: Actor) => {
    const entries = await tables.directoryEntries.all()
    const people = await tables.leaders.of(entries.map(({ person }) => person))
    const byId = new Map(people.map((leader) => [leader.id, leader]))
    return {
      mayTell: may(actor, 'saveDirectoryEntry'),
      own: entries.find(({ person }) => person === actor.person)?.knows ?? '',
      people: entries
        .flatMap(({ person, knows }) => {
          const leader = byId.get(person)
          if (!leader || leader.leftOn !== null) return []
          const { id, name, email, area, workplace } = leader
          return [{ id, name, email, area, workplace, knows, isMe: id === actor.person }]
        })
        .toSorted((one, other) => DANISH.compare(one.name, other.name)),
    }
  }

  return {
    getDirectory: (actor: Actor) =>
      world.store.transaction(async (tables) =>
        may(actor, 'getDirectory') ? accept(await view(tables, actor)) : refuse('not-allowed'),
      ),

    /** The caller's own, told to all leaders; an empty text takes them off the list. */
    saveDirectoryEntry: (actor: Actor, input: { readonly knows: string }) =>
      world.store.transaction(async (tables) => {
        const { person } = actor
        if (person === null || !may(actor, 'saveDirectoryEntry')) return refuse('not-allowed')
        const passed = passCpr('saveDirectoryEntry', input)
        if (!passed.ok) return passed
        const knows = input.knows.trim()
        if (knows === '') await tables.directoryEntries.remove(person)
        else await tables.directoryEntries.save({ person, knows, saidAt: world.clock.now() })
        return accept(await view(tables, actor))
      }),
  }
}
