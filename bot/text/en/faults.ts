export const faults: Readonly<Record<string, string>> = {
  'post-outcome-unknown':
    'Teams did not answer, so the post may or may not have arrived. Look in the channel or chat. If it is there, choose It is there. Otherwise choose Send again.',
  'person-has-left':
    'The person is no longer on the list of leaders. There is nothing to do if that is right.',
  'room-not-ready':
    'The group’s room is not ready yet. See whether one of the room’s steps has stopped, and try again afterwards.',
  'room-has-others':
    'Somebody is in the room who does not belong to the group, so the post waits. Tværs tries to take them out. If they are still there, take them out in Teams, and try again.',
  'channel-deleted':
    'The channel has been deleted in Teams. Restore it in Teams under Manage team → Channels → Deleted within 30 days and try again. If it is too late, choose Make the room again.',
  'chat-deleted':
    'The group’s chat has been deleted in Teams. If that was a mistake, ask IT to restore it and try again. Otherwise choose Make the room again.',
  'room-forbidden':
    'Teams does not let Tværs make the room. IT has probably turned off rooms of this kind. Ask IT to turn them on and try again, or choose another kind under Groups. The room is then made as that kind.',
  'channel-promised':
    'Teams has promised to make the channel, but it has not appeared. Try again in a quarter of an hour.',
  ConversationNotFound:
    'The channel or chat no longer exists in Teams. A channel can be restored within 30 days under Manage team → Channels → Deleted. Try again afterwards. If it is too late, choose Make the room again.',
  ActivityNotFoundInConversation:
    'The post has been deleted in Teams, so it cannot be updated. The group can still see its content in Tværs.',
  NotFound:
    'It no longer exists in Teams or Outlook. If it was deleted by mistake, restore it and try again.',
  BotNotInConversationRoster:
    'The app Tværs is not in the room or with the person. Add it in Teams, or ask IT to install it, and try again.',
  ForbiddenOperationException:
    'Teams does not let Tværs write here. The person may have removed or blocked the app. Ask IT to install it again and try again.',
  MessageWritesBlocked:
    'Teams does not let Tværs write in the room. New cards go to each member. The old card cannot be changed, but the group can see everything in Tværs.',
  'app-not-installed-yet':
    'The app Tværs has not reached the person. See whether installing it has stopped, and try again afterwards.',
  BotDisabledByAdmin:
    'IT has turned the app Tværs off. Ask IT to turn it on in the Teams admin centre and try again.',
  ConversationBlockedByUser:
    'The person has blocked Tværs in Teams. Ask the person to unblock it and try again.',
  MessageSizeTooBig: 'The post is too long for Teams. Shorten the text in Tværs and try again.',
  Authorization_RequestDenied:
    'The app lacks a permission in Microsoft 365. Ask IT to give admin consent and try again.',
  ErrorAccessDenied:
    'The app has no access to the mailbox. Ask IT to give it access to the calendar and try again.',
  'host-calendar-closed':
    'Tværs may not open the calendar of the host of the meeting. Ask IT to add the host to the app’s scope in Exchange and try again. If it is urgent, let the one mailbox call people.',
  'host-without-mailbox':
    'The host of the meeting has no mailbox in Outlook. Let the one mailbox call people, or ask IT to make the mailbox and try again.',
  'old-invitation-stays':
    'The group has been called anew, but the old meeting is still in their calendars, as Tværs cannot open the calendar of the former host. Ask the former host to cancel it in Outlook, or the group to delete it.',
  'host-must-cancel':
    'The meeting is cancelled in Tværs, but it is still in the group’s calendars, as Tværs cannot open the host’s calendar. Ask the host to cancel it in Outlook.',
  'host-calendar-unread':
    'Tværs may not open the host’s calendar, so replies and moves in Outlook are not followed. Ask IT to add the host to the app’s scope in Exchange and try again.',
  AccessDenied:
    'The app lacks a permission in Microsoft 365. Ask IT to give admin consent and try again.',
  Forbidden:
    'The app lacks a permission in Microsoft 365. Ask IT to give admin consent and try again.',
  MailboxNotEnabledForRESTAPI:
    'The account that sends the invitations has no mailbox in Outlook. Ask IT to make one and try again.',
  ErrorInvalidUser:
    'Microsoft 365 does not know the account. Ask IT to see whether it was deleted and try again.',
  ErrorItemNotFound:
    'The meeting has been deleted in Outlook. Cancel it in Tværs and book a new one if it is still to be held.',
  'no-token':
    'Tværs cannot sign in to Microsoft 365. The app’s secret may have expired. Ask IT to renew it and try again.',
  'app-not-in-catalogue':
    'The app Tværs is not in your Teams catalogue. Ask IT to upload it in the Teams admin centre and try again.',
  'not-yet':
    'Teams takes long to show what was made. Try again. If it goes on, look in Teams whether it is there, and whether everybody in the group can be found in Microsoft 365.',
  'channel-not-there-yet':
    'Teams takes long to show the channel. Try again in a quarter of an hour.',
  AppNotInChannel:
    'The app Tværs is not in the channel. Ask one of the channel’s owners to add it in Teams under Manage channel → Apps, and try again.',
  ChannelTakesNoApps:
    'Teams cannot put the app Tværs into the channel for us. Ask one of the channel’s owners to add it in Teams under Manage channel → Apps, and try again.',
  BadRequest:
    'Microsoft 365 did not understand what Tværs asked for. Try again, and tell IT if it goes on.',
  NameAlreadyExists:
    'Teams keeps the channel’s name, as channels of that name were deleted within the last 30 days. Restore one of them in Teams and try again.',
  BadGateway: 'Teams could not finish it. Try again in a while.',
  'organizer-not-found':
    'Microsoft 365 does not know the account that invites to the meetings and owns the team. Ask IT to make it or to correct SERVICE_MAILBOX, and try again.',
  'no-team-id':
    'Teams did not answer as it should when the team was made. Try again. If the team is there, it is found.',
  'team-name-taken':
    'There is a team in Teams called “Tværgående ledelsesgrupper” already, and we do not know whether it is ours. Choose whether the programme is to use it, or whether we are to make a new one beside it.',
  'team-not-made':
    'The team has not been made yet. See whether making it has stopped, and try again afterwards.',
  TooManyRequests: 'Microsoft 365 asked us to wait for longer than we could. Try again in an hour.',
  'no-answer': 'Microsoft 365 did not answer. Try again in a moment.',
  'lease-lost': 'The work was interrupted. Try again.',
  unexpected:
    'There is an error at our end, described in the log. Try again, and tell IT if it goes on.',
}

export const faultWithoutSentence = (code: string) =>
  `Microsoft 365 said no (${code}). Try again, and give IT the code if it goes on.`
