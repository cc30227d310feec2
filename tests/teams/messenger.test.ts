import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import type { Message } from '#bot/application/messages.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { cards } from '#bot/teams/cards/index.ts'
import { messengerBy } from '#bot/teams/messenger.ts'
import { freshDatabase } from '#tests/support/database.ts'

const CHANNEL = '19:room@thread.tacv2'
const PERSON = '99999999-8888-4777-8666-555555555555' as EntraId
const message: Message = {
  card: 'meeting-changed',
  roundLabel: '1. møderunde 2027',
  startsAt: instant('2027-01-20T08:00:00Z'),
  endsAt: instant('2027-01-20T11:00:00Z'),
  isCancelled: true,
}

type Call = {
  readonly url: string
  readonly body: Record<string, unknown>
  readonly targeted: boolean
}

const aMessenger = async (language: 'da' | 'en' = 'da') => {
  const { store, tables } = await freshDatabase()
  const calls: Call[] = []
  const faults: (Fault | undefined)[] = []
  const messenger = messengerBy({
    tenantId: 'tenant',
    appId: 'app',
    store,
    cards,
    language,
    connector: async (serviceUrl, method, path, body, options) => {
      const url = `${method} ${serviceUrl}${path.join('/')}`
      calls.push({
        url,
        body: body as Record<string, unknown>,
        targeted: options?.targeted ?? false,
      })
      const fault = faults.shift()
      if (fault) throw fault
      return path.length === 2 && 'activity' in (body as object)
        ? { id: `${CHANNEL};messageid=42`, activityId: '42' }
        : { id: path.length === 2 ? 'chat-1' : '43' }
    },
  })
  return { messenger, calls, faults, tables }
}

const EMEA = 'https://smba.trafficmanager.net/emea/tenant/'
const inChannel = (threadOf: string | null) => ({
  kind: 'channel' as const,
  conversation: CHANNEL,
  threadOf,
})

const sendsNow = async () => {}

describe('a post', () => {
  it('begins a thread in the channel, with a line for the phone', async () => {
    const { messenger, calls } = await aMessenger()
    expect(await messenger.post(inChannel(null), message, 'k', sendsNow)).toEqual({
      conversation: CHANNEL,
      activity: '42',
    })
    expect(calls[0]).toMatchObject({
      url: `POST ${EMEA}v3/conversations`,
      body: {
        isGroup: true,
        bot: { id: '28:app' },
        channelData: { channel: { id: CHANNEL }, tenant: { id: 'tenant' } },
        activity: { type: 'message', summary: expect.stringContaining('aflyst') },
      },
    })
    expect(calls[0]?.body.members).toBeUndefined()
  })

  it('answers in a thread', async () => {
    const { messenger, calls } = await aMessenger()
    expect(await messenger.post(inChannel('17'), message, 'k', sendsNow)).toEqual({
      conversation: CHANNEL,
      activity: '43',
    })
    expect(calls[0]?.url).toBe(`POST ${EMEA}v3/conversations/${CHANNEL};messageid=17/activities`)
  })

  it('goes into a group chat as it is: a chat has no threads', async () => {
    const { messenger, calls } = await aMessenger()
    const conversation = '19:chat@thread.v2'
    expect(
      await messenger.post({ kind: 'chat', conversation }, message, 'k', sendsNow),
    ).toMatchObject({
      conversation,
    })
    expect(calls.map((call) => call.url)).toEqual([
      `POST ${EMEA}v3/conversations/${conversation}/activities`,
    ])
  })

  it('to a person opens their chat once, and is in the language they last wrote in', async () => {
    const { messenger, calls, tables } = await aMessenger()
    await messenger.post({ kind: 'person', person: PERSON }, message, 'k', sendsNow)
    await messenger.post({ kind: 'person', person: PERSON }, message, 'k', sendsNow)
    expect(calls.map((call) => call.url)).toEqual([
      `POST ${EMEA}v3/conversations`,
      `POST ${EMEA}v3/conversations/chat-1/activities`,
      `POST ${EMEA}v3/conversations/chat-1/activities`,
    ])
    expect(calls[0]?.body).toMatchObject({ members: [{ id: PERSON }] })
    await tables.conversations.save({
      conversation: 'chat-1',
      serviceUrl: 'https://smba.trafficmanager.net/de/tenant/',
      person: PERSON,
      language: 'en-GB',
    })
    await messenger.post({ kind: 'person', person: PERSON }, message, 'k', sendsNow)
    expect(calls.at(-1)?.url).toContain('/de/tenant/')
    expect(calls.at(-1)?.body.summary).toContain('is cancelled')
  })

  it('to a person is in the language they are known to read, also when it is updated', async () => {
    const { messenger, calls, tables } = await aMessenger()
    await tables.languages.assume(new Map([[PERSON, 'en-US']]))
    const posted = await messenger.post({ kind: 'person', person: PERSON }, message, 'k', sendsNow)
    expect(calls.at(-1)?.body.summary).toContain('is cancelled')
    await tables.languages.hear(PERSON, 'da-DK')
    await messenger.update(posted, message, 'k')
    expect(calls.at(-1)?.body.summary).toContain('aflyst')
  })

  it('to a group, and to who reads we know not what, is in the municipality’s language', async () => {
    const { messenger, calls } = await aMessenger('en')
    await messenger.post(inChannel('17'), message, 'k', sendsNow)
    await messenger.post({ kind: 'person', person: PERSON }, message, 'k', sendsNow)
    await messenger.update({ conversation: CHANNEL, activity: '43' }, message, 'k')
    const said = calls.flatMap(({ body }) => (body.summary ? [body.summary] : []))
    expect(said).toHaveLength(3)
    for (const words of said) expect(words).toContain('is cancelled')
  })

  it('is updated where it stands', async () => {
    const { messenger, calls } = await aMessenger()
    await messenger.update({ conversation: CHANNEL, activity: '42' }, message, 'k')
    expect(calls[0]?.url).toBe(`PUT ${EMEA}v3/conversations/${CHANNEL}/activities/42`)
  })

  it('tells in each of its buttons which post it is', async () => {
    const { messenger, calls } = await aMessenger()
    const evaluation: Message = {
      card: 'evaluation',
      meeting: '018f4a3e-7c1a-7000-8000-000000000001' as never,
      group: '018f4a3e-7c1a-7000-8000-000000000002' as never,
      roundLabel: '1. møderunde 2027',
      closesAt: instant('2027-01-21T11:00:00Z'),
      isClosed: false,
      isPooled: true,
      answersNeeded: 5,
    }
    await messenger.post(inChannel('17'), evaluation, 'evaluation:1', sendsNow)
    expect(JSON.stringify(calls[0]?.body)).toContain('"post":"evaluation:1"')
  })

  it('whose answer has no id may have arrived', async () => {
    const { messenger } = await aMessenger()
    const silent = messengerBy({
      tenantId: 't',
      appId: 'a',
      store: (await freshDatabase()).store,
      cards,
      language: 'da',
      connector: async () => ({}),
    })
    await expect(silent.post(inChannel(null), message, 'k', sendsNow)).rejects.toMatchObject({
      kind: 'doubtful',
    })
    expect(messenger).toBeDefined()
  })
})

describe('an answer', () => {
  const where = { serviceUrl: EMEA, conversation: `${CHANNEL};messageid=17` }
  const card = cards.draw(message, 'da')
  const target = { id: '29:x', person: PERSON }

  it('is for one alone when that was asked', async () => {
    const { messenger, calls } = await aMessenger()
    await messenger.answer(where, card, target)
    expect(calls[0]).toMatchObject({ targeted: true, body: { recipient: { id: '29:x' } } })
  })

  it('goes to the person’s chat where Teams takes no message for one', async () => {
    const { messenger, calls, faults } = await aMessenger()
    faults.push(new Fault('refused', 'BadSyntax', { status: 400 }))
    await messenger.answer(where, card, target)
    expect(calls.map((call) => [call.targeted, call.url.split('/v3/')[1]])).toEqual([
      [true, `conversations/${where.conversation}/activities`],
      [false, 'conversations'],
      [false, 'conversations/chat-1/activities'],
    ])
  })

  it('to all of a channel that takes no posts goes to the chat of who asked', async () => {
    const { messenger, calls, faults } = await aMessenger()
    faults.push(new Fault('refused', 'MessageWritesBlocked', { status: 403 }))
    await messenger.answer(where, card, null, PERSON)
    expect(calls.at(-1)?.url).toContain('conversations/chat-1/activities')
    faults.push(new Fault('refused', 'MessageWritesBlocked', { status: 403 }))
    await expect(messenger.answer(where, card, null)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is tried again when the Connector is busy, and not when it may have arrived', async () => {
    const { messenger, calls, faults } = await aMessenger()
    faults.push(new Fault('busy', 'Throttled', { retryAfterSeconds: 0.01 }))
    await messenger.answer(where, card, null)
    expect(calls).toHaveLength(2)
    faults.push(new Fault('doubtful', 'no-answer'))
    await expect(messenger.answer(where, card, null)).rejects.toMatchObject({ kind: 'doubtful' })
    expect(calls).toHaveLength(3)
  })
})
