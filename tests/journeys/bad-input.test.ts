import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCsv } from '#infra/local/municipality/list.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import {
  cardIn,
  chiefRoom,
  type GroupRoom,
  groupRooms,
  SERVICE_ACCOUNT,
  settled,
  settledAt,
} from './round/cast.ts'
import { buttonsOf, instantOf } from './round/meeting.ts'
import { cardsSaying, listed, wordsOf } from './round/programme.ts'
import { whileStopped } from './stage/between.ts'
import { end, stageAt } from './stage/stages.ts'
import { type Stage, start } from './stage/tenant.ts'
import { firstOf, wellStage } from './stage/well.ts'

let stage: Stage
let client: TenantClient
let coordinator: string
let room: GroupRoom
let well: Awaited<ReturnType<typeof wellStage>>

beforeAll(async () => {
  stage = await stageAt('released')
  client = stage.client
  well = await wellStage(stage)
  coordinator = well.coordinator
  room = well.room
})
afterAll(() => end(stage))

const isWell = () => well.isWell()

describe('a button that we do not know, or that is filled in wrongly', () => {
  const post = () => cardIn(room.channel, 'tickPreparation')?.id ?? ''

  it('says that the card is old, and leads on', async () => {
    const verbs = ['dropEverything', 'applyImport', 'getReleased', 'constructor', '__proto__', '']
    for (const verb of verbs) {
      const answers = await client.press({ as: room.host, postId: post(), verb, data: {} })
      expect(wordsOf(answers[0]?.card), verb).toContain('Kortet er fra en tidligere udgave')
      expect(buttonsOf(answers[0]?.card).map((each) => each.type)).toEqual(['Action.OpenUrl'])
    }
    await isWell()
  })

  it('answers kindly when parts are missing, strange or too many', async () => {
    const verb = 'tickPreparation'
    const nobody = '00000000-0000-4000-8000-000000000000'
    const datas = [
      { round: 'x', task: 'y', group: 'z', done: 'maybe' },
      { round: nobody, task: nobody, group: nobody, done: true },
      { task: nobody },
      { more: { deep: [1, 2, { a: 'b' }] } },
      { 'a.__proto__.b': '1', 'round.x': '2' },
      { done: null },
    ]
    for (const data of datas) {
      const [answer] = await client.press({ as: room.host, postId: post(), verb, data })
      expect(answer?.kind, JSON.stringify(data)).not.toBe('error')
      expect(wordsOf(answer?.card) || answer?.text, JSON.stringify(data)).toMatch(/\p{L}{3}/u)
    }
    await isWell()
  })

  it('opens no dialog that we do not know', async () => {
    const conversation = room.channel.id
    for (const data of [{}, { dialog: 'constructor' }, { dialog: 'summary' }, { dialog: 7 }])
      for (const submit of [false, true]) {
        const answer = await client.dialog({ as: room.host, conversation, data, submit })
        expect(answer, JSON.stringify(data)).toEqual({
          message: expect.stringMatching(/\p{L}{3}/u),
        })
      }
    await isWell()
  })
})

describe('a channel that somebody deleted in Teams', () => {
  let deleted: GroupRoom

  const reviseAgenda = async (theme: string) => {
    const state = await client.state()
    const names = new Map(state.users.map((user) => [user.id, user.userPrincipalName]))
    const chief = chiefRoom(state)
      .members.map((member) => names.get(member.userId) ?? '')
      .find((name) => name !== SERVICE_ACCOUNT)
    const as = chief ?? ''
    const agenda = await client.must(as, 'getAgenda', { round: null })
    const content = { ...agenda.content, theme }
    const round = agenda.round.id
    const { version } = await client.must(as, 'saveAgenda', {
      round,
      version: agenda.version,
      content,
    })
    await client.must(as, 'releaseAgenda', { round, version })
    await settled(client)
  }

  beforeAll(async () => {
    deleted = firstOf(groupRooms(await client.state()).slice(-1))
    await stage.stop()
    whileStopped(stage.dataDir, (tenant) => {
      const channel = tenant.collections.channels.get(deleted.channel.id)
      if (!channel) throw new Error('The channel is not there')
      tenant.collections.channels.put({ ...channel, deletedAt: tenant.now() })
      tenant.botNews.removedFromChannel(channel.id)
    })
    stage = await start(stage.dataDir)
    client = stage.client
    well = await wellStage(stage)
  })

  it('keeps nothing from the other ten when the agenda is changed, and stands on the coordinator’s page', async () => {
    await reviseAgenda('Et nyt tema til alle')
    const rooms = groupRooms(await client.state())
    expect(rooms).toHaveLength(10)
    for (const { channel } of rooms)
      expect(
        cardsSaying(channel.posts, 'Et nyt tema til alle').map((post) => post.updates),
      ).toEqual([1])
    const { troubles } = await client.must(coordinator, 'getOverview', {})
    expect(troubles.length).toBeGreaterThan(0)
    for (const each of troubles)
      expect(each).toMatchObject({ state: 'dead', about: deleted.channel.displayName })
    await isWell()
  })

  it('keeps no evaluation from the others either', async () => {
    const { events } = await client.state()
    const ends = events.map((event) => event.end).toSorted()
    await settledAt(client, instantOf(ends.at(-1) ?? '', -5))
    const rooms = groupRooms(await client.state())
    for (const { channel } of rooms)
      expect(cardsSaying(channel.posts, 'Evaluering: '), channel.displayName).toHaveLength(1)
    await isWell()
  })
})

describe('a card from last year', () => {
  let lastYear: GroupRoom

  beforeAll(async () => {
    lastYear = firstOf(groupRooms(await client.state()))
    await settledAt(client, '2028-01-20T08:00:00.000Z')
  })

  /** As a device would send it that still shows the card as it was posted. */
  const pressOld = async (verb: string, data: Record<string, unknown>) => {
    const post = lastYear.channel.posts.find((each) => JSON.stringify(each.card).includes(verb))
    const button = buttonsOf(post?.card).find((each) => each.verb === verb)
    const [answer] = await client.press({
      as: lastYear.members[2] ?? '',
      postId: post?.id ?? lastYear.channel.posts[0]?.id ?? '',
      verb,
      data: { ...button?.data, ...data },
    })
    return answer
  }

  it('says that the evaluation is closed, and what to do', async () => {
    const { meetings } = await client.must(lastYear.members[2] ?? '', 'getMyMeetings', {})
    const meeting = firstOf(meetings).id
    const answer = await pressOld('answerEvaluation', {
      meeting,
      good: '',
      missed: '',
      benefit: '4',
    })
    expect(answer).toMatchObject({ kind: 'message' })
    expect(answer?.text).toMatch(/^Evalueringen er lukket/)
    await isWell()
  })

  it('says that the meeting has been held, when somebody ticks the preparation', async () => {
    const answer = await pressOld('tickPreparation', {})
    expect(answer).toMatchObject({ kind: 'message' })
    expect(answer?.text).toMatch(/^Mødet er holdt/)
    await isWell()
  })

  it('writes no summary of a meeting so long ago', async () => {
    const [answer] = await client.say({
      as: lastYear.host,
      channel: lastYear.channel.id,
      text: '/opsamling',
      slash: true,
    })
    expect(answer?.kind).toBe('targeted')
    expect(wordsOf(answer?.card)).toContain('tre uger frem')
    await isWell()
  })
})

describe('somebody who is no longer a leader', () => {
  const isManager = (email: string) => listed.some((leader) => leader.managerEmail === email)

  it('is out of the group’s channel, and their old cards do nothing', async () => {
    const rooms = groupRooms(await client.state())
    const group = firstOf(rooms)
    const gone = firstOf(group.members.filter((each) => each !== group.host && !isManager(each)))
    const { id } = await well.userOf(gone)
    const list = asCsv(listed.filter((leader) => leader.email !== gone))
    const applied = await client.must(coordinator, 'applyImport', {
      fileName: 'ledere.csv',
      content: list.toString('base64'),
    })
    expect(applied).toMatchObject({ left: 1, arrived: 0, openSeats: 1 })
    await settled(client)
    const after = await client.state()
    const channel = after.teams
      .flatMap((team) => team.channels)
      .find((each) => each.id === group.channel.id)
    expect(channel?.members.map((member) => member.userId)).not.toContain(id)

    const chat = after.chats.find((each) => each.userId === id)
    const reminder = chat?.posts.find((post) =>
      JSON.stringify(post.card).includes('tickPreparation'),
    )
    const [answer] = await client.press({
      as: gone,
      postId: reminder?.id ?? '',
      verb: 'tickPreparation',
    })
    expect(wordsOf(answer?.card)).toContain('Du har ikke adgang')
    const [said] = await client.say({ as: gone, chat: true, text: 'hej' })
    expect(wordsOf(said?.card)).toContain('Du er ikke med i de tværgående ledelsesgrupper')
    await isWell()
  })
})
