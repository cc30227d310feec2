import { z } from 'zod'
import { readHealth } from '../clock/health.ts'
import { chatIdOf } from '../tenant/identities.ts'
import type { GroupChat, User } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { isBotInChat, isInstalledInTeam, ourApp } from '../tenant/roster.ts'
import { type ControlContext, isReply, no, ok, type Reply } from './context.ts'
import { seenConversation } from './sight.ts'

export const installBody = z.strictObject({
  as: z.string(),
  conversation: z.string().optional(),
})

/** `POST /_tenant/install`: a person opens the chat with the bot, or adds the app to a channel. */
export async function install(
  context: ControlContext,
  me: User,
  { conversation }: { conversation?: string },
): Promise<Reply> {
  const { tenant } = context
  const app = ourApp(tenant)
  if (app === undefined) return no(409, 'The app is not in the catalogue of this tenant yet.')
  if (conversation !== undefined && conversation !== chatIdOf(me.id)) {
    return addToChannel(context, me, conversation, app.id)
  }
  if (tenant.collections.userInstalls.get(me.id) === undefined) {
    const installation = { id: tenant.newId(), teamsAppId: app.id, version: app.version }
    tenant.collections.userInstalls.put({ userId: me.id, installation })
    tenant.changed('userInstalls')
    tenant.botNews.installedForUser(me.id)
    await outboxEmpty(context)
  }
  return ok({ chat: { id: chatIdOf(me.id) } })
}

function addToChannel(
  { tenant }: ControlContext,
  me: User,
  conversation: string,
  appId: string,
): Reply {
  const where = seenConversation(tenant, me, conversation)
  if (isReply(where)) return where
  if (where.kind === 'chat') return ok({ chat: { id: where.id } })
  if (where.kind === 'group') return addToChat(tenant, where.group, appId)
  const { channel } = where
  if (!isInstalledInTeam(tenant, channel.teamId)) {
    return no(409, `The app is not installed in the team of ${channel.displayName}.`)
  }
  if (channel.membershipType !== 'standard' && !channel.enabledApps.includes(appId)) {
    tenant.collections.channels.put({ ...channel, enabledApps: [...channel.enabledApps, appId] })
    tenant.changed('channels')
    tenant.botNews.addedToChannel(channel.id)
  }
  return ok({ channel: { id: channel.id } })
}

function addToChat(tenant: LocalTenant, chat: GroupChat, appId: string): Reply {
  const version = ourApp(tenant)?.version ?? ''
  if (!isBotInChat(tenant, chat)) {
    const installation = { id: tenant.newId(), teamsAppId: appId, version }
    const installedApps = [...chat.installedApps, installation]
    tenant.collections.groupChats.put({ ...chat, installedApps })
    tenant.changed('groupChats')
    tenant.botNews.addedToChat(chat.id)
  }
  return ok({ chat: { id: chat.id } })
}

/** Lets the bot hear of it first, so that a welcome is there when the chat is shown; 3 s at most. */
async function outboxEmpty({ tenant, botUrl }: ControlContext): Promise<void> {
  if ((await readHealth(botUrl)) === undefined) return
  const deadline = performance.now() + 3_000
  while (tenant.outbox.waiting().length > 0 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
