import type { StateChannel, TenantClient, TenantState } from '#tests/support/tenant-client.ts'
import { roomsIn, SERVICE_ACCOUNT } from '../round/cast.ts'
import { kindOf, periodOf } from './kinds.ts'

/** How a message comes to a person. */
export type Way = 'opslag i rummet' | 'kort i egen chat' | 'kalender' | 'mail' | 'feed'

/** One message as one person gets it. */
export type Received = {
  /** Principal name; for a mail to the whole organisation its address. */
  readonly person: string
  /** What is going on: a round, the seminar, somebody new. */
  readonly period: string
  /** What they are told of in it, such as the agenda. */
  readonly kind: string
  readonly way: Way
  /** The one line that a phone shows. */
  readonly title: string
  readonly at: string
}

type Message = Omit<Received, 'person' | 'period' | 'kind'> & {
  readonly id: string
  readonly to: readonly string[]
}

/**
 * Writes down who gets what, read from the tenant alone. A post in a room is a message to each who is in it at that
 * time, so people are asked for as often as they may have changed.
 */
export const ledgerOf = (client: Pick<TenantClient, 'state'>) => {
  const seen = new Set<string>()
  const received: Received[] = []
  return {
    received: received as readonly Received[],
    /** What has come since the last time belongs to this; gives the state that was read. */
    note: async (period: string): Promise<TenantState> => {
      const state = await client.state()
      for (const { id, to, ...message } of messagesIn(state)) {
        if (seen.has(id)) continue
        seen.add(id)
        const kind = kindOf(message.title, message.way === 'kort i egen chat')
        const during = periodOf(kind, period)
        for (const person of to) received.push({ ...message, person, period: during, kind })
      }
      return state
    },
  }
}

export type Ledger = ReturnType<typeof ledgerOf>

const messagesIn = (state: TenantState): readonly Message[] => {
  const names = new Map(
    state.users.flatMap(({ id, mail, userPrincipalName: upn }) => [
      [id, upn] as const,
      [(mail ?? upn).toLowerCase(), upn] as const,
    ]),
  )
  const nameOf = (of: string) => names.get(of) ?? names.get(of.toLowerCase()) ?? of
  return [
    ...roomsIn(state).flatMap((room) => postsTo(room, membersOf(room, nameOf), nameOf)),
    ...state.chats.flatMap((chat) => postsTo(chat, [nameOf(chat.userId)], nameOf)),
    ...state.events.flatMap(({ id, subject, sent = [] }) =>
      sent.map(
        (mail, at): Message => ({
          id: `${id}/${at}`,
          to: mail.to.map(nameOf),
          way: 'kalender',
          title: `${BY_OUTLOOK[mail.kind]}: ${subject}`,
          at: mail.at,
        }),
      ),
    ),
    ...state.mails.map(
      (mail, at): Message => ({
        id: `mail/${at}`,
        to: mail.to.map(nameOf),
        way: 'mail',
        title: mail.subject,
        at: state.now,
      }),
    ),
    ...state.feed.map(
      (line, at): Message => ({
        id: `feed/${at}`,
        to: [nameOf(line.userId)],
        way: 'feed',
        title: line.text,
        at: state.now,
      }),
    ),
  ]
}

const BY_OUTLOOK = {
  invitation: 'Indkaldelse',
  update: 'Ændret i Outlook',
  cancellation: 'Taget af kalenderen',
} as const

const membersOf = (room: StateChannel, nameOf: (id: string) => string) =>
  room.members.map(({ userId }) => nameOf(userId)).filter((name) => name !== SERVICE_ACCOUNT)

/** What is shown to one alone in a room answers what that one wrote there: it comes to nobody unasked. */
const postsTo = (
  { id: place, ...room }: Pick<StateChannel, 'id' | 'posts'> & { displayName?: string },
  people: readonly string[],
  nameOf: (id: string) => string,
): readonly Message[] =>
  room.posts
    .filter(({ from }) => from.kind === 'bot')
    .map(({ id, card, text, targetedTo, createdAt }) => ({
      id: `${place}/${id}`,
      to: targetedTo === null ? people : [nameOf(targetedTo)],
      way: room.displayName === undefined ? 'kort i egen chat' : 'opslag i rummet',
      title: lineOf(card) ?? text ?? '',
      at: createdAt,
    }))

const lineOf = (card: unknown): string | null =>
  typeof card === 'object' && card !== null && 'fallbackText' in card
    ? String(card.fallbackText)
    : null
