import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { settledAt } from '#tests/journeys/round/cast.ts'
import { instantOf } from '#tests/journeys/round/meeting.ts'
import { releaseAgenda } from '#tests/journeys/round/preparing.ts'
import { wordsOf } from '#tests/journeys/round/programme.ts'
import { chatOf } from './config.ts'
import { seatAt } from './seat.ts'
import { openSecond, type Second } from './stage.ts'

const THEME = 'Ledelse på tværs, når borgeren har brug for flere af os'

let second: Second
let seat: ReturnType<typeof seatAt>
let thread: string
let end: string

beforeAll(async () => {
  second = await openSecond()
  seat = seatAt(second)
  const { stage, room, round } = second
  const { events } = await stage.client.state()
  const group = room.channel.displayName.replace('Ledelsesgruppe', 'Gruppe')
  end = events.find(({ subject }) => subject.includes(`${group},`))?.end ?? ''
  await releaseAgenda(stage.client, round, () => {})
  const agenda = await seat.card(THEME)
  thread = `${room.channel.id};messageid=${agenda.message.messageId}`
})
afterAll(() => second?.close())

/** To a moment before or after the end of the group's meeting. */
const toMinutes = async (minutes: number) => {
  await settledAt(second.stage.client, instantOf(end, minutes))
}

describe('the bot with Microsoft’s Agents Playground instead of the local Teams', () => {
  it('refuses the Playground itself, which has no token: authentication is on', async () => {
    const answer = await fetch(`${second.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        channelId: 'msteams',
        serviceUrl: second.gateway.serviceUrl,
        text: 'hjælp',
        from: second.me,
        recipient: { id: `28:${appId}` },
        conversation: { id: chatOf(second.me), tenantId },
      }),
    })
    expect(answer.status).toBe(401)
  })

  it('helps in the chat and in the channel', async () => {
    await seat.install()
    await seat.writeInChat('hjælp')
    await seat.mentionInChannel('hjælp')
    const help = await seat.card('/summary')
    expect(wordsOf(help.card)).toContain(second.me.name.split(' ')[0])
    const helps = () =>
      second.playground.shown.filter(({ message }) =>
        wordsOf(message.attachments[0]?.content).includes('/summary'),
      )
    await expect.poll(() => helps().length, { timeout: 20_000 }).toBe(2)
  })

  it('has the agenda in the channel as a thread of its own, the preparation beneath it, and shows it when asked', async () => {
    const agendas = () =>
      second.playground.shown.filter(({ message }) =>
        wordsOf(message.attachments[0]?.content).includes(THEME),
      )
    expect(agendas().length).toBeGreaterThan(0)
    const before = agendas().length
    await seat.mentionInChannel('dagsorden')
    await expect.poll(() => agendas().length, { timeout: 20_000 }).toBe(before + 1)
    const preparation = second.playground.shown.find(({ message }) =>
      JSON.stringify(message.attachments).includes('tickPreparation'),
    )
    expect(preparation?.actionConversationId).toBe(thread)
  })

  it('takes each one’s evaluation by Action.Execute, once', async () => {
    await toMinutes(-5)
    const card = await seat.card('Evaluering: ')
    const answer = (from: Second['me']) =>
      seat.press(from, thread, card, 'answerEvaluation', { good: 'Godt', missed: '', benefit: '4' })
    for (const from of [second.me, ...second.others]) {
      const said = await answer(from)
      expect(said.type).toBe('application/vnd.microsoft.card.adaptive')
    }
    expect(await answer(second.me)).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/already|allerede/),
    })
  })

  it('answers the host who mentions it with the way to the summary', async () => {
    await toMinutes(5)
    const before = second.playground.shown.length
    await seat.mentionInChannel('opsamling')
    await expect.poll(() => second.playground.shown.length, { timeout: 20_000 }).toBe(before + 1)
    const { message } = second.playground.shown.at(-1) as (typeof second.playground.shown)[number]
    const card = JSON.stringify(message.attachments[0]?.content)
    expect(card).toContain('msteams')
    expect(card).toMatch(/[Oo]psamling|[Ss]ummary/)
  })

  it('changes its card in place when the evaluation closes, and replies with the result', async () => {
    await toMinutes(25 * 60)
    const changed = await seat.card('Evaluering: ', 'updateMessage')
    expect(JSON.stringify(changed.card)).not.toContain('answerEvaluation')
    const result = await seat.card('Resultat af evalueringen')
    expect(wordsOf(result.card)).toContain('6 har svaret')
  })

  it('was answered by the Playground for all that it asked, with its own token each time', async () => {
    const { asked } = second.gateway
    expect(asked.filter(({ status }) => status >= 300)).toEqual([])
    expect(new Set(asked.map(({ caller }) => caller))).toEqual(new Set([appId]))
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['POST', 'PUT']))
    expect((await second.stage.client.state()).rejected).toEqual([])
    expect((await second.stage.health()).errands).toMatchObject({ doubtful: 0, dead: 0 })
  })
})
