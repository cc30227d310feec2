import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BotAnswer, TenantClient, TenantState } from '#tests/support/tenant-client.ts'
import { chiefRoom, coordinatorOf, type GroupRoom, groupRooms, settledAt } from './round/cast.ts'
import { buttonsOf, instantOf } from './round/meeting.ts'
import { wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

let stage: Stage
let client: TenantClient
let state: TenantState
let room: GroupRoom
let member: string
let hostName: string

beforeAll(async () => {
  stage = await stageAt('released')
  client = stage.client
  state = await client.state()
  room = groupRooms(state)[0] as GroupRoom
  member = room.members.find((each) => each !== room.host) ?? ''
  hostName = nameOf(room.host)
})
afterAll(() => end(stage))

const nameOf = (upn: string) =>
  state.users.find((user) => user.userPrincipalName === upn)?.displayName ?? ''

type Form = 'slash' | 'mention' | 'chat'
const FORMS: readonly Form[] = ['slash', 'mention', 'chat']

/** Says it in that form, and gives the one answer; the words of its card beside it. */
const saying = async (
  as: string,
  form: Form,
  text: string,
  channel = room.channel.id,
): Promise<BotAnswer & { words: string }> => {
  const where = form === 'chat' ? { chat: true } : { channel, [form]: true }
  const answers = await client.say({ as, text, ...where })
  expect(answers, `${form} ${text}`).toHaveLength(1)
  const [answer] = answers
  if (!answer) throw new Error('unreachable')
  return { ...answer, words: wordsOf(answer.card) }
}

/** Written as a command: for the writer alone. Otherwise for all who read there. */
const isForWhomItShould = (form: Form, answer: BotAnswer) =>
  expect(answer.kind).toBe(form === 'slash' ? 'targeted' : 'card')

describe.each(FORMS)('before the meeting, by %s', (form) => {
  it.each([
    'hej',
    'Hej!',
    'hjælp',
    '/hjælp',
    '/help',
    '?',
    'GODDAG',
  ])('greets and says what it can do: %s', async (text) => {
    const answer = await saying(member, form, text)
    isForWhomItShould(form, answer)
    expect(answer.words).toContain('Det kan jeg hjælpe med')
    expect(answer.words).toContain(`Hej ${nameOf(member).split(' ')[0]}`)
    expect(answer.words).toContain('/opsamling')
    expect(buttonsOf(answer.card).map((each) => each.type)).toContain('Action.OpenUrl')
  })

  it.each(['/dagsorden', 'dagsorden', '/agenda'])('shows the group’s agenda: %s', async (text) => {
    const answer = await saying(member, form, text)
    isForWhomItShould(form, answer)
    expect(answer.words).toContain('Ledelse på tværs, når borgeren har brug for flere af os')
    expect(answer.words).toContain(room.channel.displayName.replace('Ledelsesgruppe', 'Gruppe'))
  })

  it.each([
    '/opsamling',
    'summary',
    'referat',
  ])('tells the host when it can be written: %s', async (text) => {
    const answer = await saying(room.host, form, text)
    isForWhomItShould(form, answer)
    expect(answer.words).toMatch(/når mødet er begyndt/)
  })

  it('tells others kindly who the host is', async () => {
    const answer = await saying(member, form, '/opsamling')
    isForWhomItShould(form, answer)
    expect(answer.words).toContain(`Det er ${hostName}, der er vært`)
  })

  it.each([
    'bananer til alle',
    '/slet alt',
    '🙂',
    '<b>fed</b> & "citat"',
    '{"json":1}',
    'x'.repeat(20_000),
  ])('says that it does not know the words, and what it does know', async (text) => {
    const answer = await saying(member, form, text)
    isForWhomItShould(form, answer)
    expect(answer.words).toContain('Det kan jeg hjælpe med')
    expect(answer.words).toContain('Jeg kender ikke')
    expect(JSON.stringify(answer.card).length).toBeLessThan(10_000)
  })
})

describe('whoever writes to it elsewhere', () => {
  it('hears in the chief group’s channel what the chief can do, about their own group', async () => {
    const chiefs = chiefRoom(state).id
    const help = await saying(room.host, 'slash', 'hjælp', chiefs)
    expect([help.kind, help.words.includes('Det kan jeg hjælpe med')]).toEqual(['targeted', true])
    const agenda = await saying(room.host, 'mention', 'dagsorden', chiefs)
    expect(agenda.words).toContain('Ledelse på tværs')
  })

  it('hears in the team’s General that it is no group’s channel', async () => {
    const general =
      state.teams[0]?.channels.find((each) => each.displayName === 'General')?.id ?? ''
    for (const text of ['opsamling', 'dagsorden']) {
      const answer = await saying(member, 'slash', text, general)
      expect(answer.words).toContain('Her mødes ingen ledelsesgruppe')
    }
    const help = await saying(member, 'slash', 'hej', general)
    expect(help.words).toContain('Det kan jeg hjælpe med')
  })

  it('hears that they are not in the programme, when they are not', async () => {
    const outside = state.users.find((user) => user.persona === 'employee')?.userPrincipalName ?? ''
    for (const text of ['hej', '/opsamling', '/dagsorden', 'hvad er det her?']) {
      const { words } = await saying(outside, 'chat', text)
      expect(words).toContain('Du er ikke med i de tværgående ledelsesgrupper i Fjordby Kommune')
    }
  })

  it('is the coordinator, and gets help, and is told that they have no group', async () => {
    const coordinator = await coordinatorOf(client)
    expect((await saying(coordinator, 'chat', 'hej')).words).toContain('Det kan jeg hjælpe med')
    for (const text of ['/opsamling', '/dagsorden'])
      expect((await saying(coordinator, 'chat', text)).words).toContain(
        'Du er koordinator og er ikke med i en gruppe',
      )
  })

  it('is answered when nothing but its name is written', async () => {
    const answers = await client.say({
      as: member,
      channel: room.channel.id,
      text: ' ',
      mention: true,
    })
    expect(answers.map((each) => wordsOf(each.card))).toEqual([
      expect.stringContaining('Det kan jeg hjælpe med'),
    ])
  })

  it('is left in peace when they talk to each other', async () => {
    const answers = await client.say({ as: member, channel: room.channel.id, text: 'hej alle' })
    expect(answers).toEqual([])
  })
})

describe('when the meeting has begun', () => {
  beforeAll(async () => {
    const name = room.channel.displayName.replace('Ledelsesgruppe', 'Gruppe')
    const event = state.events.find((each) => each.subject.includes(`${name},`))
    await settledAt(client, instantOf(event?.end ?? '', -30))
  })

  it.each(FORMS)('the host gets the form to write in, by %s', async (form) => {
    const answer = await saying(room.host, form, 'opsamling')
    isForWhomItShould(form, answer)
    const [button] = buttonsOf(answer.card)
    const conversation =
      form === 'chat'
        ? ((await client.state()).chats.find(({ userId }) => nameOf(room.host) === nameById(userId))
            ?.id ?? '')
        : room.channel.id
    const opened = await client.dialog({
      as: room.host,
      conversation,
      postId: answer.postId,
      data: button?.data,
    })
    expect(opened.dialog).toMatchObject({ title: 'Opsamling', card: { type: 'AdaptiveCard' } })
  })

  it('others open no form, even with the host’s button', async () => {
    const mine = await saying(room.host, 'mention', 'opsamling')
    const [button] = buttonsOf(mine.card)
    const opened = await client.dialog({
      as: member,
      conversation: room.channel.id,
      postId: mine.postId,
      data: button?.data,
    })
    expect(opened).toEqual({ message: expect.stringMatching(/^Du har ikke adgang/) })
  })

  it('the form refuses a CPR number and keeps what was written', async () => {
    const ready = await saying(room.host, 'slash', 'opsamling')
    const [open] = buttonsOf(ready.card)
    const at = { as: room.host, conversation: room.channel.id, postId: ready.postId }
    const form = (await client.dialog({ ...at, data: open?.data })).dialog as { card: unknown }
    const send = buttonsOf(form.card).find((each) => each.type === 'Action.Submit')
    const written = { ...send?.data, 'content.what': 'Borgeren 010190-1234 ventede længe.' }
    const again = (await client.dialog({ ...at, submit: true, data: written })).dialog as {
      card: unknown
    }
    expect(wordsOf(again.card)).toContain('CPR')
    expect(wordsOf(again.card)).toContain('ventede længe')
    const draft = await client.must(room.host, 'openSummary', {})
    expect(draft).toMatchObject({ state: 'none', content: { what: '' } })
  })

  it('others are told who the host is, as before', async () => {
    expect((await saying(member, 'slash', 'opsamling')).words).toContain(
      `Det er ${hostName}, der er vært`,
    )
  })
})

it('has never been refused by Teams, nor broken down', async () => {
  expect((await client.state()).rejected).toEqual([])
  expect(await stage.health()).toMatchObject({ status: 'ok', errands: { doubtful: 0, dead: 0 } })
  expect(stage.log().filter((line) => Number(line.level) >= 50)).toEqual([])
})

const nameById = (id: string) => state.users.find((user) => user.id === id)?.displayName ?? ''
