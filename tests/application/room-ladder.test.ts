import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { noticeErrands } from '#bot/application/notices.ts'
import { postErrands } from '#bot/application/posts.ts'
import { hearOfBot } from '#bot/application/reach.ts'
import { roomErrands } from '#bot/application/room-errands.ts'
import { tick } from '#bot/application/tick.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { notice } from '#bot/text/notice.ts'
import { aLeader } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const refusal = (code: string, status = 403) => new Fault('refused', code, { status })

/** One group in its channel with the app, and what Teams refuses there: a code, or null. */
const arranged = async () => {
  const world = await aWorld()
  const own = firstOf(await aBookedRound(world))
  const { room, people } = own
  if (!room.channel) throw new Error('The room has no channel.')
  world.channels.channels.push({
    id: room.channel,
    name: room.name,
    owners: people.slice(0, 1).map(({ entraId }) => entraId),
    members: people.slice(1).map(({ entraId }) => entraId),
    hasApp: true,
    tabs: [],
    isDeleted: false,
  })
  world.channels.team.hasApp = true
  for (const { entraId } of people) world.channels.team.members.add(entraId)
  await world.tables.settings.set('team', { teamId: 'team-1', filled: true, appInstalled: true })
  await world.tables.rooms.save({ ...room, done: ['channel', 'members', 'app', 'tab'] })
  const refuses = { channel: null as string | null, chats: null as string | null }
  const tried = { channel: 0 }
  const messenger = {
    ...world.messenger,
    post: async (...given: Parameters<typeof world.messenger.post>) => {
      const [to] = given
      if (to.kind === 'channel') tried.channel += 1
      const code = to.kind === 'channel' ? refuses.channel : refuses.chats
      if (code !== null) throw refusal(code)
      return world.messenger.post(...given)
    },
    update: async (...given: Parameters<typeof world.messenger.update>) => {
      const code = given[0].conversation === room.channel ? refuses.channel : refuses.chats
      if (code !== null) throw refusal(code)
      return world.messenger.update(...given)
    },
  }
  const inWorld = { ...world, messenger }
  const handlers = {
    ...roomErrands(inWorld),
    ...postErrands(inWorld),
    ...noticeErrands(inWorld, notice),
  }
  const run = () => runErrands(world, handlers)
  const key = `welcome:${room.key}`
  const order = (post = key) =>
    world.tables.errands.order({
      kind: 'post',
      key: post,
      lane: `room:${room.key}`,
      payload: {
        to: { room: room.key },
        ref: { card: 'welcome', room: room.key },
        threadOf: null,
      },
    })
  const update = () =>
    world.tables.errands.orderAgain({
      kind: 'update-post',
      key: `update:${key}`,
      lane: `room:${room.key}`,
      payload: { post: key, ref: { card: 'welcome', room: room.key } },
    })
  const toldInChats = () =>
    world.messenger.posts.flatMap(({ to }) => (to.kind === 'person' ? [to.person] : [])).toSorted()
  const everyone = people.map(({ entraId }) => entraId).toSorted()
  const reach = () => world.tables.reach.find(room.key)
  const channel = world.channels.channels[0]
  if (!channel) throw new Error('There is no channel.')
  return {
    ...{ world, own, room, people, refuses, tried, handlers, run, key, order, update },
    ...{ toldInChats, everyone, reach, channel },
  }
}

describe('a card for a group', () => {
  it('is posted in the channel, which is then known to take it', async () => {
    const { world, run, order, reach, toldInChats } = await arranged()
    await order()
    await run()
    expect(world.messenger.posts.map(({ to }) => to.kind)).toEqual(['channel'])
    expect(toldInChats()).toEqual([])
    expect(await reach()).toMatchObject({ capability: 'bot-ok', code: null })
  })

  it('goes to each member’s own chat where the channel refuses posts, as the same card', async () => {
    const { world, refuses, run, order, reach, toldInChats, everyone, room } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    await order()
    await run()
    expect(toldInChats()).toEqual(everyone)
    for (const { message } of world.messenger.posts)
      expect(message).toMatchObject({ card: 'welcome', name: room.name })
    expect(await reach()).toMatchObject({
      capability: 'post-blocked',
      code: 'MessageWritesBlocked',
    })
    expect(await world.tables.errands.needingAttention()).toEqual([])
  })

  it('is not tried in the channel again until that is due, a week later', async () => {
    const { world, refuses, tried, run, order, reach } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    await order()
    await run()
    await order('second:card')
    await run()
    expect(tried.channel).toBe(1)
    world.clock.advance(7 * 24 * 60)
    await tick(world)
    await run()
    // The coordinator sees it as it last was, until it is tried.
    expect(await reach()).toMatchObject({ capability: 'post-blocked' })
    refuses.channel = null
    await order('third:card')
    await run()
    expect(tried.channel).toBe(2)
    expect(await reach()).toMatchObject({ capability: 'bot-ok' })
  })

  it('is never told twice when the channel opens later', async () => {
    const { world, refuses, tried, run, order, key, reach, room } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    await order()
    await run()
    const told = world.messenger.posts.length
    refuses.channel = null
    if (room.channel) {
      await hearOfBot(world, room.channel, 'removed')
      await hearOfBot(world, room.channel, 'added')
    }
    expect(await reach()).toMatchObject({ capability: 'bot-ok' })
    const errand = await world.tables.errands.find(key)
    await world.tables.errands.orderAgain({
      kind: 'post',
      key,
      lane: `room:${room.key}`,
      payload: errand?.payload as never,
    })
    await run()
    expect(world.messenger.posts).toHaveLength(told)
    expect(tried.channel).toBe(1)
  })

  it('goes by the feed and one mail to all, without names of each other, where there is no bot', async () => {
    const { world, refuses, run, order, reach, toldInChats, everyone, people } = await arranged()
    refuses.channel = 'BotDisabledByAdmin'
    refuses.chats = 'BotDisabledByAdmin'
    await order()
    await run()
    expect(toldInChats()).toEqual([])
    expect(world.notices.feeds.map(({ person }) => person).toSorted()).toEqual(everyone)
    expect(world.notices.mails).toHaveLength(1)
    expect(world.notices.mails[0]?.to.toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
    expect(await reach()).toMatchObject({ capability: 'tab-only', code: 'BotDisabledByAdmin' })
    expect(await world.tables.errands.needingAttention()).toEqual([])
  })

  it('goes by feed and mail to each in their own language: one mail in each', async () => {
    const { world, refuses, run, order, people } = await arranged()
    refuses.channel = 'BotDisabledByAdmin'
    refuses.chats = 'BotDisabledByAdmin'
    Object.assign(world.cards, {
      draw: (_message: unknown, locale: string) => ({ card: {}, notification: `in ${locale}` }),
    })
    const english = people.slice(1, 3)
    for (const { entraId } of english) await world.tables.languages.hear(entraId, 'en-GB')
    await order()
    await run()
    const told = new Map(world.notices.feeds.map(({ person, what }) => [person, what]))
    for (const person of people)
      expect(told.get(person.entraId)).toBe(english.includes(person) ? 'in en' : 'in da')
    const mails = world.notices.mails.map(({ subject, to }) => [subject, to.toSorted()])
    const addresses = (some: typeof people) => some.map(({ email }) => email).toSorted()
    const others = people.filter((person) => !english.includes(person))
    expect(mails.toSorted()).toEqual([
      ['Tværs: in da', addresses(others)],
      ['Tværs: in en', addresses(english)],
    ])
    expect(world.notices.mails.find(({ subject }) => subject.endsWith('en'))?.bodyHtml).toContain(
      'Open it in Tværs',
    )
  })

  it('goes by the feed and a mail to the one who has blocked the bot, and by chat to the others', async () => {
    const { world, own, refuses, run, order, everyone } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    await order()
    const [blocked] = own.people
    const { messenger } = world
    const post = messenger.post
    Object.assign(messenger, {
      post: async (...given: Parameters<typeof post>) => {
        const [to] = given
        if (to.kind === 'person' && to.person === blocked?.entraId)
          throw refusal('ConversationBlockedByUser')
        return post(...given)
      },
    })
    await run()
    expect(world.messenger.posts).toHaveLength(everyone.length - 1)
    expect(world.notices.feeds.map(({ person }) => person)).toEqual([blocked?.entraId])
    expect(world.notices.mails.map(({ to }) => to)).toEqual([[blocked?.email]])
  })

  it('waits for the app to reach a person before it goes another way', async () => {
    const { world, refuses, run, order, people } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    refuses.chats = 'BotNotInConversationRoster'
    for (const { entraId } of people)
      await world.tables.errands.order({
        kind: 'install-for-person',
        key: `install-for-person:${entraId}`,
        lane: `person:${entraId}`,
        payload: { person: entraId },
        notBefore: addMinutes(world.clock.now(), 60),
      })
    await order()
    await run()
    expect(world.notices.feeds).toEqual([])
    const stuck = await world.tables.errands.needingAttention()
    expect(new Set(stuck.map(({ code }) => code))).toEqual(new Set(['app-not-installed-yet']))
  })

  it('stays with the coordinator when the card itself is refused: nobody gets it another way', async () => {
    const { world, run, order, toldInChats, key } = await arranged()
    world.messenger.failWith(new Fault('refused', 'MessageSizeTooBig', { status: 413 }))
    await order()
    await run()
    expect(toldInChats()).toEqual([])
    expect(await world.tables.errands.find(key)).toMatchObject({
      state: 'dead',
      code: 'MessageSizeTooBig',
    })
  })
})

describe('who gets a card in their own chat', () => {
  it('is nobody while somebody is in the channel who does not belong there', async () => {
    const { world, refuses, handlers, order, channel } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    channel.members.push(aLeader().entraId)
    await order()
    const { 'fill-channel': _, ...rest } = handlers
    await runErrands(world, {
      ...rest,
      'fill-channel': async () => {
        throw refusal('Forbidden')
      },
    })
    expect(world.messenger.posts).toEqual([])
  })

  it('is not one who left the group between the order and the sending', async () => {
    const { world, own, refuses, run, order, toldInChats } = await arranged()
    refuses.channel = 'MessageWritesBlocked'
    await order()
    const tell = world.messenger.post
    let leaver: EntraId | null = null
    Object.assign(world.messenger, {
      post: async (...given: Parameters<typeof tell>) => {
        const [to] = given
        const other = own.people.find(
          ({ entraId }) => to.kind !== 'person' || entraId !== to.person,
        )
        if (leaver === null && other) {
          leaver = other.entraId
          await world.tables.leaders.save({ ...other, leftOn: '2027-01-20' as never })
        }
        return tell(...given)
      },
    })
    await run()
    expect(toldInChats()).not.toContain(leaver)
    expect(toldInChats()).toHaveLength(own.people.length - 1)
  })
})

describe('a card that each got for themselves', () => {
  const told = async () => {
    const given = await arranged()
    given.refuses.channel = 'MessageWritesBlocked'
    await given.order()
    await given.run()
    return given
  }

  it('is redrawn in each chat', async () => {
    const { world, update, run, everyone } = await told()
    await update()
    await run()
    expect(world.messenger.posts.map(({ updates }) => updates)).toEqual(everyone.map(() => 1))
  })

  it('is told once by feed and mail to who has blocked the bot since', async () => {
    const { world, refuses, update, run, everyone } = await told()
    refuses.chats = 'ConversationBlockedByUser'
    for (const _ of [1, 2]) {
      await update()
      await run()
    }
    expect(world.notices.feeds.map(({ person }) => person).toSorted()).toEqual(everyone)
    expect(await world.tables.errands.needingAttention()).toEqual([])
  })

  it('is not redrawn for who has left, and reaches who came', async () => {
    const { world, own, update, run, channel, toldInChats } = await told()
    const leaver = own.people.at(-1)
    const comer = aLeader()
    if (!leaver) throw new Error('The group is empty.')
    await world.tables.leaders.save(comer)
    await world.tables.leaders.save({ ...leaver, leftOn: '2027-01-20' as never })
    const seats = own.group.seats.map((seat) =>
      seat.person === leaver.id ? { ...seat, person: comer.id } : seat,
    )
    await world.tables.groups.save({ ...own.group, seats })
    channel.members = channel.members.map((one) => (one === leaver.entraId ? comer.entraId : one))
    await update()
    await run()
    expect(toldInChats()).toContain(comer.entraId)
    const updated = world.messenger.posts.flatMap(({ to, updates }) =>
      to.kind === 'person' && updates > 0 ? [to.person] : [],
    )
    expect(updated).not.toContain(leaver.entraId)
    expect(updated).toHaveLength(own.people.length - 1)
  })
})

describe('a card in a channel that takes no changes any more', () => {
  const posted = async () => {
    const given = await arranged()
    await given.order()
    await given.run()
    return given
  }

  it('is no trouble for the coordinator: the refusal is learned, and each gets the newest', async () => {
    const { world, refuses, update, run, reach, toldInChats, everyone } = await posted()
    refuses.channel = 'MessageWritesBlocked'
    await update()
    await run()
    expect(await world.tables.errands.needingAttention()).toEqual([])
    expect(await reach()).toMatchObject({
      capability: 'post-blocked',
      code: 'MessageWritesBlocked',
    })
    expect(toldInChats()).toEqual(everyone)
  })

  it('reaches each by feed and mail once where there is no bot, however often it changes', async () => {
    const { world, refuses, update, run, everyone } = await posted()
    refuses.channel = 'BotDisabledByAdmin'
    refuses.chats = 'BotDisabledByAdmin'
    for (const _ of [1, 2]) {
      await update()
      await run()
    }
    expect(world.notices.feeds.map(({ person }) => person).toSorted()).toEqual(everyone)
    expect(world.notices.mails).toHaveLength(1)
    expect(await world.tables.errands.needingAttention()).toEqual([])
  })

  it('is redrawn in the chats the second time, and in the channel too once that takes it again', async () => {
    const { world, refuses, update, run, everyone } = await posted()
    const updates = (kind: 'channel' | 'person') =>
      world.messenger.posts.filter(({ to }) => to.kind === kind).map((post) => post.updates)
    refuses.channel = 'MessageWritesBlocked'
    for (const _ of [1, 2]) {
      await update()
      await run()
    }
    expect(updates('channel')).toEqual([0])
    expect(updates('person')).toEqual(everyone.map(() => 1))
    refuses.channel = null
    await update()
    await run()
    expect(updates('channel')).toEqual([1])
    expect(updates('person')).toEqual(everyone.map(() => 2))
  })

  it('is told nobody anew when it is an evaluation that closes: its result comes as a card', async () => {
    const { world, own, refuses, key, room, run, toldInChats, reach } = await posted()
    refuses.channel = 'MessageWritesBlocked'
    await world.tables.ballots.save(
      openBallot(own.meeting, own.meeting.endsAt, addMinutes(own.meeting.endsAt, 60)),
    )
    await world.tables.errands.order({
      kind: 'update-post',
      key: 'update:evaluation',
      lane: `room:${room.key}`,
      payload: { post: key, ref: { card: 'evaluation', meeting: own.meeting.id } },
    })
    await run()
    expect(toldInChats()).toEqual([])
    expect(await reach()).toMatchObject({ capability: 'post-blocked' })
    expect(await world.tables.errands.needingAttention()).toEqual([])
  })

  it('stays with the coordinator where the refusal is about the card', async () => {
    const { world, update, run, toldInChats } = await posted()
    world.messenger.failWith(
      new Fault('refused', 'ActivityNotFoundInConversation', { status: 404 }),
    )
    await update()
    await run()
    expect(toldInChats()).toEqual([])
    expect(await world.tables.errands.needingAttention()).toMatchObject([
      { kind: 'update-post', code: 'ActivityNotFoundInConversation' },
    ])
  })
})

describe('a channel that takes no app', () => {
  it('keeps its group from nothing: the welcome goes to each, and the room is not stuck', async () => {
    const { world, refuses, handlers, room, toldInChats, everyone, reach } = await arranged()
    refuses.channel = 'BotNotInConversationRoster'
    await world.tables.rooms.save({ ...room, done: ['channel', 'members'] })
    Object.assign(world.channels, {
      ensureAppInChannel: async () => {
        throw refusal('ChannelTakesNoApps', 400)
      },
      ensureTab: async () => {
        throw refusal('AppNotInChannel', 400)
      },
    })
    const errands = { ...handlers, ...roomErrands(world) }
    await world.tables.errands.order({
      kind: 'add-app',
      key: `add-app:${room.key}`,
      lane: 'team',
      payload: { room: room.key },
    })
    await runErrands(world, errands)
    expect(await reach()).toMatchObject({ capability: 'app-missing', code: 'ChannelTakesNoApps' })
    expect(toldInChats()).toEqual(everyone)
    expect(await world.tables.errands.needingAttention()).toEqual([])
    expect((await world.tables.rooms.find(room.key))?.done).toEqual(['channel', 'members'])
  })

  it.each([
    ['BadRequest', 400],
    ['Authorization_RequestDenied', 403],
    ['NotFound', 404],
  ])('is not blamed for a fault of another kind: %s is reported to the coordinator', async (code, status) => {
    const { world, handlers, room, reach, toldInChats, everyone, order, refuses } = await arranged()
    refuses.channel = 'BotNotInConversationRoster'
    await world.tables.rooms.save({ ...room, done: ['channel', 'members'] })
    Object.assign(world.channels, {
      ensureAppInChannel: async () => {
        throw refusal(code, status)
      },
    })
    const errands = { ...handlers, ...roomErrands(world) }
    await world.tables.errands.order({
      kind: 'add-app',
      key: `add-app:${room.key}`,
      lane: 'team',
      payload: { room: room.key },
    })
    await runErrands(world, errands)
    expect(await reach()).toBeNull()
    expect(await world.tables.errands.needingAttention()).toMatchObject([{ kind: 'add-app', code }])
    // What is for the group reaches it all the same.
    await order('agenda:1')
    await runErrands(world, errands)
    expect(toldInChats()).toEqual(everyone)
  })

  it('waits while the team still gets the app, before a refusal of the channel is believed', async () => {
    const { world, handlers, room, reach, channel } = await arranged()
    await world.tables.rooms.save({ ...room, done: ['channel', 'members'] })
    let times = 0
    const { ensureAppInChannel } = world.channels
    Object.assign(world.channels, {
      ensureAppInChannel: async (...given: Parameters<typeof ensureAppInChannel>) => {
        times += 1
        if (times < 4) throw refusal('BadRequest', 400)
        return ensureAppInChannel(...given)
      },
    })
    channel.hasApp = false
    await world.tables.errands.order({
      kind: 'add-app',
      key: `add-app:${room.key}`,
      lane: 'team',
      payload: { room: room.key },
    })
    await runErrands(world, { ...handlers, ...roomErrands(world) })
    expect(channel.hasApp).toBe(true)
    expect(await reach()).toMatchObject({ capability: 'bot-ok' })
  })

  it('is looked at daily, and gets app, tab and cards once the app can be added', async () => {
    const { world, run, room, reach, channel, order } = await arranged()
    await world.tables.rooms.save({ ...room, done: ['channel', 'members'] })
    channel.hasApp = false
    const learnedAt = world.clock.now()
    await world.tables.reach.save(room.key, { capability: 'app-missing', code: 'x', learnedAt })
    await tick(world)
    await run()
    expect(channel.hasApp).toBe(false)
    world.clock.set(addMinutes(learnedAt, 24 * 60))
    await tick(world)
    await tick(world)
    await run()
    expect(channel).toMatchObject({ hasApp: true, tabs: [{ entityId: 'group' }] })
    await order()
    await run()
    expect(await reach()).toMatchObject({ capability: 'bot-ok' })
    const welcomes = world.messenger.posts.filter(({ message }) => message.card === 'welcome')
    expect(welcomes.map(({ to }) => to.kind)).toEqual(['channel'])
  })
})
