import { z } from 'zod'
import type { BotAnswer } from '../connector/delivery.ts'
import type { Post, User } from '../tenant/model.ts'
import { checkCard } from '../validators/index.ts'
import { merged } from './cardActions.ts'
import { type ControlContext, isReply, ok, type Reply } from './context.ts'
import { badAnswer } from './execute.ts'
import { type SeenConversation, seenConversation } from './sight.ts'
import { activityFrom, failureOf, turn } from './turn.ts'

export const dialogBody = z.strictObject({
  as: z.string(),
  conversation: z.string(),
  postId: z.string().optional(),
  data: z.unknown().optional(),
  submit: z.boolean().optional(),
})

/** A dialog that the bot opens, a sentence it ends with, that it is done, or what went wrong. */
export type DialogAnswer =
  | {
      dialog: { title?: string; card?: unknown; url?: string; height?: unknown; width?: unknown }
    }
  | { message: string }
  | { closed: true }
  | { error: string; problems?: unknown }

/** `POST /_tenant/dialog`: opens a dialog, or sends what was filled in. */
export async function dialog(
  context: ControlContext,
  me: User,
  asked: z.infer<typeof dialogBody>,
): Promise<Reply> {
  const where = seenConversation(context.tenant, me, asked.conversation)
  if (isReply(where)) return where
  const post = context.tenant.collections.posts.get(asked.postId ?? '')
  const name = asked.submit === true ? 'task/submit' : 'task/fetch'
  return ok(await task(context, me, where, post, name, merged(asked.data, undefined)))
}

/** Invokes `task/fetch` or `task/submit` for this person. */
export async function task(
  context: ControlContext,
  user: User,
  where: SeenConversation,
  post: Post | undefined,
  name: 'task/fetch' | 'task/submit',
  data: Record<string, unknown>,
): Promise<DialogAnswer> {
  const activity = activityFrom(context, 'invoke', user, where, post?.replyTo ?? post?.id)
  const value = { data, context: { theme: 'default' } }
  const replyToId = post?.id
  const { reply } = await turn(context, user, { ...activity, name, value, replyToId }, false)
  return read(context, reply, name)
}

const taskResponse = z.object({
  task: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('message'), value: z.string() }),
      z.object({
        type: z.literal('continue'),
        value: z.object({
          title: z.string().optional(),
          height: z.union([z.number(), z.string()]).optional(),
          width: z.union([z.number(), z.string()]).optional(),
          url: z.string().optional(),
          card: z.object({ contentType: z.string(), content: z.unknown().optional() }).optional(),
        }),
      }),
    ])
    .nullish(),
})

function read(context: ControlContext, reply: BotAnswer, name: string): DialogAnswer {
  const failure = failureOf(reply)
  if (failure !== undefined) return { error: failure.text ?? '' }
  const response = taskResponse.safeParse(reply.body ?? {})
  if (!response.success) {
    return asError(
      badAnswer(
        context,
        name,
        response.error.issues.map((issue) => issue.message),
      ),
    )
  }
  const { task } = response.data
  if (task == null) return { closed: true }
  if (task.type === 'message') return { message: task.value }
  const { card, ...rest } = task.value
  if (card === undefined) return { dialog: rest }
  const problems = checkCard(card.content)
  if (problems.length > 0) return asError(badAnswer(context, name, problems))
  return { dialog: { ...rest, card: card.content } }
}

const asError = (answer: { text?: string; problems?: unknown }): DialogAnswer => ({
  error: answer.text ?? '',
  problems: answer.problems,
})
