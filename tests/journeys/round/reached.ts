import type { StatePost, TenantState } from '#tests/support/tenant-client.ts'
import { groupRooms } from './cast.ts'
import { chatOf } from './doors.ts'

/** What stands on each card, and what the feed and the mail say in its stead. */
const CARDS = [
  { name: 'Velkomst', card: 'Velkommen til Ledelsesgruppe', notice: /^Ledelsesgruppe \d+ er klar/ },
  { name: 'Dagsorden', card: 'Dagsorden for', notice: /^Dagsorden for/ },
  { name: 'Forberedelse', card: 'tickPreparation', notice: /^Forberedelse til/ },
  { name: 'Evaluering', card: 'Evaluering: ', notice: /^Evaluering: / },
  { name: 'Resultat', card: 'Resultat af evalueringen', notice: /^Resultat af evalueringen/ },
  { name: 'Opsamling', card: 'tovholder ved opstart', notice: /^Opsamling: / },
] as const

export type Reached = {
  readonly card: string
  readonly people: number
  /** In a channel or chat that the person is in, in their own chat, or by a line in their feed and a mail. */
  readonly channel: number
  readonly personal: number
  readonly feedAndMail: number
  /** Told more than one of these ways. */
  readonly twice: number
}

/** A reminder carries the tasks once more, and the host sees the summary as a draft first: other cards. */
const OTHERS = ['Husk forberedelsen', 'Din kladde']

const times = (posts: readonly StatePost[], words: string) =>
  posts
    .filter((post) => post.from.kind === 'bot' && post.targetedTo === null)
    .map((post) => JSON.stringify(post.card))
    .filter((card) => card.includes(words) && !OTHERS.some((other) => card.includes(other))).length

/** Who was told of each card, and how, counted from the tenant's side alone. */
export const reached = (state: TenantState): readonly Reached[] => {
  const people = groupRooms(state).flatMap((room) =>
    room.members.map((upn) => {
      const user = state.users.find((each) => each.userPrincipalName === upn)
      const told = state.mails.filter((mail) => mail.to.includes(user?.mail ?? ''))
      return {
        channel: room.channel.posts,
        chat: chatOf(state, upn)?.posts ?? [],
        feed: state.feed.filter((line) => line.userId === user?.id).map(({ text }) => text),
        mails: told.map(({ subject }) => withoutName(subject)),
      }
    }),
  )
  return CARDS.map(({ name, card, notice }) => {
    const ways = people.map(({ channel, chat, feed, mails }) => {
      const lines = feed.filter((line) => notice.test(line)).length
      const written = mails.filter((subject) => notice.test(subject)).length
      return {
        channel: times(channel, card),
        personal: times(chat, card),
        feedAndMail: Math.min(lines, written),
        most: times(channel, card) + times(chat, card) + Math.max(lines, written),
      }
    })
    const count = (way: 'channel' | 'personal' | 'feedAndMail') =>
      ways.filter((each) => each[way] > 0).length
    return {
      card: name,
      people: people.length,
      channel: count('channel'),
      personal: count('personal'),
      feedAndMail: count('feedAndMail'),
      twice: ways.filter((each) => each.most > 1).length,
    }
  })
}

/** Where a card stands, or what stands in for it: so many posts, lines and mails. */
export type Standing = {
  readonly card: (typeof CARDS)[number]['name']
  readonly channel: number
  readonly personal: number
  readonly feed: number
  readonly mail: number
}

/** How often each card stands where, in every world, counted from the tenant's side alone. */
export const standing = (state: TenantState): readonly Standing[] => {
  const rooms = groupRooms(state)
  const people = [...new Set(rooms.flatMap((room) => room.members))]
  const sum = (posts: readonly (readonly StatePost[])[], card: string) =>
    posts.reduce((total, each) => total + times(each, card), 0)
  return CARDS.map(({ name, card, notice }) => ({
    card: name,
    channel: sum(
      rooms.map(({ channel }) => channel.posts),
      card,
    ),
    personal: sum(
      people.map((upn) => chatOf(state, upn)?.posts ?? []),
      card,
    ),
    feed: state.feed.filter(({ text }) => notice.test(text)).length,
    mail: state.mails.filter(({ subject }) => notice.test(withoutName(subject))).length,
  }))
}

const withoutName = (subject: string) => subject.replace(/^Tværs: /, '')

/** "kanal 11, chat 0, feed 0, mail 0". */
export const standingText = ({ channel, personal, feed, mail }: Standing): string =>
  `kanal ${channel}, chat ${personal}, feed ${feed}, mail ${mail}`

/** "Dagsorden: 132 af 132 nået (i rummet 0, personligt 132, feed og mail 0)". */
export const sentenceOf = ({ card, people, ...ways }: Reached): string => {
  const { channel, personal, feedAndMail, twice } = ways
  const total = channel + personal + feedAndMail
  const more = twice > 0 ? `; ${twice} fik det to gange` : ''
  return `${card}: ${total} af ${people} nået (i rummet ${channel}, personligt ${personal}, feed og mail ${feedAndMail}${more})`
}

/** Whether everybody was told of everything, once. */
export const isEverybodyReached = (all: readonly Reached[]): boolean =>
  all.every(
    ({ people, channel, personal, feedAndMail, twice }) =>
      people > 0 && channel + personal + feedAndMail === people && twice === 0,
  )
