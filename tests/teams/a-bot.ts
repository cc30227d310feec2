import type { Activity } from 'botbuilder'
import { doorTo } from '#bot/api/door.ts'
import type { Handlers } from '#bot/api/index.ts'
import { appIn } from '#bot/app.ts'
import { findActor } from '#bot/application/actor.ts'
import type { CardOf } from '#bot/application/messages.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { rateLimits } from '#bot/rate-limits.ts'
import type { HttpAnswer } from '#bot/teams/adapter.ts'
import { botIn } from '#bot/teams/bot.ts'
import type { BotParts } from '#bot/teams/turn.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/tenant/'

export type Said = {
  readonly where: { readonly serviceUrl: string; readonly conversation: string }
  readonly card: CardOf
  readonly to: string | null
}

type Given = {
  readonly handlers?: (world: TestWorld) => Partial<Handlers>
  readonly coordinators?: readonly EntraId[]
  readonly invokePatienceMs?: number
  readonly rateLimits?: BotParts['rateLimits']
}

/** The bot behind its door, in a world with two groups in a booked round; it answers into `said`. */
export const aBot = async (given: Given & { readonly now?: string } = {}) => {
  const world = await aWorld({ now: given.now ?? '2027-01-20T10:55:00Z' })
  const programme = await aRoundOfGroups(world)
  return { world, ...programme, ...aReplica(world, given) }
}

/** One more process of the bot's on the same database. */
export const aReplica = (world: TestWorld, given: Given = {}) => {
  const said: Said[] = []
  const after: Promise<void>[] = []
  const answering = { fails: 0 }
  const parts = {
    world,
    door: doorTo({ ...appIn(world), ...given.handlers?.(world) }),
    findActor: (caller) =>
      world.store.transaction((tables) => findActor(tables, caller, given.coordinators ?? [])),
    answerer: {
      answer: async (where, card, target) => {
        if (answering.fails-- > 0) throw new Error('the Connector is away')
        said.push({ where, card, to: target?.id ?? null })
      },
    },
    afterwards: (_what: string, work: () => Promise<void>) => void after.push(work()),
    newIncident: () => 'i-7',
    rateLimits: given.rateLimits ?? rateLimits(),
  } satisfies BotParts
  const { invokePatienceMs } = given
  const turn = botIn(parts, invokePatienceMs === undefined ? {} : { invokePatienceMs })
  return {
    said,
    answering,
    turn: (activity: Partial<Activity>) => turn(activity as Activity),
    settled: () => Promise.all(after),
  }
}

let sent = 0
/** An activity as Teams sends it, from this leader in this channel or in their own chat. */
export const from = (
  leader: Pick<Leader, 'entraId' | 'name'>,
  channel: string | null,
  more: Partial<Activity> & Record<string, unknown> = {},
): Partial<Activity> => ({
  type: 'message',
  id: `activity-${++sent}`,
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: `29:${leader.entraId}`, name: leader.name, aadObjectId: leader.entraId },
  recipient: { id: '28:bot', name: 'Tværs' },
  conversation: {
    id: channel === null ? `chat-${leader.entraId}` : `${channel};messageid=17`,
    conversationType: channel === null ? 'personal' : 'channel',
    isGroup: channel !== null,
    name: '',
    tenantId: 'tenant',
  },
  ...more,
})

export const pressed = (verb: string, data: unknown, more: Partial<Activity> = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data } },
  ...more,
})

/** The body of an invoke's answer. */
export const bodyOf = (answer: HttpAnswer | null): Record<string, unknown> => {
  if (answer?.status !== 200) throw new Error(`Answered ${JSON.stringify(answer)}`)
  return answer.body as Record<string, unknown>
}

/** Every text and title in a card, in order. */
export const wordsOf = (card: unknown): string =>
  [...JSON.stringify(card).matchAll(/"(?:text|title|label)":"((?:[^"\\]|\\.)*)"/g)]
    .map((match) => JSON.parse(`"${match[1]}"`) as string)
    .join('\n')
