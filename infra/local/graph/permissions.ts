import { chatPermissions } from './chatPermissions.ts'
import { any, mailbox, orRsc, type Permission } from './permission.ts'
import { teamPermissions } from './teamPermissions.ts'

const readUsers = any('User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All')
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
const readCalendar = mailbox('Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite')
const changeCalendar = mailbox('Calendars.ReadWrite')

const event = '/users/{user-id}/events/{event-id}'

/**
 * Application permissions by operation, from Microsoft's permission reference (2026-08). An
 * operation that is not here needs none of its own.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  ...teamPermissions,
  ...chatPermissions,
  'GET /users': readUsers,
  'GET /users/{user-id}': readUsers,
  'GET /users/{user-id}/manager': any('User.Read.All', 'User.ReadWrite.All'),
  'GET /groups': any(
    'Group.ReadBasic.All',
    'GroupMember.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
  ),
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
