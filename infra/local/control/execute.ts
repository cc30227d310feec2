import type { BotAnswer } from '../connector/delivery.ts'
import type { Post, User } from '../tenant/model.ts'
import { checkCard } from '../validators/index.ts'
import { type CardAction, merged } from './cardActions.ts'
import type { ControlContext } from './context.ts'
import type { SeenConversation } from './sight.ts'
import { type Answer, activityFrom, failureOf, turn } from './turn.ts'

/** Invokes `adaptiveCard/action` for this person; a card in the answer becomes their own view of the post. */
export async function execute(
  context: ControlContext,
  user: User,
  where: SeenConversation,
  post: Post,
  action: CardAction,
  pressed: { trigger: 'manual' | 'automatic'; data?: unknown },
): Promise<Answer[]> {
  const activity = activityFrom(context, 'invoke', user, where, post.replyTo ?? post.id)
  const { type, id, title, verb } = action
  const value = {
    action: { type, id, title, verb, data: merged(action.data, pressed.data) },
    trigger: pressed.trigger,
  }
  const { reply, posts } = await turn(
    context,
    user,
    { ...activity, name: 'adaptiveCard/action', value, replyToId: post.id },
    false,
  )
  const answer = read(context, reply, post)
  if (answer.kind === 'card') {
    const { now, personal, changed } = context.tenant
    personal.keepView({ postId: post.id, userId: user.id, card: answer.card, askedAt: now() })
    changed('posts')
  }
  return [answer, ...posts]
}

type InvokeResponse = { statusCode?: unknown; type?: unknown; value?: unknown }

function read(context: ControlContext, reply: BotAnswer, post: Post): Answer {
  const failure = failureOf(reply)
  if (failure !== undefined) return failure
  const { statusCode, type, value } = (reply.body ?? {}) as InvokeResponse
  if (type === 'application/vnd.microsoft.card.adaptive') {
    const problems = checkCard(value)
    if (problems.length === 0) return { kind: 'card', card: value, postId: post.id }
    return badAnswer(context, 'adaptiveCard/action', problems)
  }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
    return { kind: 'message', text: value, postId: post.id }
  }
  if (type === 'application/vnd.microsoft.error') {
    const { code, message } = merged(value, undefined)
    return { kind: 'error', text: String(message ?? code ?? statusCode), code, statusCode }
  }
  return badAnswer(context, 'adaptiveCard/action', [
    `The answer to an Action.Execute has type ${String(type)}, which Teams does not know.`,
  ])
}

/** The bot answered an invoke in a way that Teams cannot show; counted with the rejected requests. */
export function badAnswer(context: ControlContext, name: string, problems: string[]): Answer {
  context.requests.reject({ host: 'bot', method: 'INVOKE', template: name, status: 200, problems })
  context.tenant.changed('requests')
  return { kind: 'error', text: 'Noget gik galt. Prøv igen.', problems }
}
