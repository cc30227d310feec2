import { setTimeout as pause } from 'node:timers/promises'
import { appId } from '#infra/local/tenant/registration.ts'
import { buttonsOf } from '#tests/journeys/round/meeting.ts'
import { wordsOf } from '#tests/journeys/round/programme.ts'
import { chatOf, type Person } from './config.ts'
import type { PlaygroundMessage } from './playground.ts'
import type { Second } from './stage.ts'

const BOT = { id: `28:${appId}`, mention: '<at>Tværs</at>' }

/** What one does before the Playground, by the calls that its page makes. */
export const seatAt = ({ playground, room, me }: Second) => {
  const { shown } = playground
  const chat = chatOf(me)
  const write = (conversation: string, text: string, isMention: boolean) =>
    playground.post(
      `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`,
      {
        type: 'text',
        text: isMention ? `${BOT.mention} ${text}` : text,
        textFormat: 'plain',
        from: { id: me.id },
        mentions: isMention ? [{ mentioned: { id: BOT.id }, text: BOT.mention }] : [],
      },
    )
  const cards = (action: string) =>
    shown
      .filter((each) => each.action === action)
      .map(({ message }) => ({ message, card: message.attachments[0]?.content }))

  /** The newest card that says so, as soon as the Playground shows it. */
  const card = async (words: string, action = 'createMessage') => {
    const deadline = performance.now() + 20_000
    for (;;) {
      const found = cards(action).findLast(({ card }) => wordsOf(card).includes(words))
      if (found) return found
      if (performance.now() > deadline) throw new Error(`The Playground never showed “${words}”.`)
      await pause(50)
    }
  }

  return {
    card,
    /** Opens the chat with the bot. */
    install: () =>
      playground.post(`/_debug/conversation/${encodeURIComponent(chat)}/installation`, {}),
    writeInChat: (text: string) => write(chat, text, false),
    mentionInChannel: (text: string) => write(room.channel.id, text, true),
    /** Presses the card's button with this verb, the inputs filled in; what the bot answers. */
    press: (
      from: Person,
      conversation: string,
      on: { readonly message: PlaygroundMessage; readonly card: unknown },
      verb: string,
      inputs: Readonly<Record<string, string>>,
    ) => {
      const button = buttonsOf(on.card).find((each) => each.verb === verb)
      const action = { type: 'Action.Execute', verb, data: { ...button?.data, ...inputs } }
      return playground.post('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        value: { action },
        from: { id: from.id },
        conversation: { id: conversation },
        replyToId: on.message.messageId,
      }) as Promise<{ readonly type: string; readonly value: unknown }>
    },
  }
}
