import { type Actor, may } from '#bot/domain/access.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId, SeatId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { nameHost, takeSeat } from '#bot/domain/succession.ts'
import { orderMembershipErrands } from './membership.ts'
import type { Tables, World } from './ports.ts'
import { orderWhenHost, orderWhenSeated } from './seat-taken.ts'

const leadersById = async (tables: Tables): Promise<ReadonlyMap<PersonId, Leader>> =>
  new Map((await tables.leaders.all()).map((leader) => [leader.id, leader]))

/** The leaders as the coordinator knows them, and who follows whom. */
export const leaders = (world: World) => ({
  /** Everybody on the list now, with their group; seats that wait for a successor; groups without a host. */
  listPeople: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'listPeople')) return refuse('not-allowed')
      const byId = await leadersById(tables)
      const groups = await tables.groups.all()
      const groupOf = new Map(
        groups.flatMap((group) => membersOf(group).map((person) => [person, group] as const)),
      )
      const nameOf = (id: PersonId | null) => (id === null ? null : (byId.get(id)?.name ?? null))
      const here = [...byId.values()].filter((leader) => leader.leftOn === null)
      return accept({
        people: here.map((leader) => viewOf(leader, groupOf.get(leader.id) ?? null, nameOf)),
        hasGroups: groups.length > 0,
        openSeats: groups.flatMap((group) =>
          group.seats
            .filter((seat) => seat.person === null)
            .map((seat) => ({
              seat: seat.id,
              group: group.name,
              vacatedBy: nameOf(seat.vacatedBy),
            })),
        ),
        withoutHost: groups
          .filter((group) => group.host === null)
          .map((group) => ({
            group: group.id,
            name: group.name,
            candidates: ableIn(group, byId),
          })),
        otherHosts: groups.flatMap((group) => {
          const candidates = ableIn(group, byId).filter(({ id }) => id !== group.host)
          const host = nameOf(group.host)
          return host === null || candidates.length === 0
            ? []
            : [{ group: group.id, name: group.name, host, candidates }]
        }),
      })
    }),

  /** Puts someone without a seat in a seat that somebody left; channel, team and invitations follow. */
  seatSuccessor: async (actor: Actor, input: { seat: SeatId; person: PersonId }) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'seatSuccessor')) return refuse('not-allowed')
      // Locked first: nobody leaves, or gets a seat elsewhere, until this one is theirs.
      const everybody = await tables.leaders.allForChange()
      const byId = new Map(everybody.map((leader) => [leader.id, leader]))
      const found = (await tables.groups.all()).find(({ seats }) =>
        seats.some((seat) => seat.id === input.seat),
      )
      const group = found && (await tables.groups.findForChange(found.id))
      const successor = byId.get(input.person)
      if (!group || !successor) return refuse('not-found')
      const seated = new Set((await tables.groups.all()).flatMap(membersOf))
      const taken = takeSeat(group, input.seat, successor, seated, byId)
      if (!taken.ok) return taken
      await tables.groups.save(taken.value)
      await orderMembershipErrands(tables, { groups: [taken.value], chiefGroup: false })
      const before = group.seats.find(({ id }) => id === input.seat)?.vacatedBy ?? null
      await orderWhenSeated(tables, world, taken.value, { ...input, before })
      return accept({ group: taken.value.name, isHost: taken.value.host === successor.id })
    })
    if (result.ok) world.errandsOrdered()
    return result
  },

  /** Makes a chief or director of the group its host. */
  nameHost: async (actor: Actor, input: { group: GroupId; person: PersonId }) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'nameHost')) return refuse('not-allowed')
      const group = await tables.groups.findForChange(input.group)
      const leader = await tables.leaders.find(input.person)
      if (!group || !leader) return refuse('not-found')
      const hosted = nameHost(group, leader)
      if (!hosted.ok) return hosted
      await tables.groups.save(hosted.value)
      await orderMembershipErrands(tables, { groups: [hosted.value], chiefGroup: false })
      if (group.host !== input.person) await orderWhenHost(tables, world, input)
      return accept(null)
    })
    if (result.ok) world.errandsOrdered()
    return result
  },
})

/** Those of a group who may host it. */
const ableIn = (group: Group, byId: ReadonlyMap<PersonId, Leader>) =>
  membersOf(group)
    .flatMap((id) => byId.get(id) ?? [])
    .filter(canHost)
    .map(({ id, name }) => ({ id, name }))

const viewOf = (
  leader: Leader,
  group: Group | null,
  nameOf: (id: PersonId | null) => string | null,
) => ({
  id: leader.id,
  name: leader.name,
  email: leader.email,
  area: leader.area,
  workplace: leader.workplace,
  level: leader.level,
  started: leader.started,
  manager: nameOf(leader.manager),
  hasMailbox: leader.hasMailbox,
  group: group?.name ?? null,
  isHost: group?.host === leader.id,
})
