import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { postErrands } from '#bot/application/posts.ts'
import { roomErrands } from '#bot/application/room-errands.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { aLeader } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

/** A group with a channel that holds just its people, and the agenda card ordered for it. */
const arranged = async () => {
  const world = await aWorld()
  const { group, room, people } = firstOf(await aBookedRound(world))
  const belong = people.map(({ entraId }) => entraId)
  const { channels } = world
  const { teamId } = await channels.ensureTeam('Tværgående ledelsesgrupper', '', null)
  await channels.ensureTeamMembers(teamId, belong)
  await channels.ensureAppInTeam(teamId)
  const [host = '' as EntraId, ...others] = belong
  const { channelId } = await channels.ensureChannel(teamId, room.name, '', [host], others)
  await world.store.transaction(async (tables) => {
    await tables.settings.set('team', { teamId, filled: true, appInstalled: true })
    await tables.rooms.save({ ...room, channel: channelId })
    await tables.errands.order({
      kind: 'post',
      key: `welcome:${room.key}`,
      lane: `room:${room.key}`,
      payload: {
        to: { room: room.key },
        ref: { card: 'welcome', room: room.key },
        threadOf: null,
      },
    })
  })
  const channel = channels.channels[0]
  if (!channel) throw new Error('There is no channel.')
  const insideAtPosting: (readonly EntraId[])[] = []
  const { post } = world.messenger
  world.messenger.post = (...said: Parameters<typeof post>) => {
    insideAtPosting.push([...channel.owners, ...channel.members])
    return post(...said)
  }
  const letIn = async (person: EntraId) => {
    await channels.ensureTeamMembers(teamId, [person])
    channel.members.push(person)
  }
  const run = (handlers = { ...roomErrands(world), ...postErrands(world) }) =>
    runErrands(world, handlers)
  return { world, group, room, people, belong, channel, insideAtPosting, letIn, run }
}

const warnings = ({ log }: Awaited<ReturnType<typeof arranged>>['world']) =>
  log.lines.filter(({ event }) => event === 'room.roster').map(({ facts }) => facts)

describe('before a group is written to in its channel', () => {
  it('whoever does not belong there is taken out, and then the group is written to', async () => {
    const { world, room, belong, insideAtPosting, letIn, run } = await arranged()
    await letIn(aLeader().entraId)
    await run()
    expect(insideAtPosting).toHaveLength(1)
    expect(insideAtPosting[0]?.toSorted()).toEqual(belong.toSorted())
    expect(warnings(world)).toEqual([{ room: room.key, others: 1, missing: 0 }])
  })

  it('a leader who has moved to another group is out before it is', async () => {
    const { world, group, people, insideAtPosting, run } = await arranged()
    const moved = people.at(-1)
    if (!moved) throw new Error('The group has nobody.')
    await world.tables.groups.save({
      ...group,
      seats: group.seats.filter(({ person }) => person !== moved.id),
    })
    await run()
    expect(insideAtPosting).toHaveLength(1)
    expect(insideAtPosting[0]).not.toContain(moved.entraId)
  })

  it('the post waits as long as somebody cannot be taken out, and says why', async () => {
    const { world, room, insideAtPosting, letIn, run } = await arranged()
    await letIn(aLeader().entraId)
    const { 'fill-channel': _, ...others } = roomErrands(world)
    let tried = 0
    const refused = async () => {
      tried += 1
      throw new Fault('refused', 'Forbidden', { status: 403 })
    }
    await run({ ...others, 'fill-channel': refused, ...postErrands(world) })
    expect(insideAtPosting).toEqual([])
    expect(tried).toBe(1)
    expect(await world.tables.errands.find(`welcome:${room.key}`)).toMatchObject({
      state: 'dead',
      code: 'room-has-others',
    })
  })

  it('a reply that follows its root at once asks Teams no second time, one that comes later does', async () => {
    const { world, room, run } = await arranged()
    const asked: string[] = []
    const { channelMembers } = world.channels
    world.channels.channelMembers = (team, channel) => {
      asked.push(channel)
      return channelMembers(team, channel)
    }
    const reply = (key: string) =>
      world.tables.errands.order({
        kind: 'post',
        key,
        lane: `room:${room.key}`,
        payload: {
          to: { room: room.key },
          ref: { card: 'welcome', room: room.key },
          threadOf: `welcome:${room.key}`,
        },
      })
    await reply('at-once')
    await run()
    expect(world.messenger.posts).toHaveLength(2)
    expect(asked).toHaveLength(1)
    world.clock.advance(1)
    await reply('later')
    await run()
    expect(asked).toHaveLength(2)
  })

  it('a reply that follows its root at once still waits when a leader has left the group meanwhile', async () => {
    const { world, room, group, people, insideAtPosting, run } = await arranged()
    await run()
    const moved = people.at(-1)
    if (!moved) throw new Error('The group has nobody.')
    await world.tables.groups.save({
      ...group,
      seats: group.seats.filter(({ person }) => person !== moved.id),
    })
    await world.tables.errands.order({
      kind: 'post',
      key: 'at-once',
      lane: `room:${room.key}`,
      payload: {
        to: { room: room.key },
        ref: { card: 'welcome', room: room.key },
        threadOf: `welcome:${room.key}`,
      },
    })
    await run()
    expect(insideAtPosting).toHaveLength(2)
    expect(insideAtPosting[1]).not.toContain(moved.entraId)
  })

  it('a change of a card is held as a new card is, until only the group is there', async () => {
    const { world, room, letIn, run } = await arranged()
    await run()
    await letIn(aLeader().entraId)
    await world.tables.errands.order({
      kind: 'update-post',
      key: 'update:1',
      lane: `room:${room.key}`,
      payload: { post: `welcome:${room.key}`, ref: { card: 'welcome', room: room.key } },
    })
    const { 'fill-channel': fill, ...others } = roomErrands(world)
    await run({
      ...others,
      'fill-channel': async () => {
        throw new Fault('refused', 'Forbidden', { status: 403 })
      },
      ...postErrands(world),
    })
    expect(world.messenger.posts.map(({ updates }) => updates)).toEqual([0])
    const held = await world.tables.errands.find('update:1')
    expect(held).toMatchObject({ state: 'dead', code: 'room-has-others' })
    for (const stuck of await world.tables.errands.needingAttention())
      await world.tables.errands.retry(stuck.id)
    await run({ ...others, 'fill-channel': fill, ...postErrands(world) })
    expect(world.messenger.posts.map(({ updates }) => updates)).toEqual([1])
  })

  it('somebody who is missing is let in, and the others do not wait for it', async () => {
    const { world, room, belong, channel, insideAtPosting, run } = await arranged()
    const out = channel.members.pop()
    await run()
    expect(insideAtPosting).toHaveLength(1)
    expect([...channel.owners, ...channel.members].toSorted()).toEqual(belong.toSorted())
    expect(channel.members).toContain(out)
    expect(warnings(world)).toEqual([{ room: room.key, others: 0, missing: 1 }])
  })

  it('somebody whom Teams will not let in is left to the coordinator, who has been told', async () => {
    const { world, room, channel, insideAtPosting, run } = await arranged()
    channel.members.pop()
    const key = `fill-channel:${room.key}`
    await world.tables.errands.order({
      kind: 'fill-channel',
      key,
      lane: 'team',
      payload: { room: room.key },
    })
    let tried = 0
    const refused = async () => {
      tried += 1
      throw new Fault('refused', 'Forbidden', { status: 403 })
    }
    await run({ ...roomErrands(world), 'fill-channel': refused, ...postErrands(world) })
    expect(insideAtPosting).toHaveLength(1)
    expect(tried).toBe(1)
    expect(await world.tables.errands.find(key)).toMatchObject({ state: 'dead' })
  })

  it('nothing more is done when all is as it should be', async () => {
    const { world, room, run, insideAtPosting } = await arranged()
    await run()
    expect(insideAtPosting).toHaveLength(1)
    expect(warnings(world)).toEqual([])
    expect(await world.tables.errands.find(`fill-channel:${room.key}`)).toBeNull()
  })

  it('a channel that Graph does not know is told of by Teams itself', async () => {
    const { world, room, channel, run } = await arranged()
    channel.isDeleted = true
    world.messenger.failWith(new Fault('refused', 'ConversationNotFound', { status: 404 }))
    await run()
    expect(await world.tables.errands.find(`welcome:${room.key}`)).toMatchObject({
      code: 'ConversationNotFound',
    })
  })

  it('a Graph that is away makes the post wait, not go out blindly', async () => {
    const { world, insideAtPosting, belong, letIn, run } = await arranged()
    await letIn(aLeader().entraId)
    const { channelMembers } = world.channels
    let away = 3
    world.channels.channelMembers = async (...asked) => {
      if (away-- > 0) throw new Fault('doubtful', 'ETIMEDOUT')
      return channelMembers(...asked)
    }
    await run()
    expect(insideAtPosting.map((inside) => inside.toSorted())).toEqual([belong.toSorted()])
  })
})
