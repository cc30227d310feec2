import { describe, expect, it } from 'vitest'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import { aBot, bodyOf, from, pressed, wordsOf } from './a-bot.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const SENTENCE = 'application/vnd.microsoft.activity.message'
const TOPIC = '018f4a3e-7c1a-7000-8000-000000000001'
const room = '19:room-of-group-1@thread.tacv2'

describe('a button', () => {
  it('asks the endpoint that is its verb as the one who pressed, with text made what the schema says', async () => {
    const heard: unknown[] = []
    const { turn, groups } = await aBot({
      handlers: () => ({
        supportTopic: async (actor, input) => {
          heard.push([actor.person, input])
          return accept(null)
        },
      }),
    })
    const leader = groups[0].members[1] ?? groups[0].host
    const answer = await turn(
      from(leader, room, pressed('supportTopic', { topic: TOPIC, support: 'true' })),
    )
    expect(heard).toEqual([[leader.id, { topic: TOPIC, support: true }]])
    expect(bodyOf(answer)).toEqual({
      statusCode: 200,
      type: SENTENCE,
      value: 'Du støtter nu emnet.',
    })
  })

  it('answers in the language that Teams speaks to that person', async () => {
    const { turn, groups } = await aBot({
      handlers: () => ({ supportTopic: async () => accept(null) }),
    })
    const activity = pressed(
      'supportTopic',
      { topic: TOPIC, support: 'false' },
      { locale: 'en-GB' },
    )
    expect(bodyOf(await turn(from(groups[0].host, room, activity))).value).toBe(
      'You no longer support the topic.',
    )
  })

  it('of a verb that no card has is answered with a card that leads on', async () => {
    const { turn, groups } = await aBot()
    for (const verb of [
      'noSuchVerb',
      'listTopics',
      'releaseAgenda',
      '__proto__',
      'constructor',
      '',
    ]) {
      const body = bodyOf(await turn(from(groups[0].host, room, pressed(verb, {}))))
      expect(body.type, verb).toBe(CARD)
      expect(wordsOf(body.value)).toContain('fra en tidligere udgave')
      expect(JSON.stringify(body.value)).toContain('Action.OpenUrl')
    }
  })

  it('that carries nonsense is answered, whatever the nonsense', async () => {
    const { turn, groups } = await aBot()
    for (const value of [
      undefined,
      null,
      'x',
      7,
      [],
      {},
      { action: 'x' },
      { action: { verb: 7 } },
    ]) {
      const activity = { type: 'invoke', name: 'adaptiveCard/action', value }
      expect(bodyOf(await turn(from(groups[0].host, room, activity))).type).toBe(CARD)
    }
    for (const data of [null, 'x', [], { topic: {} }, { topic: TOPIC, 'a.__proto__.b': 'x' }]) {
      const body = bodyOf(await turn(from(groups[0].host, room, pressed('supportTopic', data))))
      expect([CARD, SENTENCE]).toContain(body.type)
    }
    expect(({} as Record<string, unknown>).b).toBeUndefined()
  })

  it('of a card from last year, with parts that nobody knows any more, says so', async () => {
    const { turn, groups } = await aBot()
    const data = { topic: TOPIC, support: 'true', colour: 'red' }
    const body = bodyOf(await turn(from(groups[0].host, room, pressed('supportTopic', data))))
    expect(wordsOf(body.value)).toContain('fra en tidligere udgave')
  })

  it('leaves the card with what was written in it when something must be corrected', async () => {
    const { turn, groups } = await aBot()
    const data = { topic: TOPIC }
    expect(bodyOf(await turn(from(groups[0].host, room, pressed('supportTopic', data))))).toEqual({
      statusCode: 200,
      type: SENTENCE,
      value: 'Feltet skal udfyldes. Ret det, og send igen.',
    })
  })

  it('says a refusal by its sentence, and takes the card away when it can do nothing more', async () => {
    const { turn, groups } = await aBot({
      handlers: () => ({
        supportTopic: async () => refuse('not-allowed'),
        shareSummary: async () => refuse('summary-empty' as never),
      }),
    })
    const data = { topic: TOPIC, support: true }
    const taken = bodyOf(await turn(from(groups[0].host, room, pressed('supportTopic', data))))
    expect(taken.type).toBe(CARD)
    expect(wordsOf(taken.value)).toMatch(/^Du har ikke adgang/)
    const stays = bodyOf(
      await turn(from(groups[0].host, room, pressed('shareSummary', { meeting: TOPIC }))),
    )
    expect(stays.type).toBe(SENTENCE)
  })

  it('that meets a fault says so kindly, with a number that is in the log, and never fails', async () => {
    const { turn, groups, world } = await aBot({
      handlers: () => ({
        supportTopic: async () => {
          throw new Error('the database is away')
        },
      }),
    })
    const data = { topic: TOPIC, support: true }
    const body = bodyOf(await turn(from(groups[0].host, room, pressed('supportTopic', data))))
    expect(body.type).toBe(SENTENCE)
    expect(body.value).toContain('i-7')
    expect(world.log.lines.at(-1)).toMatchObject({
      event: 'bot.invoke',
      facts: { incident: 'i-7' },
    })
  })

  it('is done once when Teams delivers it twice, and both get the same answer', async () => {
    let times = 0
    const { turn, groups } = await aBot({
      handlers: () => ({
        supportTopic: async () => {
          times += 1
          return accept(null)
        },
      }),
    })
    const activity = from(
      groups[0].host,
      room,
      pressed('supportTopic', { topic: TOPIC, support: true }),
    )
    const answers = await Promise.all([turn(activity), turn(activity)])
    answers.push(await turn(activity))
    expect(times).toBe(1)
    expect(new Set(answers).size).toBe(1)
  })

  it('of another person, whose activity happens to have the same id, is not given that answer', async () => {
    const asked: string[] = []
    const { turn, groups } = await aBot({
      handlers: () => ({
        supportTopic: async (actor) => {
          asked.push(actor.name)
          return accept(null)
        },
      }),
    })
    const press = pressed('supportTopic', { topic: TOPIC, support: true }, { id: '1768899600000' })
    await turn(from(groups[0].host, room, press))
    await turn(from(groups[1].host, room, press))
    await turn(from(groups[0].host, null, press))
    expect(asked).toEqual(['Vært 1', 'Vært 2', 'Vært 1'])
  })

  it('teaches the bot which post it sits on, when that was in doubt', async () => {
    const { turn, groups, world, settled } = await aBot({
      handlers: () => ({ supportTopic: async () => accept(null) }),
    })
    const own = roomKey({ kind: 'group', group: groups[0].group.id })
    await world.tables.errands.order({
      kind: 'post',
      key: 'agenda:1:2',
      lane: `room:${own}`,
      payload: { to: { room: own }, ref: { card: 'welcome', room: own }, threadOf: null },
    })
    const data = { topic: TOPIC, support: true, post: 'agenda:1:2' }
    await turn(
      from(groups[0].host, room, pressed('supportTopic', data, { replyToId: '1795231724191' })),
    )
    await settled()
    expect(await world.tables.posts.find('agenda:1:2')).toMatchObject({
      conversation: room,
      activity: '1795231724191',
    })
  })

  it('pressed by one without an id in the directory is not acted on', async () => {
    const { turn, groups } = await aBot()
    const activity = from(groups[0].host, room, pressed('supportTopic', {}))
    const nobody = { ...activity, from: { id: '29:guest', name: 'Gæst' } }
    expect(await turn(nobody)).toMatchObject({ status: 400 })
  })
})

it('a leader of one group gets nothing of another by a card', async () => {
  const { turn, groups } = await aBot()
  const [one, other] = groups
  const verbs = {
    answerEvaluation: { meeting: other.meeting.id, good: 'x', missed: 'y', benefit: '3' },
    tickPreparation: {
      round: one.meeting.round,
      group: other.group.id,
      task: '018f4a3e-7c1a-7000-8000-000000000001',
      done: 'true',
    },
    shareSummary: { meeting: other.meeting.id },
    askRelease: { meeting: other.meeting.id },
  }
  for (const [verb, input] of Object.entries(verbs)) {
    const body = bodyOf(await turn(from(one.host, room, pressed(verb, input))))
    expect(wordsOf(body.value), verb).toMatch(/^Du har ikke adgang/)
  }
})

describe('an answer to the evaluation that names somebody', () => {
  const aNamedAnswer = async () => {
    const bot = await aBot()
    const [{ host, members, group, meeting }] = bot.groups
    const colleague = members[1]
    if (!colleague) throw new Error('The group was to have members.')
    await bot.world.tables.leaders.save({ ...colleague, name: 'Mette Skov Holm' })
    await bot.world.tables.ballots.save(
      openBallot(meeting, addMinutes(meeting.endsAt, -10), addMinutes(meeting.endsAt, 60)),
    )
    const press = async (data: Readonly<Record<string, unknown>>) =>
      bodyOf(
        await bot.turn(
          from(
            host,
            room,
            pressed('answerEvaluation', {
              meeting: meeting.id,
              good: 'Mettes oplæg',
              missed: '',
              benefit: '4',
              ...data,
            }),
          ),
        ),
      )
    const answered = async () => (await bot.world.tables.ballots.find(meeting.id))?.answered
    return { press, answered, group }
  }

  it('comes back as a card with the words marked, what was written, and a button to send it all the same', async () => {
    const { press, answered } = await aNamedAnswer()
    const body = await press({})
    expect(body.type).toBe(CARD)
    const card = JSON.stringify(body.value)
    expect(card).toContain('»**Mettes**« oplæg')
    expect(card).toContain('»Mettes« er fornavnet på én i gruppen.')
    expect(card).toContain('"value":"Mettes oplæg"')
    expect(card).toContain('"despite":["Mettes"]')
    expect(await answered()).toEqual([])
    expect(wordsOf((await press({ despite: ['Mettes'] })).value)).toContain('Tak')
    expect(await answered()).toHaveLength(1)
  })

  it('offers no such button for a CPR number', async () => {
    const { press, answered } = await aNamedAnswer()
    const card = JSON.stringify((await press({ good: 'Om 010190-1234' })).value)
    expect(card).toContain('»**010190-xxxx**«')
    expect(card).not.toContain('despite')
    expect(await answered()).toEqual([])
  })
})
