import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOM_KINDS, type RoomKind } from '#bot/domain/room.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { coordinatorOf, type GroupRoom, groupRooms } from './round/cast.ts'
import { chatOf } from './round/doors.ts'
import { playRound } from './round/play-round.ts'
import { cardsSaying, shortList, wordsOf } from './round/programme.ts'
import { reached } from './round/reached.ts'
import { holdings } from './round/report.ts'
import { isInside, letStrangerIn, type Stranger } from './round/strangers.ts'
import { emptyFolder, removeFolder, type Stage, start } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36

/** What each world does to a round: how people are told, and what the coordinator is told of each room. */
const WORLDS = [
  {
    world: 'post-blocked',
    way: 'personal',
    refusal: { capability: 'post-blocked', code: 'MessageWritesBlocked', hasTab: true },
  },
  {
    world: 'app-missing',
    way: 'personal',
    refusal: { capability: 'app-missing', hasTab: false },
  },
  {
    world: 'no-bot',
    way: 'feedAndMail',
    refusal: { capability: 'tab-only', code: 'BotDisabledByAdmin', hasTab: true },
  },
  { world: 'shared-channel', way: 'channel', refusal: null },
  { world: 'group-chat', way: 'channel', refusal: null },
] as const

const CARDS = ['Velkomst', 'Dagsorden', 'Forberedelse', 'Evaluering', 'Resultat', 'Opsamling']

const kindIn = (world: string): RoomKind =>
  ROOM_KINDS.find((kind) => kind === world) ?? 'private-channel'

describe.each(WORLDS)('a round in a tenant that is $world', ({ world, way, refusal }) => {
  const folder = emptyFolder()
  let stage: Stage | undefined
  let state: TenantState
  let rooms: readonly GroupRoom[]
  let played: Awaited<ReturnType<typeof playRound>>
  let stranger: Stranger | null = null
  let wasInside = false

  beforeAll(async () => {
    stage = await start(folder, world)
    const { client } = stage
    played = await playRound(client, quiet, shortList(LEADERS), async () => {
      stranger = await letStrangerIn(client)
      wasInside = stranger !== null && isInside(await client.state(), stranger)
    })
    state = await client.state()
    rooms = groupRooms(state)
  })

  afterAll(async () => {
    await stage?.stop()
    removeFolder(folder)
  })

  it(`reaches everybody with every card, once, and only by ${way}`, () => {
    const others = { channel: 0, personal: 0, feedAndMail: 0, [way]: LEADERS }
    expect(reached(state)).toEqual(
      CARDS.map((card) => ({ card, people: LEADERS, ...others, twice: 0 })),
    )
  })

  it('shows where each card stands, by the rung of this world', () => {
    const rungs = {
      channel: 'kanal 3, chat 0, feed 0, mail 0',
      personal: 'kanal 0, chat 36, feed 0, mail 0',
      feedAndMail: 'kanal 0, chat 0, feed 36, mail 3',
    }
    const held = holdings(state)
    expect([held.agendas, held.evaluations, held.summaries]).toEqual(
      [1, 2, 3].map(() => rungs[way]),
    )
  })

  it('leaves nothing undone and asks Microsoft for nothing wrong', async () => {
    if (!stage) throw new Error('Nothing was started')
    const { client } = stage
    expect(state.rejected).toEqual([])
    expect((await stage.health()).errands).toMatchObject({ waiting: 0, doubtful: 0, dead: 0 })
    const overview = await client.must(await coordinatorOf(client), 'getOverview', {})
    expect(overview.troubles).toEqual([])
    expect(overview.rooms).toEqual({ done: 4, of: 4 })
    const groups = overview.roomSteps.filter(({ name }) => name !== 'Chefgruppen')
    for (const { refusal: found } of groups)
      if (refusal === null) expect(found).toBeNull()
      else expect(found).toMatchObject(refusal)
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set([kindIn(world)]))
  })

  it('gives every group the result of its own answers, and the chief group all that was released', async () => {
    expect(played.released).toBe(3)
    expect(played.answers).toBe(5 + 11 + 11)
    const seen = await Promise.all(
      rooms.map(({ host }) => stage?.client.must(host, 'getEvaluation', { meeting: null })),
    )
    const answers = seen.map((each) => each?.evaluation?.result?.answers ?? null)
    // In the group where only the host and four others answered nothing is shown.
    expect(answers.toSorted()).toEqual([11, 11, null])
  })

  it('writes to no group while somebody is in its room who was let in by hand', () => {
    expect(stranger !== null).toBe(refusal === null)
    if (!stranger) return
    expect(wasInside).toBe(true)
    expect(isInside(state, stranger)).toBe(false)
    expect(stage?.log().some(({ msg }) => msg === 'room.roster')).toBe(true)
  })

  it('lets no card of one group into the chat of another’s member, and no group’s words into mail', () => {
    for (const room of rooms)
      for (const member of room.members) {
        const chat = chatOf(state, member)
        for (const post of cardsSaying(chat?.posts ?? [], 'Velkommen til Ledelsesgruppe'))
          expect(wordsOf(post.card)).toContain(room.channel.displayName)
      }
    const sent = JSON.stringify([state.mails, state.feed])
    for (const words of ['tovholder ved opstart', 'Vi kom hurtigt til sagen', 'taber fart'])
      expect(sent).not.toContain(words)
  })
})
