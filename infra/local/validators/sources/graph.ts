import type * as Microsoft from '@microsoft/microsoft-graph-types'

/**
 * What Graph's bodies are checked against. The entities are Microsoft's; the parameters of actions
 * are not in Microsoft's typings and are put together here from the types that are.
 */
export interface Graph {
  AadUserConversationMember: Microsoft.AadUserConversationMember
  AadUserConversationMemberResult: Microsoft.AadUserConversationMemberResult
  Calendar: Microsoft.Calendar
  Channel: Microsoft.Channel
  Chat: Microsoft.Chat
  DriveItem: Microsoft.DriveItem
  Event: Microsoft.Event
  Group: Microsoft.Group
  Message: Microsoft.Message
  Room: Microsoft.Room
  ScheduleInformation: Microsoft.ScheduleInformation
  Subscription: Microsoft.Subscription
  ChangeNotificationCollection: Microsoft.ChangeNotificationCollection
  SharedWithChannelTeamInfo: Microsoft.SharedWithChannelTeamInfo
  Team: Microsoft.Team
  TeamsApp: Microsoft.TeamsApp
  TeamsAppInstallation: Microsoft.TeamsAppInstallation
  TeamsAsyncOperation: Microsoft.TeamsAsyncOperation
  TeamsTab: Microsoft.TeamsTab
  User: Microsoft.User
  UserScopeTeamsAppInstallation: Microsoft.UserScopeTeamsAppInstallation
  CancelParameters: { comment?: string | null }
  EnabledAppReference: { '@odata.id': string }
  GetScheduleParameters: {
    schedules: string[]
    startTime: Microsoft.DateTimeTimeZone
    endTime: Microsoft.DateTimeTimeZone
    availabilityViewInterval?: number | null
  }
  InstallParameters: { consentedPermissionSet?: Microsoft.TeamsAppPermissionSet | null }
  MembersParameters: { values: Microsoft.AadUserConversationMember[] }
  SendActivityNotificationParameters: {
    topic: Microsoft.TeamworkActivityTopic
    activityType: string
    chainId?: number | null
    previewText: Microsoft.ItemBody
    templateParameters?: Microsoft.KeyValuePair[]
    teamsAppId?: string | null
  }
  SendMailParameters: { message: Microsoft.Message; saveToSentItems?: boolean | null }
  BatchParameters: {
    requests: {
      id: string
      method: string
      url: string
      headers?: Record<string, string>
      body?: unknown
      dependsOn?: string[]
    }[]
  }
}
