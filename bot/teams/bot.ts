import type { Activity } from 'botbuilder'
import type { Caller } from '#bot/application/actor.ts'
import { hearOfBot } from '#bot/application/reach.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { localeOf, text } from '#bot/text/text.ts'
import { answerAction } from './actions.ts'
import type { HttpAnswer, Turn } from './adapter.ts'
import { drawProblem } from './cards/problem.ts'
import { answerWords } from './commands.ts'
import { openDialogTurn, submitDialogTurn } from './dialog-turns.ts'
import { channelOf } from './messenger.ts'
import { onceEach } from './once-each.ts'
import { type BotParts, callerOf, languageOf, readTurn, type TurnOf } from './turn.ts'

/**
 * What the bot does with a verified activity. Teams delivers again when an answer is late: the same activity
 * gets the same answer and is acted on once.
 */
export const botIn = (parts: BotParts): Turn => {
  const once = onceEach<HttpAnswer | null>()
  return (activity) => once(deliveryOf(activity), () => act(parts, activity))
}

/** Ids count within a conversation only: two people who write in the same millisecond may share one. */
const deliveryOf = ({ id, conversation, from }: Activity): string =>
  id ? JSON.stringify([conversation.id, from.id, id]) : ''

const act = async (parts: BotParts, activity: Activity): Promise<HttpAnswer | null> => {
  switch (activity.type) {
    case 'invoke':
      return invoked(parts, activity)
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

const invoked = async (parts: BotParts, activity: Activity): Promise<HttpAnswer> => {
  const answer = INVOKES[activity.name ?? '']
  const caller = callerOf(activity)
  if (!answer || !caller) return { status: 501 }
  const incident = parts.newIncident()
  try {
    const body = await answer(parts, await readTurn(parts, activity, caller))
    return { status: 200, body }
  } catch (error) {
    parts.world.log.error('bot.invoke', error, { incident, invoke: activity.name ?? '' })
    return { status: 200, body: faultBody(activity, incident) }
  }
}

/** A kind sentence in the shape that each invoke is answered in. */
const faultBody = (activity: Activity, incident: string) => {
  const sentence = text(localeOf(languageOf(activity))).bot.fault(incident)
  return activity.name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence }
    : { task: { type: 'message', value: sentence } }
}

/** Someone wrote to the bot; the answer is a post of its own, seen by all or by the writer alone. */
const spokenTo = async (parts: BotParts, activity: Activity): Promise<void> => {
  const caller = callerOf(activity)
  if (!caller) return
  const incident = parts.newIncident()
  const failed = (error: unknown) => parts.world.log.error('bot.message', error, { incident })
  await learnPlace(parts, activity).catch(failed)
  const card = await readTurn(parts, activity, caller)
    .then((turn) => answerWords(parts, turn))
    .catch((error: unknown) => {
      failed(error)
      return drawProblem(text(localeOf(languageOf(activity))).bot.fault(incident))
    })
  const where = { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id }
  const alone = isForOne(activity) ? { id: activity.from.id, person: caller.entraId } : null
  // Not thrown on: Teams would deliver the same words again, and the answer may have arrived.
  await parts.answerer.answer(where, card, alone, askerIn(activity, caller)).catch(failed)
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
