import { isEndpoint } from '#bot/api/door.ts'
import type { EndpointName } from '#bot/api/index.ts'
import type { Problem } from '#bot/api/problems.ts'
import type { CardOf, Message } from '#bot/application/messages.ts'
import { learnPost } from '#bot/application/posts.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import { problemSentence, refusalSentence } from '#bot/text/sentences.ts'
import type { Text } from '#bot/text/text.ts'
import { draw } from './cards/index.ts'
import { drawOldCard, drawProblem } from './cards/problem.ts'
import { inputFromCard } from './inputs.ts'
import { channelOf } from './messenger.ts'
import { POST_KEY } from './post-key.ts'
import { AGAIN, REPLIES, type Reply, type ReplyTo } from './replies.ts'
import type { BotParts, TurnOf } from './turn.ts'

/** The body that answers an `adaptiveCard/action`: seen by the one who pressed alone. */
export type ActionAnswer = {
  readonly statusCode: 200
  readonly type:
    | 'application/vnd.microsoft.card.adaptive'
    | 'application/vnd.microsoft.activity.message'
  readonly value: unknown
}

/** A card in place of the one pressed. */
const showing = ({ card }: CardOf): ActionAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})
/** A sentence beside the card, which stays as it is, with what was written in it. */
const saying = (sentence: string): ActionAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: sentence,
})

/** Refusals after which the same card can do nothing more for this person. */
const FINAL = new Set(['not-allowed', 'not-found'])

/** A button of a card: asks the endpoint that is its verb, and answers with what `replies.ts` says. */
export const answerAction = async (parts: BotParts, turn: TurnOf): Promise<ActionAnswer> => {
  const pressed = pressedIn(turn.activity.value)
  const reply = pressed && REPLIES[pressed.verb]
  const { world } = parts
  if (!pressed || !reply) return showing(drawOldCard(turn.text, world.link('home')))
  learn(parts, turn, pressed.post)
  const said = await parts.door(pressed.verb, turn.actor, inputFromCard(pressed.verb, pressed.data))
  switch (said.kind) {
    case 'value':
      return answerOf(
        (reply as ReplyTo<EndpointName>)(
          said.value as never,
          said.input as never,
          turn.text,
          turn.locale,
        ),
        turn,
      )
    case 'invalid':
      return isOldCard(said.problems)
        ? showing(drawOldCard(turn.text, world.link('home')))
        : saying(badInput(turn.text, said.problems))
    case 'refused': {
      const again = said.marks && (await cardAgain(parts, turn, pressed, said))
      if (again) return showing(draw(again, turn.locale))
      const sentence = refusalSentence(turn.text, said.refusal, said.detail)
      return FINAL.has(said.refusal) ? showing(drawProblem(sentence)) : saying(sentence)
    }
  }
}

/** The card anew, with what was written and the words marked; null when it cannot be drawn. */
const cardAgain = async (
  { door }: BotParts,
  { actor }: TurnOf,
  { verb }: Pressed,
  { input, marks }: { readonly input?: unknown; readonly marks?: readonly Mark[] },
): Promise<Message | null> => {
  const again = AGAIN[verb]
  if (!again || input === undefined) return null
  const said = await door(again.ask, actor, again.of(input as never))
  return said.kind === 'value' ? again.card(said.value as never, input as never, marks ?? []) : null
}

/** What to correct, each thing said once; the fields themselves say where in the card. */
export const badInput = (text: Text, problems: readonly Problem[]): string => {
  const clear = problems.filter(({ problem }) => problem !== 'wrong')
  return text.bot.badInput([...new Set(clear.map((each) => problemSentence(text, each)))])
}

/** Fields that the endpoint no longer knows, or parts of the card that it now wants. */
const isOldCard = (problems: readonly Problem[]) =>
  problems.some(({ problem }) => problem === 'not-known')

const answerOf = (reply: Reply, { locale }: TurnOf): ActionAnswer =>
  'sentence' in reply ? saying(reply.sentence) : showing(draw(reply, locale))

type Pressed = {
  readonly verb: EndpointName
  readonly data: Readonly<Record<string, unknown>>
  readonly post: string | null
}

const pressedIn = (value: unknown): Pressed | null => {
  const action = (value as { action?: unknown } | undefined)?.action
  if (typeof action !== 'object' || action === null) return null
  const { verb, data } = action as { verb?: unknown; data?: unknown }
  if (typeof verb !== 'string' || !isEndpoint(verb)) return null
  const { [POST_KEY]: post, ...rest } = (typeof data === 'object' && data !== null ? data : {}) as {
    readonly [name: string]: unknown
  }
  return { verb, data: rest, post: typeof post === 'string' ? post : null }
}

/** A button was pressed on a post that we may not know arrived. */
const learn = ({ world, afterwards }: BotParts, { activity }: TurnOf, post: string | null) => {
  const replyTo = activity.replyToId
  if (post === null || !replyTo) return
  afterwards('learn-post', () =>
    world.store.transaction((tables) =>
      learnPost(tables, world, post, channelOf(activity.conversation.id), replyTo),
    ),
  )
}
