import { type Actor, may } from '#bot/domain/access.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { GroupId, RoundId, TaskId } from '#bot/domain/ids.ts'
import { plannedMeeting } from '#bot/domain/meeting.ts'
import { tickCounts, ticked } from '#bot/domain/preparation.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { readFrame } from './agenda-frame.ts'
import type { World } from './ports.ts'

export const preparation = (world: World) => ({
  /** The caller's own tasks with the caller's own ticks; to a host also how many have ticked each, never who. */
  getPreparation: (actor: Actor, input: { round: RoundId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getPreparation') || actor.person === null) return refuse('not-allowed')
      const frame = await readFrame(tables, input.round, world.clock.now())
      if (!frame) return refuse(input.round ? 'not-found' : 'no-round')
      const released = (await tables.agendas.find(frame.round.id))?.released ?? null
      const tasks = released?.content.tasks ?? []
      const own = await tables.preparations.ofPerson(frame.round.id, actor.person)
      const done = ticked(tasks, own, actor.person)
      const meeting = frame.meetings.find((each) => each.group === actor.group) ?? null
      const group =
        actor.isHost && actor.group !== null ? await tables.groups.find(actor.group) : null
      const members = group ? membersOf(group) : []
      return accept({
        round: frame.round.id,
        roundLabel: frame.round.label,
        theme: released?.content.theme ?? null,
        isReleased: released !== null,
        meeting: meeting && { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
        tasks: tasks.map((task) => ({ ...task, isDone: done.includes(task.id) })),
        counts: group && {
          members: members.length,
          tasks: tickCounts(tasks, await tables.preparations.ofRound(frame.round.id), members),
        },
      })
    }),

  /** The caller's own tick, until the group's meeting is over. `group` is the channel whose card was pressed; left out: the caller's own. */
  tickPreparation: (
    actor: Actor,
    input: { round: RoundId; task: TaskId; group?: GroupId | undefined; done: boolean },
  ) =>
    world.store.transaction(async (tables) => {
      const group = input.group ?? actor.group
      if (actor.person === null || group === null || !may(actor, 'tickPreparation', group))
        return refuse('not-allowed')
      const round = await tables.seasons.findRound(input.round)
      const tasks = (await tables.agendas.find(input.round))?.released?.content.tasks ?? []
      if (!round || !tasks.some((task) => task.id === input.task)) return refuse('not-found')
      const meeting = plannedMeeting(await tables.meetings.ofRound(round.id), group)
      if (meeting && meeting.endsAt <= world.clock.now()) return refuse('preparation-over')
      const tick = { round: round.id, task: input.task, person: actor.person }
      await (input.done
        ? tables.preparations.tick({ ...tick, at: world.clock.now() })
        : tables.preparations.untick(round.id, input.task, actor.person))
      const own = await tables.preparations.ofPerson(round.id, actor.person)
      const done = ticked(tasks, own, actor.person)
      return accept({ round: round.id, roundLabel: round.label, group, tasks, done })
    }),
})
