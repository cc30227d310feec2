import type { Activity } from 'botbuilder'
import type { Door } from '#bot/api/door.ts'
import type { Caller } from '#bot/application/actor.ts'
import type { World } from '#bot/application/ports.ts'
import type { Actor } from '#bot/domain/access.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { type Locale, localeOf, type Text, text } from '#bot/text/text.ts'
import { type Answerer, channelOf } from './messenger.ts'
import type { RateLimits } from './rate-kept.ts'

/** What every turn of the bot can reach. */
export type BotParts = {
  readonly world: World
  readonly door: Door
  readonly findActor: (caller: Caller) => Promise<Actor>
  readonly answerer: Answerer
  /** Runs work that must not keep Teams waiting; faults are logged. */
  readonly afterwards: (what: string, work: () => Promise<void>) => void
  readonly newIncident: () => string
  readonly rateLimits: RateLimits
}

/** One activity, read: who, where, in which language. */
export type TurnOf = {
  readonly activity: Activity
  readonly caller: Caller
  readonly actor: Actor
  readonly text: Text
  readonly locale: Locale
  /** The channel spoken in; null in a chat with one person. */
  readonly channel: string | null
}

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who wrote, from a verified activity; null for a bot, a guest without an id, or Teams itself. */
export const callerOf = (activity: Activity): Caller | null => {
  const id = activity.from?.aadObjectId
  if (typeof id !== 'string' || !OBJECT_ID.test(id)) return null
  return { entraId: id.toLowerCase() as EntraId, name: activity.from.name ?? '' }
}

/** Activities name the language as `locale`, or among the entities' client information. */
export const languageOf = (activity: Activity): string | null => {
  if (typeof activity.locale === 'string') return activity.locale
  const info = activity.entities?.find((entity) => entity.type === 'clientInfo')
  return typeof info?.locale === 'string' ? info.locale : null
}

export const readTurn = async (
  { world, findActor }: Pick<BotParts, 'findActor' | 'world'>,
  activity: Activity,
  caller: Caller,
): Promise<TurnOf> => {
  const { entraId } = caller
  const named = languageOf(activity)
  const known = named
    ? null
    : await world.store.transaction(({ languages }) => languages.of([entraId]))
  const locale = localeOf(named ?? known?.get(entraId), world.language)
  return {
    activity,
    caller,
    actor: await findActor(caller),
    text: text(locale),
    locale,
    channel:
      activity.conversation.conversationType === 'personal'
        ? null
        : channelOf(activity.conversation.id),
  }
}
