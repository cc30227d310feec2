import { describe, expect, it } from 'vitest'
import { commandIn, spokenWords } from '#bot/teams/commands.ts'
import { aLeader } from '#tests/support/make.ts'
import { aBot, from, pressed, wordsOf } from './a-bot.ts'

const room = '19:room-of-group-1@thread.tacv2'
const slash = (text: string) => ({
  text,
  recipient: { id: '28:bot', name: 'Tværs', isTargeted: true },
})

describe('a command', () => {
  it('is heard with or without a slash, a mention or capitals, in Danish and English', () => {
    for (const text of [
      'summary',
      '/summary',
      'Opsamling',
      '/OPSAMLING tak',
      '<at>Tværs</at> opsamling',
      '<at id="0">Tværs</at>&nbsp;/summary',
      '  summary! ',
    ])
      expect(commandIn(spokenWords(text)), text).toBe('summary')
    expect(commandIn(spokenWords('<p>dagsorden</p>'))).toBe('agenda')
    expect(commandIn('hjælp')).toBe('help')
    expect(commandIn('?')).toBe('help')
    expect(commandIn('Hej!')).toBe('greeting')
    expect(commandIn('hvad er klokken')).toBeNull()
    expect(commandIn('')).toBeNull()
  })
})

describe('/summary', () => {
  it('opens the form for the host alone, about the meeting that has begun', async () => {
    const { turn, groups, said } = await aBot()
    await turn(from(groups[0].host, room, slash('summary')))
    expect(said).toHaveLength(1)
    expect(said[0]?.to).toBe(`29:${groups[0].host.entraId}`)
    expect(said[0]?.where.conversation).toBe(`${room};messageid=17`)
    const card = JSON.stringify(said[0]?.card.card)
    expect(card).toContain(`"dialog":"summary","ask":{"meeting":"${groups[0].meeting.id}"}`)
    expect(card).toContain('task/fetch')
  })

  it('tells others kindly who the host is', async () => {
    const { turn, groups, said } = await aBot()
    await turn(from(groups[0].members[1] ?? groups[0].host, room, slash('opsamling')))
    expect(wordsOf(said[0]?.card.card)).toContain('Det er Vært 1, der er vært')
    expect(said[0]?.to).not.toBeNull()
  })

  it('is answered to all where all saw the question, and works in one’s own chat', async () => {
    const { turn, groups, said } = await aBot()
    await turn(from(groups[0].host, room, { text: '<at>Tværs</at> opsamling' }))
    await turn(from(groups[0].host, null, { text: 'opsamling' }))
    expect(said.map((each) => each.to)).toEqual([null, null])
    expect(said[1]?.where.conversation).toBe(`chat-${groups[0].host.entraId}`)
    expect(JSON.stringify(said[1]?.card.card)).toContain('"dialog":"summary"')
  })

  it('says so before the first meeting has begun', async () => {
    const { turn, groups, said } = await aBot({ now: '2027-01-19T08:00:00Z' })
    await turn(from(groups[0].host, room, slash('summary')))
    expect(wordsOf(said[0]?.card.card)).toContain('Opsamlingen kan skrives, når mødet er begyndt')
  })

  it('gives nothing to someone in another group’s channel, or outside the programme', async () => {
    const { turn, groups, said } = await aBot()
    await turn(from(groups[1].host, room, slash('summary')))
    await turn(from(aLeader({ name: 'Udenfor' }), null, { text: 'dagsorden' }))
    await turn(from(groups[0].host, '19:elsewhere@thread.tacv2', slash('summary')))
    expect(said.map((each) => wordsOf(each.card.card))).toEqual([
      expect.stringContaining('mødes en gruppe, du ikke er med i'),
      expect.stringContaining('Du er ikke med i de tværgående ledelsesgrupper i Fjordby Kommune'),
      expect.stringContaining('mødes ingen ledelsesgruppe'),
    ])
  })
})

describe('other words', () => {
  it('agenda: says so while it is not released', async () => {
    const { turn, groups, said } = await aBot({ now: '2027-01-19T08:00:00Z' })
    await turn(from(groups[0].members[1] ?? groups[0].host, room, slash('dagsorden')))
    expect(wordsOf(said[0]?.card.card)).toContain('ikke frigivet endnu')
  })

  it('are answered with what can be done, and what was written is shown as written', async () => {
    const { turn, groups, said } = await aBot()
    await turn(
      from(groups[0].members[1] ?? groups[0].host, null, {
        text: 'slet *alt* [nu](https://ond.example)',
      }),
    )
    await turn(from(groups[0].host, null, { text: 'hej' }))
    const [unknown, greeting] = said.map((each) => wordsOf(each.card.card))
    expect(unknown).toContain('Jeg kender ikke »slet \\*alt\\*')
    expect(unknown).toContain('/opsamling')
    expect(greeting).toContain('Hej Vært 1.')
    expect(greeting).toContain('Skriv opsamling')
  })

  it('are answered in English to those whose Teams is', async () => {
    const { turn, groups, said } = await aBot()
    await turn(from(groups[0].host, null, { text: 'help', locale: 'en-US' }))
    expect(wordsOf(said[0]?.card.card)).toContain('What I can help with')
  })

  it('are answered in the language of the one who wrote where Teams does not name it: the last one heard', async () => {
    const { turn, said, groups, world } = await aBot()
    const { host } = groups[0]
    await turn(from(host, null, { text: 'help', locale: 'en-GB' }))
    await turn(from(host, null, { text: 'help' }))
    const [, again] = said
    expect(wordsOf(again?.card)).toContain('Open Tværs')
    expect(await world.tables.languages.of([host.entraId])).toEqual(
      new Map([[host.entraId, 'en-GB']]),
    )
  })

  it('teach what language somebody reads; a pressed button does not, for it may be an anonymous answer', async () => {
    const { turn, groups, world } = await aBot()
    const { host } = groups[0]
    const button = pressed('answerEvaluation', {}, { locale: 'en-GB' })
    await turn(from(host, '19:room-of-group-1@thread.tacv2', button))
    await turn(from(host, null, { text: 'hej', locale: '<script>' }))
    expect(await world.tables.languages.of([host.entraId])).toEqual(new Map())
  })

  it('get an answer with a number when something fails, and Teams is not asked to deliver again', async () => {
    const { turn, groups, answering, world } = await aBot()
    answering.fails = 1
    expect(await turn(from(groups[0].host, room, { text: 'hej' }))).toBeNull()
    expect(world.log.lines.at(-1)).toMatchObject({ event: 'bot.message' })
    expect(JSON.stringify(world.log.lines)).not.toContain('Vært')
  })
})

describe('where the bot may write', () => {
  it('is learned from every activity: whose chat it is, in which language, at which Connector', async () => {
    const { turn, groups, world } = await aBot()
    const { host } = groups[0]
    await turn(from(host, null, { type: 'installationUpdate', action: 'add', locale: 'da-DK' }))
    await turn(
      from(host, room, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot', name: '' }] }),
    )
    expect(await world.tables.conversations.ofPerson(host.entraId)).toEqual({
      conversation: `chat-${host.entraId}`,
      serviceUrl: 'https://smba.trafficmanager.net/emea/tenant/',
      person: host.entraId,
      language: 'da-DK',
    })
    expect(await world.tables.conversations.find(room)).toMatchObject({ person: null })
  })

  it('is forgotten when the bot is removed', async () => {
    const { turn, groups, world } = await aBot()
    await turn(from(groups[0].host, room, { type: 'conversationUpdate' }))
    await turn(
      from(groups[0].host, room, {
        type: 'conversationUpdate',
        membersRemoved: [{ id: '28:bot', name: '' }],
      }),
    )
    expect(await world.tables.conversations.find(room)).toBeNull()
  })

  it('is not learned from what it does not know', async () => {
    const { turn, groups } = await aBot()
    for (const type of ['messageReaction', 'event', 'typing', 'upgrade'])
      expect(await turn(from(groups[0].host, room, { type }))).toBeNull()
  })
})
