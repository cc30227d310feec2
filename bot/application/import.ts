import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { EntraId, TopicId } from '#bot/domain/ids.ts'
import { LIST_COLUMNS } from '#bot/domain/import/columns.ts'
import { type Comparison, leadersAfter } from '#bot/domain/import/compare.ts'
import type { KnownAccount, ListedLeader } from '#bot/domain/import/listed.ts'
import { type ImportPlan, readList } from '#bot/domain/import.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { STARTER_TOPICS } from '#bot/domain/starter-topics.ts'
import { afterImport, isSameGroup } from '#bot/domain/succession.ts'
import { propose } from '#bot/domain/topic-bank.ts'
import { orderMembershipErrands } from './membership.ts'
import type { Tables, World } from './ports.ts'
import { followTheList } from './seminar-calls.ts'
import { whileSomeoneWaits } from './while-someone-waits.ts'

/** The HR office's list, as it was chosen from a folder. */
export type ListFile = { readonly fileName: string; readonly content: Uint8Array }

/** The HR office's list of leaders: first what it would change, then the change, whole or not at all. */
export const leaderImport = (world: World) => {
  const read = async ({ fileName, content }: ListFile) => {
    const rows = await world.sheets.read(fileName, content)
    if (!rows.ok) return rows
    const everyone = await whileSomeoneWaits(
      () => world.directory.everyone(),
      'directory-busy',
      'directory-refused',
    )
    if (!everyone.ok) return everyone
    const accounts: readonly KnownAccount[] = everyone.value.map(
      ({ entraId, userPrincipalName, mail }) => ({ entraId, userPrincipalName, mail }),
    )
    const today = dayOf(world.clock.now())
    const languages = new Map(
      everyone.value.flatMap(({ entraId, language }) =>
        language ? [[entraId, language] as const] : [],
      ),
    )
    return accept({
      planFor: (known: readonly Leader[]) => readList(rows.value, accounts, known, today),
      languages,
    })
  }

  return {
    /** A dry run: who is new, changed, gone or back, and everything that is wrong with the list. */
    previewImport: async (actor: Actor, file: ListFile) => {
      if (!may(actor, 'previewImport')) return refuse('not-allowed')
      const list = await read(file)
      if (!list.ok) return list
      return world.store.transaction(async (tables) => {
        const plan = list.value.planFor(await tables.leaders.all())
        if (!plan.ok) return plan
        const groups = await tables.groups.all()
        const seatOf = (leader: Leader) =>
          groups.find(({ seats }) => seats.some((seat) => seat.person === leader.id))?.name ?? null
        return accept(viewOf(plan.value, seatOf))
      })
    },

    /** Makes the leaders what the list says. Refused while the list has problems; never half. */
    applyImport: async (actor: Actor, file: ListFile) => {
      if (!may(actor, 'applyImport')) return refuse('not-allowed')
      const list = await read(file)
      if (!list.ok) return list
      const result = await world.store.transaction(async (tables) => {
        const known = await tables.leaders.allForChange()
        // Before the leaders are kept: whoever seats or names somebody now is over first, or waits for the list.
        const groups = await tables.groups.allForChange()
        const plan = list.value.planFor(known)
        if (!plan.ok) return plan
        const { problems, comparison } = plan.value
        if (problems.length > 0) return refuse('list-has-problems', { count: problems.length })
        if (known.length === 0) await openTopicBank(tables, world)
        const openSeats = await apply(tables, world, comparison, { known, groups })
        await assumeLanguages(tables, list.value.languages)
        return accept({ ...countsOf(comparison), openSeats })
      })
      if (result.ok) {
        world.log.info('import.applied', result.value)
        world.errandsOrdered()
      }
      return result
    },
  }
}

/** A programme that has just begun has something in its topic bank, so that nobody meets an empty page. */
const openTopicBank = async (tables: Tables, world: World): Promise<void> => {
  if ((await tables.topics.all()).length > 0) return
  const proposedAt = world.clock.now()
  for (const { title, why, kind } of STARTER_TOPICS) {
    const id = world.newId<TopicId>()
    await tables.topics.save(
      propose({ id, title, why, kind, isNamed: false, proposer: null, proposedAt }),
    )
  }
}

/** Of those on the list alone: what others read is nobody's business here. */
const assumeLanguages = async (
  tables: Tables,
  languages: ReadonlyMap<EntraId, string>,
): Promise<void> => {
  const here = (await tables.leaders.all()).filter((leader) => leader.leftOn === null)
  const told = here.flatMap(({ entraId }) => {
    const language = languages.get(entraId)
    return language === undefined ? [] : [[entraId, language] as const]
  })
  await tables.languages.assume(new Map(told))
}

const apply = async (
  tables: Tables,
  world: World,
  comparison: Comparison,
  { known, groups: open }: { readonly known: readonly Leader[]; readonly groups: readonly Group[] },
): Promise<number> => {
  const today = dayOf(world.clock.now())
  const saved = leadersAfter(comparison, known, world.newId, today)
  for (const leader of saved) await tables.leaders.save(leader)
  const before = new Map(known.map((leader) => [leader.id, leader]))
  const after = new Map([...known, ...saved].map((leader) => [leader.id, leader]))

  const groups = open.map((group) => ({
    group,
    changed: afterImport(group, after),
  }))
  const changed = groups.filter((each) => !isSameGroup(each.group, each.changed))
  for (const each of changed) await tables.groups.save(each.changed)
  const isChief = (leader: Leader | undefined) =>
    leader !== undefined && leader.leftOn === null && canHost(leader)
  const chiefGroup = saved.some((leader) => isChief(before.get(leader.id)) !== isChief(leader))
  const { arrived, back, left } = comparison
  const isOther = arrived.length + back.length + left.length > 0
  if (changed.length > 0 || chiefGroup || isOther)
    await orderMembershipErrands(tables, {
      groups: changed.map((each) => each.changed),
      chiefGroup,
    })
  if (isOther) await followTheList(tables, world)
  return groups.reduce(
    (sum, each) => sum + each.changed.seats.filter((seat) => seat.person === null).length,
    0,
  )
}

const countsOf = ({ arrived, changed, left, back, unchanged }: Comparison) => ({
  arrived: arrived.length,
  changed: changed.length,
  left: left.length,
  back: back.length,
  unchanged,
})

/** No list of names is longer than this on its way out; the count beside it is whole. */
const MOST_SHOWN = 200

const some = <T>(items: readonly T[]) => ({
  count: items.length,
  shown: items.slice(0, MOST_SHOWN),
})

const viewOf = (plan: ImportPlan, seatOf: (leader: Leader) => string | null) => {
  const { columns, lines, problems, warnings, comparison } = plan
  const person = ({ name, area, level }: ListedLeader) => ({ name, area, level })
  const withChanges = ({ listed, changes }: Comparison['changed'][number]) => ({
    ...person(listed),
    changes: [...changes],
  })
  return {
    lines,
    columns: LIST_COLUMNS.flatMap((column) => {
      const heading = columns.headings[column]
      return heading === undefined ? [] : [{ column, heading }]
    }),
    ignored: [...columns.ignored],
    absent: [...columns.absent],
    problems: some(problems),
    warnings: some(warnings),
    arrived: some(comparison.arrived.map(person)),
    changed: some(comparison.changed.map(withChanges)),
    back: some(comparison.back.map(withChanges)),
    left: some(comparison.left.map((leader) => ({ name: leader.name, group: seatOf(leader) }))),
    unchanged: comparison.unchanged,
  }
}
