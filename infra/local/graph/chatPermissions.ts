import { any, type Permission } from './permission.ts'

const readChat = any(
  'Chat.ReadBasic.WhereInstalled',
  'Chat.ReadBasic.All',
  'Chat.Read.All',
  'Chat.ReadWrite.All',
)
const readChats = any('Chat.ReadBasic.All', 'Chat.Read.All', 'Chat.ReadWrite.All')
const readChatMembers = any(
  'ChatMember.Read.All',
  'ChatMember.ReadWrite.All',
  'Chat.ReadBasic.All',
  'Chat.Read.All',
  'Chat.ReadWrite.All',
)
const changeChatMembers = any('ChatMember.ReadWrite.All', 'Chat.ReadWrite.All')
const changeChatApps = [
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ManageSelectedForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteForChat.All',
]
const changeChatTabs = [
  'TeamsTab.ReadWriteSelfForChat.All',
  'TeamsTab.ReadWriteForChat.All',
  'TeamsTab.ReadWrite.All',
]

/** Of chats, and of the apps and tabs in them. */
export const chatPermissions: Readonly<Record<string, Permission>> = {
  'POST /chats': any('Chat.Create'),
  'GET /users/{user-id}/chats': readChats,
  'GET /chats/{chat-id}': readChat,
  'GET /chats/{chat-id}/members': readChatMembers,
  'POST /chats/{chat-id}/members': changeChatMembers,
  'DELETE /chats/{chat-id}/members/{conversationMember-id}': changeChatMembers,
  'GET /chats/{chat-id}/installedApps': any(
    'TeamsAppInstallation.ReadForChat.All',
    'TeamsAppInstallation.Read.All',
    ...changeChatApps,
  ),
  'POST /chats/{chat-id}/installedApps': any(...changeChatApps),
  'DELETE /chats/{chat-id}/installedApps/{teamsAppInstallation-id}': any(...changeChatApps),
  'GET /chats/{chat-id}/tabs': any('TeamsTab.Read.All', ...changeChatTabs),
  'POST /chats/{chat-id}/tabs': any('TeamsTab.Create', ...changeChatTabs),
  'PATCH /chats/{chat-id}/tabs/{teamsTab-id}': any(...changeChatTabs),
}
