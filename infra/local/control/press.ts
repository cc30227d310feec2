import { z } from 'zod'
import type { Post, User } from '../tenant/model.ts'
import { actionsIn, type CardAction, merged, opensDialog } from './cardActions.ts'
import { type ControlContext, isReply, no, ok, type Reply } from './context.ts'
import { type DialogAnswer, task } from './dialog.ts'
import { execute } from './execute.ts'
import { isVisible, type SeenConversation, seenConversation } from './sight.ts'
import { type Answer, activityFrom, failureOf, turn } from './turn.ts'

export const pressBody = z.strictObject({
  as: z.string(),
  postId: z.string(),
  verb: z.string().optional(),
  title: z.string().optional(),
  data: z.unknown().optional(),
})
type Pressed = z.infer<typeof pressBody>

/**
 * `POST /_tenant/press`: a person presses a button of the card as they see it. A verb that is not on
 * the card is sent all the same, as a card from last year or a forged client would.
 */
export async function press(context: ControlContext, me: User, pressed: Pressed): Promise<Reply> {
  const { tenant } = context
  const post = tenant.collections.posts.get(pressed.postId)
  if (post === undefined || !isVisible(tenant, me, post)) {
    return no(404, `${me.displayName} sees no post ${pressed.postId}.`)
  }
  const where = seenConversation(tenant, me, post.conversationId)
  if (isReply(where)) return where
  const action = wanted(context, me, post, pressed)
  if (action === undefined) return no(404, `The card has no button "${pressed.title ?? ''}".`)
  return ok({ answers: await carryOut(context, me, where, post, action, pressed.data) })
}

function wanted(
  { tenant }: ControlContext,
  me: User,
  post: Post,
  { verb, title }: Pressed,
): CardAction | undefined {
  const seen = tenant.personal.view(post.id, me.id)?.card ?? post.card
  const found = actionsIn(seen).find((action) =>
    verb === undefined ? action.title === title : action.verb === verb,
  )
  return found ?? (verb === undefined ? undefined : { type: 'Action.Execute', verb })
}

async function carryOut(
  context: ControlContext,
  me: User,
  where: SeenConversation,
  post: Post,
  action: CardAction,
  data: unknown,
): Promise<Answer[]> {
  if (action.type === 'Action.Execute') {
    return execute(context, me, where, post, action, { trigger: 'manual', data })
  }
  if (opensDialog(action)) {
    return [asAnswer(await task(context, me, where, post, 'task/fetch', merged(action.data, data)))]
  }
  const activity = activityFrom(context, 'message', me, where, post.replyTo ?? post.id)
  const value = merged(action.data, data)
  const { reply, posts } = await turn(context, me, { ...activity, value, replyToId: post.id }, true)
  const failure = failureOf(reply)
  return failure === undefined ? posts : [...posts, failure]
}

function asAnswer(answer: DialogAnswer): Answer {
  if ('dialog' in answer) return { kind: 'dialog', ...answer.dialog }
  if ('message' in answer) return { kind: 'message', text: answer.message }
  if ('error' in answer) return { kind: 'error', text: answer.error }
  return { kind: 'message', text: '' }
}
