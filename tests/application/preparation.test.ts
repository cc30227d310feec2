import { describe, expect, it } from 'vitest'
import { composeMessage } from '#bot/application/compose-message.ts'
import { preparation } from '#bot/application/preparation.ts'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import type { TaskId } from '#bot/domain/ids.ts'
import { actorOf, anActor, anId } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent, aTask } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const aRoundToPrepare = async () => {
  const world = await aWorld({ now: '2027-01-11T09:00:00Z' })
  const made = await aRoundOfGroups(world)
  const tasks = [aTask({ title: 'Spørg' }), aTask({ title: 'Læs' })] as const
  const content = anAgendaContent({ tasks })
  const released = { content, revision: 1, at: instant('2027-01-04T09:00:00Z'), changed: [] }
  await world.tables.agendas.save(anAgenda({ round: made.round.id, draft: content, released }))
  const [{ group, host, members }] = made.groups
  const leader = members[1]
  if (!leader) throw new Error('The group was to have members.')
  return {
    world,
    ...made,
    app: preparation(world),
    tasks,
    leader,
    asLeader: actorOf(leader, group),
    asHost: actorOf(host, group),
  }
}

describe('preparing for a round', () => {
  it('ends with the meeting: a tick on an old card changes nothing', async () => {
    const { world, app, asLeader, round, tasks, groups } = await aRoundToPrepare()
    const input = { round: round.id, task: tasks[0].id, done: true }
    world.clock.set(addMinutes(groups[0].meeting.endsAt, -1))
    expect(await app.tickPreparation(asLeader, input)).toMatchObject({ ok: true })
    world.clock.set(groups[0].meeting.endsAt)
    expect(await app.tickPreparation(asLeader, { ...input, done: false })).toMatchObject({
      refusal: 'preparation-over',
    })
    expect(await app.getPreparation(asLeader, { round: round.id })).toMatchObject({
      value: { tasks: [{ isDone: true }, { isDone: false }] },
    })
  })

  it('shows a leader the tasks with the own ticks, and no counts', async () => {
    const { app, asLeader, round, tasks } = await aRoundToPrepare()
    await app.tickPreparation(asLeader, { round: round.id, task: tasks[0].id, done: true })
    expect(await app.getPreparation(asLeader, { round: null })).toMatchObject({
      value: {
        isReleased: true,
        counts: null,
        tasks: [
          { title: 'Spørg', isDone: true },
          { title: 'Læs', isDone: false },
        ],
      },
    })
  })

  it('shows the host how many of the own group are ready, and nobody else’s ticks', async () => {
    const { app, asLeader, asHost, round, tasks, groups } = await aRoundToPrepare()
    const [, other] = groups
    const input = { round: round.id, task: tasks[0].id, done: true }
    await app.tickPreparation(asLeader, input)
    await app.tickPreparation(actorOf(other.host, other.group), input)
    expect(await app.getPreparation(asHost, { round: round.id })).toMatchObject({
      value: {
        counts: {
          members: 3,
          tasks: [
            { task: tasks[0].id, done: 1 },
            { task: tasks[1].id, done: 0 },
          ],
        },
        tasks: [{ isDone: false }, { isDone: false }],
      },
    })
  })

  it('takes a tick back, and counts a second tick once', async () => {
    const { world, app, asLeader, round, tasks } = await aRoundToPrepare()
    const input = { round: round.id, task: tasks[0].id }
    await app.tickPreparation(asLeader, { ...input, done: true })
    await app.tickPreparation(asLeader, { ...input, done: true })
    expect(await world.tables.preparations.ofRound(round.id)).toHaveLength(1)
    expect(await app.tickPreparation(asLeader, { ...input, done: false })).toMatchObject({
      value: { done: [] },
    })
  })

  it('answers a card in the group’s channel with that person’s own view', async () => {
    const { app, asLeader, round, tasks, groups } = await aRoundToPrepare()
    const group = groups[0].group.id
    const task = tasks[1].id
    expect(
      await app.tickPreparation(asLeader, { round: round.id, task, group, done: true }),
    ).toEqual({
      ok: true,
      value: { round: round.id, roundLabel: round.label, group, tasks, done: [task] },
    })
  })

  it('refuses another group’s card, a task that is gone, and one who is in no group', async () => {
    const { app, asLeader, round, tasks, groups, coordinator } = await aRoundToPrepare()
    const input = { round: round.id, task: tasks[0].id, done: true }
    const elsewhere = { ...input, group: groups[1].group.id }
    expect(await app.tickPreparation(asLeader, elsewhere)).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.tickPreparation(coordinator, input)).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.getPreparation(anActor(), { round: null })).toMatchObject({
      refusal: 'not-allowed',
    })
    const gone = { ...input, task: anId<TaskId>() }
    expect(await app.tickPreparation(asLeader, gone)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('the preparation cards', () => {
  it('show the channel the tasks and nobody’s ticks', async () => {
    const { world, app, asLeader, round, tasks, groups } = await aRoundToPrepare()
    await app.tickPreparation(asLeader, { round: round.id, task: tasks[0].id, done: true })
    const ref = { card: 'preparation', round: round.id, group: groups[0].group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({ tasks, done: null })
  })

  it('remind the one who has something left of just that', async () => {
    const { world, app, asLeader, leader, round, tasks } = await aRoundToPrepare()
    const ref = { card: 'preparation-reminder', round: round.id, person: leader.id } as const
    await app.tickPreparation(asLeader, { round: round.id, task: tasks[0].id, done: true })
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      meetingAt: '2027-01-20T08:00:00.000Z',
      done: [tasks[0].id],
    })
  })

  it('do not remind one who has become ready, or when the meeting has begun', async () => {
    const { world, app, asLeader, leader, round, tasks } = await aRoundToPrepare()
    const ref = { card: 'preparation-reminder', round: round.id, person: leader.id } as const
    world.clock.set('2027-01-20T08:00:00Z')
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
    world.clock.set('2027-01-18T08:00:00Z')
    for (const { id } of tasks)
      await app.tickPreparation(asLeader, { round: round.id, task: id, done: true })
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
  })
})
