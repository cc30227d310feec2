import { randomUUID } from 'node:crypto'
import type { Activity } from 'botbuilder'
import type { Caller } from '#bot/application/actor.ts'
import type { CardOf } from '#bot/application/messages.ts'
import { hearOfBot } from '#bot/application/reach.ts'
import { hearLanguage } from '#bot/application/readers.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { localeOf, type Text, text } from '#bot/text/text.ts'
import { answerAction } from './actions.ts'
import type { HttpAnswer, Turn } from './adapter.ts'
import { drawProblem } from './cards/problem.ts'
import { answerWords } from './commands.ts'
import { openDialogTurn, submitDialogTurn } from './dialog-turns.ts'
import { inTime } from './in-time.ts'
import { channelOf } from './messenger.ts'
import { onceForAll } from './once-for-all.ts'
import { rateKept } from './rate-kept.ts'
import { type BotParts, callerOf, languageOf, readTurn, type TurnOf } from './turn.ts'

/**
 * What the bot does with a verified activity. Teams delivers again when an answer is late, to whichever replica: the
 * same activity gets the same answer and is acted on once. An invoke is answered in time, whatever it waits for; who
 * asks more often than a person can is told to wait, and nothing is done.
 */
export const botIn = (parts: BotParts, { invokePatienceMs = INVOKE_PATIENCE_MS } = {}): Turn => {
  const once = onceForAll<HttpAnswer | null>(parts.world, randomUUID())
  const isWithinRate = rateKept(parts.rateLimits)
  return async (activity) => {
    const work = () => act(parts, activity, invokePatienceMs)
    if (!HAS_EFFECT.has(activity.type)) return work()
    const delivery = deliveryOf(activity)
    if (await isWithinRate(delivery, activity)) return once(delivery, work)
    return answerTooMany(parts, activity)
  }
}

/** Teams shows an error after five seconds, and asks again (platform/teams.md sections 5 and 12). */
const INVOKE_PATIENCE_MS = 2_500

/** What is done twice when it is heard twice; of the other activities only what is so is kept. */
const HAS_EFFECT: ReadonlySet<string> = new Set(['message', 'invoke'])

/** Ids count within a conversation only: two people who write in the same millisecond may share one. */
const deliveryOf = ({ id, conversation, from }: Activity): string =>
  id ? JSON.stringify([conversation.id, from.id, id]) : ''

const act = async (
  parts: BotParts,
  activity: Activity,
  invokePatienceMs: number,
): Promise<HttpAnswer | null> => {
  switch (activity.type) {
    case 'invoke':
      return answerInTime(parts, activity, invokePatienceMs)
    case 'message':
      await spokenTo(parts, activity)
      return null
    case 'conversationUpdate':
    case 'installationUpdate':
      await learnPlace(parts, activity)
      return null
    default:
      return null
  }
}

const INVOKES: Readonly<Record<string, (parts: BotParts, turn: TurnOf) => Promise<unknown>>> = {
  'adaptiveCard/action': answerAction,
  'task/fetch': openDialogTurn,
  'task/submit': submitDialogTurn,
}

/** Past its time it is answered with a sentence, and what was begun is finished all the same. */
const answerInTime = (
  parts: BotParts,
  activity: Activity,
  patienceMs: number,
): Promise<HttpAnswer> => {
  const work = invoked(parts, activity)
  return inTime(work, patienceMs, () => {
    parts.world.log.warn('bot.invoke-late', { invoke: activity.name ?? '' })
    parts.afterwards('late-invoke', () => work.then(() => undefined))
    return { status: 200, body: bodySaying(activity, (text) => text.bot.late) }
  })
}

const invoked = async (parts: BotParts, activity: Activity): Promise<HttpAnswer> => {
  const name = activity.name ?? ''
  // The name is the sender's: `constructor` is a property of every object.
  const answer = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined
  const caller = callerOf(activity)
  if (!answer || !caller) return { status: 400, body: { error: 'nothing this app answers' } }
  const incident = parts.newIncident()
  try {
    const body = await answer(parts, await readTurn(parts, activity, caller))
    return { status: 200, body }
  } catch (error) {
    parts.world.log.error('bot.invoke', error, { incident, invoke: activity.name ?? '' })
    return { status: 200, body: bodySaying(activity, (text) => text.bot.fault(incident)) }
  }
}

/** A kind sentence in the shape that each invoke is answered in. */
const bodySaying = (activity: Activity, say: (text: Text) => string) => {
  const sentence = say(text(localeOf(languageOf(activity))))
  return activity.name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence }
    : { task: { type: 'message', value: sentence } }
}

/** A button is answered each time; words, whose answer is a post, only now and then. */
const answerTooMany = async (parts: BotParts, activity: Activity): Promise<HttpAnswer | null> => {
  parts.world.log.warn('bot.too-many', { type: activity.type })
  const say = (words: Text) => words.bot.tooMany
  if (activity.type === 'invoke') return { status: 200, body: bodySaying(activity, say) }
  const caller = callerOf(activity)
  if (!caller || !parts.rateLimits.told(caller.entraId)) return null
  const card = drawProblem(say(text(localeOf(languageOf(activity)))))
  await answerWriter(parts, activity, caller, card).catch((error: unknown) =>
    parts.world.log.error('bot.message', error),
  )
  return null
}

/** Someone wrote to the bot; the answer is a post of its own, seen by all or by the writer alone. */
const spokenTo = async (parts: BotParts, activity: Activity): Promise<void> => {
  const caller = callerOf(activity)
  if (!caller) return
  const incident = parts.newIncident()
  const failed = (error: unknown) => parts.world.log.error('bot.message', error, { incident })
  await learnPlace(parts, activity).catch(failed)
  // Of words alone: a pressed button may be an anonymous answer, and leaves no trace of who is there.
  await hearLanguage(parts.world, caller.entraId, languageOf(activity)).catch(failed)
  const card = await readTurn(parts, activity, caller)
    .then((turn) => answerWords(parts, turn))
    .catch((error: unknown) => {
      failed(error)
      return drawProblem(text(localeOf(languageOf(activity))).bot.fault(incident))
    })
  // Not thrown on: Teams would deliver the same words again, and the answer may have arrived.
  await answerWriter(parts, activity, caller, card).catch(failed)
}

const answerWriter = (
  { answerer }: BotParts,
  activity: Activity,
  caller: Caller,
  card: CardOf,
): Promise<void> => {
  const where = { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id }
  const alone = isForOne(activity) ? { id: activity.from.id, person: caller.entraId } : null
  return answerer.answer(where, card, alone, askerIn(activity, caller))
}

/** Who is answered in their own chat where the channel takes no answer; nobody, where that is their own chat. */
const askerIn = ({ conversation }: Activity, { entraId }: Caller): EntraId | null =>
  conversation.conversationType === 'personal' ? null : entraId

/** Written as a slash command in a channel: the answer is for the writer alone, as the words were. */
const isForOne = ({ recipient, conversation }: Activity): boolean =>
  conversation.conversationType !== 'personal' &&
  (recipient as { isTargeted?: unknown }).isTargeted === true

/** Keeps where the Connector of this conversation answers, and whose chat it is. */
const learnPlace = async (
  { world }: Pick<BotParts, 'world'>,
  activity: Activity,
): Promise<void> => {
  const { conversation, serviceUrl } = activity
  const isPersonal = conversation.conversationType === 'personal'
  const wasRemoved =
    (activity.type === 'installationUpdate' && activity.action === 'remove') ||
    activity.membersRemoved?.some((member) => member.id === activity.recipient.id) === true
  const wasAdded = activity.membersAdded?.some((member) => member.id === activity.recipient.id)
  const caller = callerOf(activity)
  const id = channelOf(conversation.id)
  if (!isPersonal && (wasAdded || wasRemoved))
    await hearOfBot(world, id, wasRemoved ? 'removed' : 'added')
  await world.store.transaction(async ({ conversations }) => {
    if (wasRemoved) return conversations.forget(id)
    if (isPersonal && !caller) return
    await conversations.save({
      conversation: id,
      serviceUrl,
      person: isPersonal ? (caller?.entraId ?? null) : null,
      language: isPersonal ? languageOf(activity) : null,
    })
  })
}
