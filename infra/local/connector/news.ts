import { botMri, chatIdOf, mriOf } from '../tenant/identities.ts'
import type { Registration } from '../tenant/registration.ts'
import { isBotIn, isBotInChat } from '../tenant/roster.ts'
import type { BotNews, Tenant } from '../tenant/tenant.ts'
import { type Account, type Activity, accountOf, activityOf, type Place } from './activities.ts'
import type { Outbox } from './outbox.ts'

type Source = Pick<Tenant, 'collections' | 'now' | 'changed'> & {
  readonly registration: Registration
  readonly outbox: Outbox
}

/** What the bot hears of when Graph changes where it is and who is there (platform/teams.md section 1.4). */
export function createNews(tenant: Source): BotNews {
  const send = (
    type: Activity['type'],
    place: Place,
    fields: Record<string, unknown>,
    eventType?: string,
  ) => {
    const activity = activityOf(tenant, type, whoDidIt(tenant, place), place)
    if (eventType !== undefined) activity.channelData.eventType = eventType
    tenant.outbox.add({ ...activity, ...fields })
  }
  const bot = [{ id: botMri }]

  const channelMembers = (
    channelId: string,
    change: 'Added' | 'Removed',
    members: readonly Account[],
  ) => {
    const place = channelPlace(tenant, channelId)
    if (place === undefined || members.length === 0) return
    send(
      'conversationUpdate',
      place,
      { [`members${change}`]: members },
      `${place.channel.membershipType === 'standard' ? 'team' : 'channel'}Member${change}`,
    )
  }
  const people = (channelId: string, change: 'Added' | 'Removed', userIds: readonly string[]) => {
    const channel = tenant.collections.channels.get(channelId)
    if (channel === undefined || !isBotIn(tenant, channel)) return
    channelMembers(
      channelId,
      change,
      userIds.map((id) => ({ id: mriOf(id), aadObjectId: id })),
    )
  }

  const inChat = (
    chatId: string,
    fields: Record<string, unknown>,
    type: Activity['type'] = 'conversationUpdate',
  ) => {
    const chat = tenant.collections.groupChats.get(chatId)
    if (chat !== undefined) send(type, { kind: 'group', chat }, fields)
  }
  const chatMembers = (chatId: string, change: 'Added' | 'Removed', userIds: readonly string[]) => {
    const chat = tenant.collections.groupChats.get(chatId)
    if (chat === undefined || userIds.length === 0 || !isBotInChat(tenant, chat)) return
    inChat(chatId, {
      [`members${change}`]: userIds.map((id) => ({ id: mriOf(id), aadObjectId: id })),
    })
  }

  return {
    installedInTeam: (teamId) => {
      const team = tenant.collections.teams.get(teamId)
      if (team === undefined) return
      const place = { kind: 'team', team } as const
      send('installationUpdate', place, { action: 'add' })
      send('conversationUpdate', place, { membersAdded: bot }, 'teamMemberAdded')
    },
    addedToChannel: (channelId) => channelMembers(channelId, 'Added', bot),
    removedFromChannel: (channelId) => channelMembers(channelId, 'Removed', bot),
    installedForUser: (userId) => {
      const id = chatIdOf(userId)
      if (tenant.collections.chats.get(id) === undefined) {
        tenant.collections.chats.put({ id, userId, createdAt: tenant.now() })
        tenant.changed('chats')
      }
      const place = { kind: 'chat', userId } as const
      send('installationUpdate', place, { action: 'add' })
      send('conversationUpdate', place, { membersAdded: bot })
    },
    addedToChat: (chatId) => {
      inChat(chatId, { action: 'add' }, 'installationUpdate')
      inChat(chatId, { membersAdded: bot })
    },
    removedFromChat: (chatId) => {
      inChat(chatId, { action: 'remove' }, 'installationUpdate')
      inChat(chatId, { membersRemoved: bot })
    },
    chatMembersAdded: (chatId, userIds) => chatMembers(chatId, 'Added', userIds),
    chatMembersRemoved: (chatId, userIds) => chatMembers(chatId, 'Removed', userIds),
    channelMembersAdded: (channelId, userIds) => people(channelId, 'Added', userIds),
    channelMembersRemoved: (channelId, userIds) => people(channelId, 'Removed', userIds),
  }
}

function channelPlace(tenant: Source, channelId: string) {
  const channel = tenant.collections.channels.get(channelId)
  const team = channel && tenant.collections.teams.get(channel.teamId)
  return channel && team && ({ kind: 'channel', channel, team } as const)
}

/**
 * Graph did it on the app's behalf: in a person's own chat Teams names that person, elsewhere the mailbox
 * that the app works for.
 */
function whoDidIt(tenant: Source, place: Place): Account {
  const user = place.kind === 'chat' ? tenant.collections.users.get(place.userId) : undefined
  if (user !== undefined) return accountOf(user)
  const service = tenant.collections.users
    .all()
    .find((user) => user.userPrincipalName === tenant.registration.serviceMailbox)
  return service === undefined ? { id: botMri } : accountOf(service)
}
