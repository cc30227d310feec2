import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  cardIn,
  coordinatorOf,
  type GroupRoom,
  groupRooms,
  settledAt,
} from '#tests/journeys/round/cast.ts'
import { answerInTab } from '#tests/journeys/round/doors.ts'
import { chiefsAndDirectors } from '#tests/journeys/round/programme.ts'
import type { Stage } from '#tests/journeys/stage/tenant.ts'
import type { Given } from '../episode.ts'
import type { Box } from './box.ts'
import { EVALUATION_SCALES, publishedOf } from './evaluated.ts'

/**
 * The whole product over the wire, in a tenant where a round's meetings are about to end: people answer on the
 * card and in the tab, and everybody else is asked what they see. `end` is when the meetings of the day end.
 */
export const tenantBox = (stage: Stage, end: string, chance: () => number): Box => {
  const { client, dataDir } = stage
  let rooms: readonly GroupRoom[] = []
  let logged = statSync(join(dataDir, 'bot.log')).size

  const newLines = (): string => {
    const log = readFileSync(join(dataDir, 'bot.log'))
    const lines = log.subarray(logged).toString('utf8')
    logged = log.length
    return lines
  }
  let [coordinator, chief] = ['', '']
  const roomAt = (number: number): GroupRoom => {
    const room = rooms[number]
    if (!room) throw new Error(`No room ${number} is evaluating.`)
    return room
  }
  const heardIn = async ({ host, members }: GroupRoom): Promise<string> => {
    const lines = newLines()
    const state = await client.state()
    const seen = [
      await client.must(host, 'getEvaluation', { meeting: null }),
      await client.must(members.at(-1) ?? host, 'getEvaluation', { meeting: null }),
      await client.must(chief, 'getRoundEvaluations', {}),
      await client.must(coordinator, 'getOverview', {}),
      await stage.health(),
      [state.teams, state.chats, state.groupChats, state.mails, state.feed],
    ]
    newLines()
    return `${lines}\n${JSON.stringify(seen)}`
  }
  const press = async (room: GroupRoom, { person, good, missed, ratings }: Given) => {
    const { channel } = room
    const post = cardIn(channel, 'answerEvaluation')
    if (!post) throw new Error(`${channel.displayName} has no evaluation card.`)
    const rated = Object.entries(ratings).map(([name, value]) => [name, value ? `${value}` : ''])
    const data = { good, missed, ...Object.fromEntries(rated) }
    const verb = 'answerEvaluation'
    const [said] = await client.press({ as: person, postId: post.id, verb, data })
    if (said?.kind !== 'card') throw new Error(`Answering said ${JSON.stringify(said)}.`)
  }

  return {
    scales: EVALUATION_SCALES,
    open: async () => {
      await settledAt(client, new Date(Date.parse(end) - 5 * 60_000).toISOString())
      const state = await client.state()
      rooms = groupRooms(state).filter(({ channel }) => cardIn(channel, 'answerEvaluation'))
      coordinator = await coordinatorOf(client)
      const isChief = (mail: string | null) => mail !== null && chiefsAndDirectors.has(mail)
      chief = state.users.find((user) => isChief(user.mail))?.userPrincipalName ?? coordinator
      newLines()
      return rooms.map(({ members }, number) => ({ number, people: members }))
    },

    put: async ({ number }, given) => {
      const room = roomAt(number)
      const { person, ratings, ...words } = given
      const answer = { ...words, ...ratings, benefit: ratings.benefit ?? 0 }
      if (chance() < 0.5) await press(room, given)
      else await answerInTab(client, person, answer)
      return heardIn(room)
    },

    close: async () => {
      await settledAt(client, new Date(Date.parse(end) + 24 * 3_600_000 + 60_000).toISOString())
      return Promise.all(
        rooms.map(async ({ host }) => {
          const { evaluation } = await client.must(host, 'getEvaluation', { meeting: null })
          return publishedOf(evaluation?.result ?? null)
        }),
      )
    },
  }
}
