import { archive } from './archive.ts'
import { calendar } from './calendar.ts'
import { catalog } from './catalog.ts'
import { channelMembers } from './channelMembers.ts'
import { channels } from './channels.ts'
import { chatApps } from './chatApps.ts'
import { chatMembers } from './chatMembers.ts'
import { chats } from './chats.ts'
import { chatTabs } from './chatTabs.ts'
import { enabledApps } from './enabledApps.ts'
import { events } from './events.ts'
import { groups } from './groups.ts'
import { mail } from './mail.ts'
import { notifications } from './notifications.ts'
import { operations } from './operations.ts'
import { rooms } from './rooms.ts'
import type { Route } from './route.ts'
import { schedule } from './schedule.ts'
import { sharedWithTeams } from './sharedWithTeams.ts'
import { subscriptions } from './subscriptions.ts'
import { tabs } from './tabs.ts'
import { teamApps } from './teamApps.ts'
import { teamMembers } from './teamMembers.ts'
import { teams } from './teams.ts'
import { userApps } from './userApps.ts'
import { users } from './users.ts'

/** All that this tenant's Graph answers. */
export const routes: readonly Route[] = [
  ...users,
  ...groups,
  ...teams,
  ...operations,
  ...teamMembers,
  ...channels,
  ...archive,
  ...channelMembers,
  ...sharedWithTeams,
  ...enabledApps,
  ...tabs,
  ...chats,
  ...chatMembers,
  ...chatApps,
  ...chatTabs,
  ...catalog,
  ...teamApps,
  ...userApps,
  ...notifications,
  ...rooms,
  ...calendar,
  ...schedule,
  ...events,
  ...mail,
  ...subscriptions,
]
