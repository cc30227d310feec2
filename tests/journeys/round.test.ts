import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantClient, TenantState } from '#tests/support/tenant-client.ts'
import {
  CHIEF_ROOM,
  cardIn,
  chiefRoom,
  coordinatorOf,
  type GroupRoom,
  groupRooms,
  privateChannels,
  SERVICE_ACCOUNT,
} from './round/cast.ts'
import {
  type Ballots,
  buttonsOf,
  instantOf,
  meet,
  type Prepared,
  prepare,
  wordsToChiefs,
} from './round/meeting.ts'
import { planRound, proposeTopics, releaseAgenda } from './round/preparing.ts'
import {
  asked,
  cardsSaying,
  chiefsAndDirectors,
  listed,
  managers,
  wordsOf,
} from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const THEME = 'Ledelse på tværs, når borgeren har brug for flere af os'

let stage: Stage | undefined
let client: TenantClient
let round: string
let chief: string
let prepared: Prepared
let ballots: readonly Ballots[]
let duringMeetings: TenantState
let pressedTwice: { readonly kind: string; readonly text?: string }[]
/** What the tenant holds when the round is over. */
let state: TenantState
let rooms: readonly GroupRoom[]

/** Somebody who has answered sends the card once more, as from another device. */
const pressAgain = async (room: GroupRoom) => {
  const post = cardIn(room.channel, 'answerEvaluation')
  const button = buttonsOf(post?.card).find((each) => each.verb === 'answerEvaluation')
  return client.press({
    as: room.members[1] ?? '',
    postId: post?.id ?? '',
    verb: 'answerEvaluation',
    data: { ...button?.data, good: 'En gang til', missed: '', benefit: '1' },
  })
}

beforeAll(async () => {
  stage = await stageAt('rooms')
  client = stage.client
  round = await planRound(client, await coordinatorOf(client), quiet)
  await proposeTopics(client, quiet)
  chief = await releaseAgenda(client, round, quiet)
  prepared = await prepare(client, quiet)
  pressedTwice = []
  ballots = await meet(client, quiet, {
    beforeClosing: async (meeting) => {
      for (const room of meeting) pressedTwice.push(...(await pressAgain(room)))
      duringMeetings = await client.state()
    },
  })
  state = await client.state()
  rooms = groupRooms(state)
})

afterAll(() => end(stage))

const eventOf = (room: GroupRoom) => {
  const name = room.channel.displayName.replace('Ledelsesgruppe', 'Gruppe')
  return state.events.filter((event) => event.subject.includes(`${name},`))
}
const upnOf = (id: string) => state.users.find((user) => user.id === id)?.userPrincipalName

describe('the groups', () => {
  it('are eleven of twelve, and together all 132 leaders of the list, each once', () => {
    expect(rooms.map((room) => room.members.length)).toEqual(Array(11).fill(12))
    expect(rooms.flatMap((room) => room.members).toSorted()).toEqual(
      listed.map((leader) => leader.email).toSorted(),
    )
  })

  it('have one host each, who is a chief or a director', () => {
    for (const { channel, host } of rooms) {
      const owners = channel.members.filter((member) => member.roles.includes('owner'))
      expect(owners.map((owner) => upnOf(owner.userId)).toSorted()).toEqual(
        [host, SERVICE_ACCOUNT].toSorted(),
      )
      expect(chiefsAndDirectors).toContain(host)
    }
  })

  it('hold nobody together with their own manager', () => {
    const managerOf = managers(state)
    for (const { members } of rooms)
      for (const member of members) expect(members).not.toContain(managerOf.get(member))
  })
})

describe('the rooms', () => {
  it('are one team with General, eleven private channels and the chief group’s', () => {
    expect(state.teams).toHaveLength(1)
    const names = state.teams[0]?.channels.map((channel) => channel.displayName)
    const groups = Array.from({ length: 11 }, (_, index) => `Ledelsesgruppe ${index + 1}`)
    expect(names?.toSorted()).toEqual(['General', ...groups, CHIEF_ROOM].toSorted())
    expect(privateChannels(state)).toHaveLength(12)
  })

  it('hold in the chief group’s exactly the chiefs and directors, beside the organizer', () => {
    const members = chiefRoom(state).members.map((member) => upnOf(member.userId))
    expect(members.toSorted()).toEqual([...chiefsAndDirectors, SERVICE_ACCOUNT].toSorted())
  })

  it('have the app once, one tab and one welcome each', () => {
    for (const { displayName, apps, tabs, posts } of privateChannels(state)) {
      expect(apps, displayName).toHaveLength(1)
      expect(tabs.map((tab) => tab.displayName)).toEqual(['Tværs'])
      const welcomes = cardsSaying(posts, `Velkommen til ${displayName}`)
      expect(welcomes.map((post) => post.replyTo)).toEqual([null])
    }
  })
})

describe('the meetings', () => {
  it('are one for each group, online, in Danish time, with exactly the group invited', () => {
    expect(state.events).toHaveLength(11)
    const mailOf = new Map(state.users.map((user) => [user.userPrincipalName, user.mail]))
    for (const room of rooms) {
      const [event, ...more] = eventOf(room)
      expect(more).toEqual([])
      expect(event).toMatchObject({ organizer: SERVICE_ACCOUNT, isOnlineMeeting: true })
      expect(event?.cancelled).toBe(false)
      expect(['Europe/Copenhagen', 'Romance Standard Time']).toContain(event?.timeZone)
      expect(event?.attendees.map((each) => each.address).toSorted()).toEqual(
        room.members.map((member) => mailOf.get(member)).toSorted(),
      )
    }
  })

  it('have a transaction id of their own each', () => {
    const ids = state.events.map((event) => event.transactionId)
    expect(ids).not.toContain(null)
    expect(new Set(ids).size).toBe(11)
  })
})

describe('the agenda and the preparation', () => {
  it('stand in every group’s channel as one thread', () => {
    for (const { channel } of rooms) {
      const agendas = cardsSaying(channel.posts, `Dagsorden for 1. møderunde 2027: ${THEME}`)
      expect(agendas.map((post) => [post.replyTo, post.updates])).toEqual([[null, 0]])
      const cards = channel.posts.filter((post) =>
        buttonsOf(post.card).some((each) => each.verb === 'tickPreparation'),
      )
      expect(cards.map((post) => post.replyTo)).toEqual([agendas[0]?.id])
      expect(cards.map((post) => post.updates)).toEqual([0])
    }
    expect(cardsSaying(chiefRoom(state).posts, THEME)).toEqual([])
  })

  it('let the host see how many are ready, and a member only themselves', async () => {
    const [room] = rooms
    const byHost = await client.must(room?.host ?? '', 'getPreparation', { round })
    const expected = { members: 12, tasks: [{ done: 11 }, { done: 10 }] }
    expect(byHost.counts).toMatchObject(expected)
    const member = room?.members.findLast((each) => each !== room.host) ?? ''
    const own = await client.must(member, 'getPreparation', { round })
    expect(own.counts).toBeNull()
  })

  it('remind those who have a task left, once, in their own chat, and nobody else anywhere', () => {
    const reminded = state.chats.flatMap((chat) =>
      cardsSaying(chat.posts, 'Husk forberedelsen').map(() => upnOf(chat.userId)),
    )
    expect(reminded.toSorted()).toEqual([...prepared.left].toSorted())
    for (const { posts } of privateChannels(state))
      expect(cardsSaying(posts, 'Husk forberedelsen')).toEqual([])
  })
})

describe('the topic bank', () => {
  it('tells the two whose topics came on the agenda, in their own chats', () => {
    const told = state.chats.flatMap((chat) =>
      cardsSaying(chat.posts, 'Nyt om dit emne').map((post) => [
        upnOf(chat.userId),
        wordsOf(post.card),
      ]),
    )
    expect(told).toHaveLength(2)
    expect(new Set(told.map(([upn]) => upn)).size).toBe(2)
  })
})

describe('the evaluation', () => {
  const evaluationCards = (room: GroupRoom) => cardsSaying(room.channel.posts, 'Evaluering: ')

  it('comes once to each group, in its thread, in the last ten minutes of its meeting', () => {
    for (const room of rooms) {
      const [card, ...more] = evaluationCards(room)
      const [event] = eventOf(room)
      expect(more).toEqual([])
      expect(card?.replyTo).toBe(cardIn(room.channel, THEME)?.id)
      expect((card?.createdAt ?? '') >= instantOf(event?.end ?? '', -10)).toBe(true)
      expect((card?.createdAt ?? '') < instantOf(event?.end ?? '', 0)).toBe(true)
    }
  })

  it('is taken once from each, and a second press is told so kindly', () => {
    expect(pressedTwice).toHaveLength(11)
    for (const answer of pressedTwice)
      expect(answer).toMatchObject({
        kind: 'message',
        text: expect.stringMatching(/^Du har allerede svaret\./),
      })
  })

  it('tells nothing while it is open: the card stays as it was sent', () => {
    for (const { channel } of groupRooms(duringMeetings)) {
      expect(
        cardsSaying(channel.posts, 'Evaluering: ').map((post) => post.updates < 2),
      ).not.toContain(false)
    }
    const open = groupRooms(duringMeetings).filter(({ channel }) =>
      cardIn(channel, 'answerEvaluation'),
    )
    expect(open.length).toBeGreaterThan(0)
    for (const { channel } of open) expect(cardIn(channel, 'answerEvaluation')?.updates).toBe(0)
  })

  it('shows the group the right numbers after closing, in the thread, and never a name', () => {
    const names = state.users.flatMap((user) => [user.displayName, user.userPrincipalName])
    for (const room of rooms) {
      const { benefits, isHostAmong } = ballots.find(
        (each) => each.room === room.channel.displayName,
      ) ?? {
        benefits: [],
        isHostAmong: false,
      }
      const [result, ...more] = cardsSaying(room.channel.posts, 'Resultat af evalueringen')
      expect(more).toEqual([])
      expect(result?.replyTo).toBe(cardIn(room.channel, THEME)?.id)
      const [event] = eventOf(room)
      expect((result?.createdAt ?? '') >= instantOf(event?.end ?? '', 24 * 60)).toBe(true)
      const words = wordsOf(result?.card)
      for (const name of names) expect(words).not.toContain(name)
      if (benefits.length - (isHostAmong ? 1 : 0) < 5) {
        expect(words).toContain('Færre end 5 ud over værten har svaret')
        expect(words).not.toContain('af 5')
        expect(words).not.toContain('God stemning')
      } else {
        const mean = benefits.reduce((sum, each) => sum + each, 0) / benefits.length
        expect(words).toContain(`${benefits.length} har svaret`)
        expect(words).toContain(`${mean.toFixed(1).replace('.', ',')} af 5`)
        for (const value of [1, 2, 3, 4, 5])
          expect(words).toMatch(
            new RegExp(
              `^${value} – .*\\n${benefits.filter((each) => each === value).length} svar$`,
              'm',
            ),
          )
      }
    }
    expect(ballots.map((each) => each.benefits.length).toSorted()).toEqual([
      11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 5,
    ])
  })
})

describe('the summaries', () => {
  it('stand once in each group’s thread, and the draft was the host’s alone', () => {
    for (const { channel, host } of rooms) {
      const shared = cardsSaying(channel.posts, 'Opsamling: 1')
      expect(shared.map((post) => [post.replyTo, post.targetedTo])).toEqual([
        [cardIn(channel, THEME)?.id, null],
      ])
      for (const draft of cardsSaying(channel.posts, 'Din kladde'))
        expect(upnOf(draft.targetedTo ?? '')).toBe(host)
    }
  })

  it('reach the chief group’s page in the released words alone, without saying from whom', async () => {
    const answer = await client.must(chief, 'getReleased', {})
    expect(answer.rounds.map((each) => each.round)).toEqual([round])
    const texts = (answer.rounds[0]?.points ?? []).map(({ words }) => words)
    expect(texts.toSorted()).toEqual(rooms.map(wordsToChiefs).toSorted())
    // In the order of the alphabet, so that it tells nothing of who was first.
    const { compare } = new Intl.Collator('da')
    expect(texts).toEqual(texts.toSorted(compare))
    const sent = JSON.stringify(answer)
    expect(sent).not.toMatch(/gruppe \d/i)
    expect(sent).not.toContain('taber fart')
    for (const { channel } of rooms) expect(sent).not.toContain(channel.id)
    const told = 'from groups points prepared round roundLabel themes untold'.split(' ')
    expect(Object.keys(answer.rounds[0] ?? {}).toSorted()).toEqual(told)
  })
})

describe('the bot’s log', () => {
  it('tells events, ids and outcomes: nobody’s name or address, and nothing that was written', () => {
    const lines = stage?.log() ?? []
    expect(new Set(lines.map((line) => line.msg))).toContain('errand.done')
    const logged = lines.map((line) => JSON.stringify(line)).join('\n')
    const people = state.users.filter((user) => user.persona !== 'service')
    const personal = people.flatMap((user) => [user.displayName, user.userPrincipalName])
    const written = [THEME, 'En gang til', 'Vi kom hurtigt til sagen', ...rooms.map(wordsToChiefs)]
    for (const words of [...personal, ...written]) expect(logged).not.toContain(words)
  })
})

describe('what was asked of Microsoft', () => {
  it('was never refused', () => {
    expect(state.rejected).toEqual([])
  })

  it('was to make each thing once', () => {
    const made = (template: string) => asked(state, 'POST', template)
    expect(made('/v1.0/teams')).toBe(1)
    expect(made('/v1.0/teams/{team-id}/channels')).toBe(12)
    expect(made('/beta/teams/{team-id}/channels/{channel-id}/enabledApps/$ref')).toBe(12)
    expect(made('/v1.0/teams/{team-id}/channels/{channel-id}/tabs')).toBe(12)
    expect(made('/v1.0/users/{user-id}/events')).toBe(11)
    expect(made('/v1.0/users/{user-id}/teamwork/installedApps')).toBe(133)
  })

  it('was to post each card once, and to change only those that changed', () => {
    const welcomesAndAgendas = 12 + 11
    expect(asked(state, 'POST', '/v3/conversations')).toBe(welcomesAndAgendas)
    const replies = 11 * ['preparation', 'evaluation', 'result', 'summary', 'may it leave'].length
    const proposers = 2
    const toTheHost = 11 * ['write it', 'the draft'].length
    expect(asked(state, 'POST', '/v3/conversations/{conversation-id}/activities')).toBe(
      replies + toTheHost + prepared.left.length + proposers,
    )
    const changed = 11 * ['evaluation closed', 'summary released', 'it has left'].length
    expect(
      asked(state, 'PUT', '/v3/conversations/{conversation-id}/activities/{activity-id}'),
    ).toBe(changed)
  })
})
