import { type Actor, may } from '#bot/domain/access.ts'
import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import { marksIn } from '#bot/domain/confidential/check.ts'
import {
  type Directory,
  directoryOf,
  groupNamesOf,
  type Names,
} from '#bot/domain/confidential/names/directory.ts'
import type { Gate } from '#bot/domain/confidential/where.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Store, Tables, World } from './ports.ts'

/** Somebody who has come since is not recognised for so long; many write at once at the end of the meetings. */
const KEPT_MINUTES = 1

type Everybody = {
  readonly until: Instant
  /** All names in one text: while it is the same, so is the directory. */
  readonly list: string
  readonly directory: Directory
  readonly nameOf: ReadonlyMap<PersonId, string>
}
const kept = new WeakMap<Store, Everybody>()
const underWay = new WeakMap<Store, Promise<Everybody>>()

/** At the end of the meetings hundreds write at once: one of them reads all names, and the others wait for that. */
const everybody = async (
  tables: Pick<Tables, 'leaders'>,
  { store, clock }: Pick<World, 'store' | 'clock'>,
): Promise<Everybody> => {
  const now = clock.now()
  const found = kept.get(store)
  if (found && now < found.until && now >= addMinutes(found.until, -KEPT_MINUTES)) return found
  // Whoever read them may have failed for a reason of their own.
  const others = await underWay.get(store)?.catch(() => null)
  if (others) return others
  const reading = readEverybody(tables, now, found)
  underWay.set(store, reading)
  try {
    const read = await reading
    kept.set(store, read)
    return read
  } finally {
    if (underWay.get(store) === reading) underWay.delete(store)
  }
}

const readEverybody = async (
  { leaders: table }: Pick<Tables, 'leaders'>,
  now: Instant,
  found: Everybody | undefined,
): Promise<Everybody> => {
  // Those who have left too: what is told of them is no less theirs.
  const leaders = await table.all()
  const list = leaders.map(({ id, name }) => `${id} ${name}`).join('\n')
  const until = addMinutes(now, KEPT_MINUTES)
  if (found?.list === list) return { ...found, until }
  return {
    until,
    list,
    directory: directoryOf(leaders.map(({ name }) => name)),
    nameOf: new Map(leaders.map(({ id, name }) => [id, name])),
  }
}

/** Whose names to look for in a group's texts: all leaders' whole names, and its members' shorter ones. */
export const namesInGroup = async (
  tables: Pick<Tables, 'leaders' | 'groups'>,
  world: Pick<World, 'store' | 'clock'>,
  group: GroupId | null,
): Promise<Names> => {
  const { directory, nameOf } = await everybody(tables, world)
  const found = group === null ? null : await tables.groups.find(group)
  const members = found ? membersOf(found).flatMap((person) => nameOf.get(person) ?? []) : []
  return { directory, group: groupNamesOf(members) }
}

type Asked = {
  readonly gate: Gate
  readonly texts: readonly { readonly field: string; readonly text: string }[]
}

export const confidentialText = (world: World) => ({
  /** What would be in the way of these texts, while they are being written. Nothing is kept. */
  findConfidential: (actor: Actor, input: Asked) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'findConfidential')) return refuse('not-allowed')
      const names = await namesInGroup(tables, world, actor.group)
      const texts = Object.fromEntries(input.texts.map(({ field, text }) => [field, text]))
      return accept({ marks: marksIn(input.gate, texts, names) })
    }),
})
