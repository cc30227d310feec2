import { dayOf } from '#bot/domain/calendar.ts'
import type { Room } from '#bot/domain/room.ts'
import { agendaPostKey, preparationPostKey } from './agenda-release.ts'
import { isOfClosedGroup } from './closing/closed-group.ts'
import type { ErrandOrder } from './errands.ts'
import type { Tables, World } from './ports.ts'
import { seasonPlanPostKey } from './season-plan-posts.ts'
import { isTold } from './tell.ts'

/**
 * What a group's new room should hold already: the agenda and the preparation of the meetings to come, where they are
 * out, the evaluation that is open, and the plan of the year. Ordered once the room is ready, also where they stood in a channel that is gone.
 */
export const orderStandingPosts = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  room: Room,
): Promise<void> => {
  if (room.owner.kind !== 'group' || (await isOfClosedGroup(tables, room))) return
  const { group } = room.owner
  const now = world.clock.now()
  const post = (
    key: string,
    ref: Extract<ErrandOrder, { kind: 'post' }>['payload']['ref'],
    threadOf: string | null,
  ) =>
    orderMissing(tables, {
      kind: 'post',
      key,
      lane: `room:${room.key}`,
      payload: { to: { room: room.key }, ref, threadOf },
    })
  for (const { id, round, state, endsAt } of await tables.meetings.ofGroup(group)) {
    if (state !== 'planned') continue
    const isReleased = (await tables.agendas.find(round))?.released != null
    const agenda = agendaPostKey(round, group)
    if (isReleased && endsAt > now) {
      await post(agenda, { card: 'agenda', round, group }, null)
      await post(preparationPostKey(round, group), { card: 'preparation', round, group }, agenda)
    }
    const ballot = await tables.ballots.find(id)
    if (ballot && ballot.closesAt > now)
      await post(
        `evaluation:${id}`,
        { card: 'evaluation', meeting: id },
        isReleased ? agenda : null,
      )
  }
  const plans = new Set((await tables.seasonPlans.all()).map(({ season }) => season))
  for (const { id: season, rounds } of await tables.seasons.all())
    if (plans.has(season) && rounds.some(({ window }) => window.to >= dayOf(now)))
      await post(seasonPlanPostKey(season, group), { card: 'season-plan', season, group }, null)
}

/** Ordered where it never was, or was posted in a place that is gone. */
const orderMissing = async (
  tables: Tables,
  order: Extract<ErrandOrder, { kind: 'post' }>,
): Promise<void> => {
  if (await tables.errands.order(order)) return
  const before = await tables.errands.find(order.key)
  if (before?.state !== 'done' || (await tables.posts.find(order.key))) return
  if (!(await isTold(tables, order.key))) await tables.errands.orderAgain(order)
}
