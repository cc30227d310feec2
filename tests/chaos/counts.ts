import { groupRooms } from '#tests/journeys/round/cast.ts'
import { wordsOf as cardWords } from '#tests/journeys/round/programme.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { isCard } from './cards.ts'
import { voters, wordsOf } from './round.ts'

/** What must all be 0, counted from the tenant's side alone. */
export type Counts = {
  readonly postsLost: number
  readonly postsTwice: number
  readonly eventsLost: number
  readonly eventsTwice: number
  readonly evaluationsLost: number
  readonly answersLost: number
  readonly answersTwice: number
  readonly rejected: number
}

export const NOTHING: Counts = {
  postsLost: 0,
  postsTwice: 0,
  eventsLost: 0,
  eventsTwice: 0,
  evaluationsLost: 0,
  answersLost: 0,
  answersTwice: 0,
  rejected: 0,
}

const ROOM_CARDS = ['agenda', 'preparation', 'evaluation', 'evaluation-result'] as const

const lost = (found: number) => (found === 0 ? 1 : 0)
const twice = (found: number) => Math.max(0, found - 1)
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** Every card, meeting and answer of the round, as the tenant has them. */
export const countIn = (state: TenantState): Counts => {
  const rooms = groupRooms(state)
  const posts = rooms.flatMap(({ channel }) =>
    ROOM_CARDS.map((kind) => channel.posts.filter(({ card }) => isCard(card, kind)).length),
  )
  const nudges = rooms.map(({ host }) => {
    const person = state.users.find((user) => user.userPrincipalName === host)?.id
    const chat = state.chats.find((each) => each.userId === person)
    return (chat?.posts ?? []).filter(({ card }) => isCard(card, 'summary-nudge')).length
  })
  const events = rooms.map(({ channel }) => {
    const number = /\d+/.exec(channel.displayName)?.[0]
    const named = (subject: string) => subject.includes(`Gruppe ${number},`)
    return state.events.filter((event) => !event.cancelled && named(event.subject)).length
  })
  const answers = rooms.flatMap((room) => {
    const result = room.channel.posts.find(({ card }) => isCard(card, 'evaluation-result'))
    const words = cardWords(result?.card)
    return voters(room).map((_, index) => words.split(wordsOf(room, index)).length - 1)
  })
  const results = rooms.map(
    (room) =>
      room.channel.posts.filter(({ card }) => {
        const words = cardWords(card)
        return (
          isCard(card, 'evaluation-result') && words.includes(`${voters(room).length} har svaret`)
        )
      }).length,
  )
  const all = [...posts, ...nudges]
  return {
    postsLost: sum(all.map(lost)),
    postsTwice: sum(all.map(twice)),
    eventsLost: sum(events.map(lost)),
    eventsTwice: sum(events.map(twice)) + twice(state.events.length - rooms.length + 1),
    evaluationsLost: sum(results.map(lost)),
    answersLost: sum(answers.map(lost)),
    answersTwice: sum(answers.map(twice)),
    rejected: state.rejected.filter((each) => !isFromTheStorm(each)).length,
  }
}

/**
 * Graph asks our door before it takes a subscription, and the bot behind it may have just been killed or stopped; and
 * a bot that was stopped while the clock leapt sends what it was about to send, with the token of then.
 */
const isFromTheStorm = ({ template, problems }: TenantState['rejected'][number]): boolean =>
  problems.every(
    (each) =>
      each === 'The token has expired.' ||
      (template === '/v1.0/subscriptions' && each.includes('validation request')),
  )

export const isClean = (counts: Counts): boolean =>
  Object.values(counts).every((count) => count === 0)

export const added = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    Object.entries(one).map(([name, count]) => [name, count + other[name as keyof Counts]]),
  ) as Counts
