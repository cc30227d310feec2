import { any, orRsc, type Permission } from './permission.ts'

const readChannels = [
  'Channel.ReadBasic.All',
  'ChannelSettings.Read.All',
  'ChannelSettings.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
]
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

const channel = '/teams/{team-id}/channels/{channel-id}'

/** Of teams, and of the channels, apps and tabs in them. */
export const teamPermissions: Readonly<Record<string, Permission>> = {
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
}
