import { Fault } from '#bot/application/faults.ts'
import type { CardOf, Message } from '#bot/application/messages.ts'
import type { Conversation } from '#bot/application/ports/conversations.ts'
import type { CardPort, MessengerPort, Posted, Store } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { type Locale, localeOf } from '#bot/text/text.ts'
import type { Connector } from './connector.ts'
import { patiently } from './patiently.ts'
import { withPostKey } from './post-key.ts'

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'

/** What the bot answers where it was spoken to. */
export type Answerer = {
  /**
   * `target` is the one Teams id that sees it; null: everyone in the conversation. Where Teams refuses it, it goes to
   * the chat with that person, or with who asked (null: there is no other place).
   */
  answer(
    where: { readonly serviceUrl: string; readonly conversation: string },
    card: CardOf,
    target: { readonly id: string; readonly person: EntraId } | null,
    asker?: EntraId | null,
  ): Promise<void>
}

type SendsNow = () => Promise<void>

type Settings = {
  readonly tenantId: string
  readonly appId: string
  readonly store: Store
  readonly cards: CardPort
  readonly connector: Connector
  /** What is written to a whole group. */
  readonly language: Locale
}

/** Without `;messageid=`: the channel itself, whichever thread was spoken in. */
export const channelOf = (conversation: string): string => conversation.split(';')[0] ?? ''

export const messengerBy = ({
  tenantId,
  appId,
  store,
  cards,
  connector,
  language,
}: Settings): MessengerPort & Answerer => {
  const bot = { id: `28:${appId}` }
  /** Where Teams in Europe answers, until an activity has told better. */
  const defaultServiceUrl = `https://smba.trafficmanager.net/emea/${tenantId}/`

  const known = (conversation: string) =>
    store.transaction((tables) => tables.conversations.find(conversation))
  const serviceUrlOf = async (conversation: string) =>
    (await known(conversation))?.serviceUrl ?? defaultServiceUrl

  const chatWith = async (person: EntraId): Promise<Conversation> => {
    const chat = await store.transaction((tables) => tables.conversations.ofPerson(person))
    if (chat) return chat
    // Repeating this is harmless: Teams gives the same chat again.
    const made = await connector(
      defaultServiceUrl,
      'POST',
      ['v3', 'conversations'],
      { bot, members: [{ id: person }], tenantId, channelData: { tenant: { id: tenantId } } },
      { isIdempotent: true },
    )
    const fresh: Conversation = {
      conversation: idIn(made, 'id'),
      serviceUrl: defaultServiceUrl,
      person,
      language: null,
    }
    await store.transaction((tables) => tables.conversations.save(fresh))
    return fresh
  }

  const sendTo = async (
    { conversation, serviceUrl }: Pick<Conversation, 'conversation' | 'serviceUrl'>,
    activity: unknown,
    more: { readonly targeted?: boolean; readonly sendsNow?: SendsNow | undefined } = {},
  ) => {
    const path = ['v3', 'conversations', conversation, 'activities']
    return idIn(await connector(serviceUrl, 'POST', path, activity, more), 'id')
  }

  const draw = (message: Message, key: string, read: Locale) =>
    withPostKey(cards.draw(message, read), key)

  /** What is for one person is in their language, as far as that is known; all else in the municipality's. */
  const readBy = async (chat: Pick<Conversation, 'person' | 'language'>): Promise<Locale> => {
    const { person } = chat
    if (person === null) return language
    const known = await store.transaction(({ languages }) => languages.of([person]))
    return localeOf(known.get(person) ?? chat.language, language)
  }

  const postInChannel = async (
    channel: string,
    threadOf: string | null,
    card: CardOf,
    sendsNow: SendsNow,
  ): Promise<Posted> => {
    const serviceUrl = await serviceUrlOf(channel)
    if (threadOf !== null) {
      const thread = `${channel};messageid=${threadOf}`
      const where = { conversation: thread, serviceUrl }
      const activity = await sendTo(where, activityOf(card), { sendsNow })
      return { conversation: channel, activity }
    }
    const thread = {
      bot,
      isGroup: true,
      tenantId,
      channelData: { channel: { id: channel }, tenant: { id: tenantId } },
      activity: activityOf(card),
    }
    const made = await connector(serviceUrl, 'POST', ['v3', 'conversations'], thread, {
      conversation: channel,
      sendsNow,
    })
    return { conversation: channel, activity: idIn(made, 'activityId') }
  }

  /** A chat has no threads, and is never made here: a bot cannot make one for a group (platform/teams.md section 6). */
  const postInChat = async (chat: string, card: CardOf, sendsNow: SendsNow): Promise<Posted> => {
    const serviceUrl = await serviceUrlOf(chat)
    const where = { conversation: chat, serviceUrl }
    const activity = await sendTo(where, activityOf(card), { sendsNow })
    return { conversation: chat, activity }
  }

  const postToPerson = async (
    person: EntraId,
    drawn: (read: Locale) => CardOf,
    sendsNow?: SendsNow,
  ) => {
    const chat = await chatWith(person)
    const activity = await sendTo(chat, activityOf(drawn(await readBy(chat))), { sendsNow })
    return { conversation: chat.conversation, activity }
  }

  return {
    post: (to, message, key, sendsNow) => {
      const drawn = (read: Locale) => draw(message, key, read)
      switch (to.kind) {
        case 'chat':
          return postInChat(to.conversation, drawn(language), sendsNow)
        case 'channel':
          return postInChannel(to.conversation, to.threadOf, drawn(language), sendsNow)
        case 'person':
          return postToPerson(to.person, drawn, sendsNow)
      }
    },

    update: async ({ conversation, activity }, message, key) => {
      const found = await known(conversation)
      await connector(
        found?.serviceUrl ?? defaultServiceUrl,
        'PUT',
        ['v3', 'conversations', conversation, 'activities', activity],
        activityOf(draw(message, key, found ? await readBy(found) : language)),
      )
    },

    answer: async (where, card, target, asker = null) => {
      const recipient = target && { recipient: { id: target.id } }
      const person = target?.person ?? asker
      try {
        const targeted = target !== null
        await patiently(() => sendTo(where, { ...activityOf(card), ...recipient }, { targeted }))
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'refused' || person === null) throw error
        // No targeted message here, or none at all: the person's own chat is as private.
        await patiently(() => postToPerson(person, () => card))
      }
    },
  }
}

const activityOf = ({ card, notification }: CardOf) => ({
  type: 'message',
  summary: notification,
  attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
})

const idIn = (answer: Readonly<Record<string, unknown>>, field: string): string => {
  const id = answer[field]
  if (typeof id === 'string' && id !== '') return id
  throw new Fault('doubtful', 'no-id', { message: `The Bot Connector answered without ${field}.` })
}
