/** Which application permissions let an app do something. */
export type Permission = {
  /** Any one of these in the token's `roles`. */
  readonly roles: readonly string[]
  /** Any one of these, when the team has consented to it by installing the app (RSC). */
  readonly rsc?: readonly string[]
  /** Exchange's own roles, which are in no token, let the app into the service mailbox too. */
  readonly exchange?: true
}

const any = (...roles: string[]): Permission => ({ roles })
const orRsc = (rsc: string[], ...roles: string[]): Permission => ({ roles, rsc })
const mailbox = (...roles: string[]): Permission => ({ roles, exchange: true })

const readChannels = [
  'Channel.ReadBasic.All',
  'ChannelSettings.Read.All',
  'ChannelSettings.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
]
const readUsers = any('User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All')
const readTeams = [
  'Team.ReadBasic.All',
  'TeamSettings.Read.All',
  'TeamSettings.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
]
const readTeamMembers = orRsc(
  ['TeamMember.Read.Group'],
  'TeamMember.Read.All',
  'TeamMember.ReadWrite.All',
)
const changeTeamMembers = any('TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All')
const readChannelMembers = orRsc(
  ['ChannelMember.Read.Group', 'ChannelMember.ReadWrite.Group'],
  'ChannelMember.Read.All',
  'ChannelMember.ReadWrite.All',
)
const changeChannelMembers = orRsc(['ChannelMember.ReadWrite.Group'], 'ChannelMember.ReadWrite.All')
const manageChannelApps = any(
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'TeamsAppInstallation.ReadWriteForTeam.All',
)
const changeTabs = [
  'TeamsTab.ReadWriteSelfForTeam.All',
  'TeamsTab.ReadWriteForTeam.All',
  'TeamsTab.ReadWrite.All',
  'Group.ReadWrite.All',
]
const installInTeam = [
  'TeamsAppInstallation.ReadWriteSelfForTeam.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'TeamsAppInstallation.ReadWriteAndConsentForTeam.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All',
  'TeamsAppInstallation.ReadWriteForTeam.All',
  'Group.ReadWrite.All',
]
const installForUser = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ManageSelectedForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteSelectedForUser.All',
]
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
const readCalendar = mailbox('Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite')
const changeCalendar = mailbox('Calendars.ReadWrite')

const channel = '/teams/{team-id}/channels/{channel-id}'
const event = '/users/{user-id}/events/{event-id}'

/**
 * Application permissions by operation, from Microsoft's permission reference (2026-08). An
 * operation that is not here needs none of its own.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'GET /users': readUsers,
  'GET /users/{user-id}': readUsers,
  'GET /users/{user-id}/manager': any('User.Read.All', 'User.ReadWrite.All'),
  'GET /groups': any(
    'Group.ReadBasic.All',
    'GroupMember.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
  ),
  'GET /teams': any(...readTeams),
  'POST /teams': any('Team.Create', 'Group.ReadWrite.All', 'Teamwork.Migrate.All'),
  'GET /teams/{team-id}': orRsc(
    ['TeamSettings.Read.Group', 'TeamSettings.ReadWrite.Group'],
    ...readTeams,
  ),
  'PATCH /teams/{team-id}': orRsc(
    ['TeamSettings.ReadWrite.Group'],
    'TeamSettings.ReadWrite.All',
    'Group.ReadWrite.All',
  ),
  'GET /teams/{team-id}/operations/{teamsAsyncOperation-id}': any('Team.Create', ...readTeams),
  'GET /teams/{team-id}/members': readTeamMembers,
  'POST /teams/{team-id}/members': changeTeamMembers,
  'POST /teams/{team-id}/members/add': changeTeamMembers,
  'POST /teams/{team-id}/members/remove': any('TeamMember.ReadWrite.All'),
  'DELETE /teams/{team-id}/members/{conversationMember-id}': changeTeamMembers,
  'GET /teams/{team-id}/channels': orRsc(
    ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group'],
    ...readChannels,
  ),
  'POST /teams/{team-id}/channels': orRsc(
    ['Channel.Create.Group'],
    'Channel.Create',
    'Group.ReadWrite.All',
    'Teamwork.Migrate.All',
  ),
  'GET /teams/{team-id}/primaryChannel': orRsc(
    ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group'],
    'Channel.ReadBasic.All',
    'ChannelSettings.Read.All',
    'ChannelSettings.ReadWrite.All',
  ),
  [`GET ${channel}`]: orRsc(
    ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group'],
    ...readChannels,
  ),
  [`PATCH ${channel}`]: orRsc(
    ['ChannelSettings.ReadWrite.Group'],
    'ChannelSettings.ReadWrite.All',
    'Group.ReadWrite.All',
  ),
  [`DELETE ${channel}`]: orRsc(
    ['Channel.Delete.Group'],
    'Channel.Delete.All',
    'Group.ReadWrite.All',
  ),
  [`POST ${channel}/archive`]: any('ChannelSettings.ReadWrite.All'),
  [`POST ${channel}/unarchive`]: any('ChannelSettings.ReadWrite.All'),
  [`GET ${channel}/members`]: readChannelMembers,
  [`GET ${channel}/allMembers`]: readChannelMembers,
  [`POST ${channel}/members`]: changeChannelMembers,
  [`PATCH ${channel}/members/{conversationMember-id}`]: changeChannelMembers,
  [`DELETE ${channel}/members/{conversationMember-id}`]: changeChannelMembers,
  [`GET ${channel}/filesFolder`]: any(
    'Files.Read.All',
    'Files.ReadWrite.All',
    'Sites.Read.All',
    'Sites.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
  ),
  [`GET ${channel}/enabledApps`]: orRsc(
    ['TeamsAppInstallation.Read.Group'],
    'TeamsAppInstallation.ManageSelectedForTeam.All',
    'TeamsAppInstallation.Read.All',
    'TeamsAppInstallation.ReadForTeam.All',
    'TeamsAppInstallation.ReadWriteForTeam.All',
  ),
  [`POST ${channel}/enabledApps/$ref`]: manageChannelApps,
  [`DELETE ${channel}/enabledApps/{teamsApp-id}/$ref`]: manageChannelApps,
  [`GET ${channel}/tabs`]: orRsc(
    ['TeamsTab.Read.Group', 'TeamsTab.ReadWrite.Group'],
    'TeamsTab.Read.All',
    'Group.Read.All',
    ...changeTabs,
  ),
  [`POST ${channel}/tabs`]: orRsc(['TeamsTab.Create.Group'], 'TeamsTab.Create', ...changeTabs),
  [`PATCH ${channel}/tabs/{teamsTab-id}`]: orRsc(['TeamsTab.ReadWrite.Group'], ...changeTabs),
  [`DELETE ${channel}/tabs/{teamsTab-id}`]: orRsc(
    ['TeamsTab.Delete.Group', 'TeamsTab.ReadWrite.Group'],
    ...changeTabs,
  ),
  [`GET ${channel}/sharedWithTeams`]: readChannelMembers,
  [`DELETE ${channel}/sharedWithTeams/{sharedWithChannelTeamInfo-id}`]: changeChannelMembers,
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
  'GET /appCatalogs/teamsApps': any('AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'),
  'GET /teams/{team-id}/installedApps': orRsc(
    ['TeamsAppInstallation.Read.Group'],
    'TeamsAppInstallation.ReadForTeam.All',
    'TeamsAppInstallation.Read.All',
    'Group.Read.All',
    ...installInTeam,
  ),
  'POST /teams/{team-id}/installedApps': any(...installInTeam),
  'POST /teams/{team-id}/installedApps/{teamsAppInstallation-id}/upgrade': any(...installInTeam),
  'GET /users/{user-id}/teamwork/installedApps': any(
    'TeamsAppInstallation.ReadForUser.All',
    'TeamsAppInstallation.Read.All',
    ...installForUser,
  ),
  'POST /users/{user-id}/teamwork/installedApps': any(...installForUser),
  'GET /users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}/chat': any(
    'TeamsAppInstallation.ReadForUser.All',
    'TeamsAppInstallation.Read.All',
    'TeamsAppInstallation.ReadWriteForUser.All',
    'TeamsAppInstallation.ReadWriteSelectedForUser.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
  ),
  'POST /users/{user-id}/teamwork/sendActivityNotification': any('TeamsActivity.Send'),
  'GET /places/microsoft.graph.room': any('Place.Read.All', 'Place.ReadWrite.All'),
  'GET /users/{user-id}/calendar': readCalendar,
  'POST /users/{user-id}/calendar/getSchedule': readCalendar,
  'GET /users/{user-id}/calendarView': readCalendar,
  'GET /users/{user-id}/events': readCalendar,
  'POST /users/{user-id}/events': changeCalendar,
  [`GET ${event}`]: readCalendar,
  [`PATCH ${event}`]: changeCalendar,
  [`DELETE ${event}`]: changeCalendar,
  [`POST ${event}/cancel`]: changeCalendar,
  'POST /users/{user-id}/sendMail': mailbox('Mail.Send'),
}
