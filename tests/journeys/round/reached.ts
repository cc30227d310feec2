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
  /** In a channel that the person is in, in their own chat, or by a line in their feed and a mail. */
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
        mails: told.map(({ subject }) => subject.replace(/^Tværs: /, '')),
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

/** "Dagsorden: 132 af 132 nået (kanal 0, personligt 132, feed og mail 0)". */
export const sentenceOf = ({ card, people, ...ways }: Reached): string => {
  const { channel, personal, feedAndMail, twice } = ways
  const total = channel + personal + feedAndMail
  const more = twice > 0 ? `; ${twice} fik det to gange` : ''
  return `${card}: ${total} af ${people} nået (kanal ${channel}, personligt ${personal}, feed og mail ${feedAndMail}${more})`
}

/** Whether everybody was told of everything, once. */
export const isEverybodyReached = (all: readonly Reached[]): boolean =>
  all.every(
    ({ people, channel, personal, feedAndMail, twice }) =>
      people > 0 && channel + personal + feedAndMail === people && twice === 0,
  )
