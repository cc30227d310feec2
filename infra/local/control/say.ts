import { z } from 'zod'
import { addPost } from '../connector/posts.ts'
import { isArchived } from '../tenant/archived.ts'
import { botMri, chatIdOf } from '../tenant/identities.ts'
import type { User } from '../tenant/model.ts'
import { isBotIn, isBotInChat, ourApp } from '../tenant/roster.ts'
import { type ControlContext, isReply, no, ok, type Reply } from './context.ts'
import { install } from './install.ts'
import { type SeenConversation, seenConversation } from './sight.ts'
import { activityFrom, failureOf, turn } from './turn.ts'

export const sayBody = z.strictObject({
  as: z.string(),
  /** A channel, or a group chat. */
  channel: z.string().optional(),
  /** Any value: a person has one chat with the bot. */
  chat: z.unknown().optional(),
  /** The root post of the thread to answer in. */
  replyTo: z.string().nullish(),
  text: z.string(),
  /** Chosen from the `/` menu: seen by the person and the bot alone. */
  slash: z.boolean().optional(),
  mention: z.boolean().optional(),
})
type Said = z.infer<typeof sayBody>

/** `POST /_tenant/say`: a person writes, and what the bot answers to it. */
export async function say(context: ControlContext, me: User, said: Said): Promise<Reply> {
  const { tenant } = context
  if (said.text.trim() === '' && said.mention !== true) return no(400, 'There is nothing to say.')
  if (said.channel === undefined) await install(context, me, {})
  const where = seenConversation(tenant, me, said.channel ?? chatIdOf(me.id))
  if (isReply(where)) return where

  if (where.kind === 'channel' && isArchived(tenant, where.channel))
    return no(403, `${where.channel.displayName} is archived: nobody writes in it.`)

  if (where.kind === 'group' && where.hasLeft)
    return no(403, `${me.displayName} is not in the chat any more.`)

  const slash = said.slash === true && where.kind !== 'chat'
  const written = slash || where.kind === 'chat' ? withoutSlash(said) : withMention(context, said)
  const replyTo = where.kind === 'channel' ? threadOf(said) : null
  const post = addPost(tenant, {
    conversationId: where.id,
    replyTo,
    from: { kind: 'user', id: me.id },
    text: written.text,
    card: null,
    targetedTo: slash ? me.id : null,
  })
  const isHeard = where.kind === 'chat' || slash || written.mentions.length > 0
  if (!isHeard) return ok({ postId: post.id, answers: [] })
  if (isWithoutBot(context, where)) {
    const text =
      where.kind === 'channel'
        ? `${botName(context)} er ikke føjet til kanalen ${where.channel.displayName}.`
        : `${botName(context)} er ikke føjet til chatten.`
    return ok({ postId: post.id, answers: [{ kind: 'error', text }] })
  }

  const activity = activityFrom(context, 'message', me, where, replyTo ?? post.id)
  const { reply, posts } = await turn(
    context,
    me,
    {
      ...activity,
      id: post.id,
      recipient: slash ? { ...activity.recipient, isTargeted: true } : activity.recipient,
      text: written.text,
      textFormat: 'plain',
      entities: [...(activity.entities as unknown[]), ...written.mentions],
    },
    true,
  )
  const failure = failureOf(reply)
  return ok({ postId: post.id, answers: failure === undefined ? posts : [...posts, failure] })
}

const isWithoutBot = ({ tenant }: ControlContext, where: SeenConversation): boolean =>
  (where.kind === 'channel' && !isBotIn(tenant, where.channel)) ||
  (where.kind === 'group' && !isBotInChat(tenant, where.group))

const threadOf = (said: Said) => said.replyTo ?? said.channel?.split(';messageid=')[1] ?? null

const botName = (context: ControlContext) => ourApp(context.tenant)?.displayName ?? 'Tværs'

const withoutSlash = (said: Said) => ({ text: said.text.replace(/^\//, ''), mentions: [] })

/** `@Tværs` becomes the mention that Teams makes of it. */
function withMention(context: ControlContext, said: Said) {
  const name = botName(context)
  const tag = `<at>${name}</at>`
  const at = new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'iu')
  let text = said.text.replace(at, () => tag)
  if (said.mention === true && !text.includes(tag)) text = `${tag} ${text}`.trim()
  const mention = { type: 'mention', text: tag, mentioned: { id: botMri, name } }
  return { text, mentions: text.includes(tag) ? [mention] : [] }
}
