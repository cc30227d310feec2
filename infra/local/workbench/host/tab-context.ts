import type { CatalogueApp, ChannelView, GroupChatView, TeamView, User } from '../api/shapes.ts'
import type { ThemeName } from '../lib/theme.ts'
import type { Language } from '../text/text.ts'
import type { FlatContext, FrameKind } from './protocol.ts'

/** Where in Teams a tab stands. */
export type TabPlace = {
  readonly entityId: string
  readonly sub: string | null
  readonly team?: TeamView | undefined
  readonly channel?: ChannelView | undefined
  readonly chat?: GroupChatView | undefined
}

export type Surroundings = {
  readonly me: User | undefined
  readonly app: CatalogueApp | undefined
  readonly theme: ThemeName
  readonly language: Language
  readonly kind: FrameKind
  readonly session: string
}

/** The context as Teams gives it to a tab: who, in what theme and language, and where. */
export function tabContext(place: TabPlace, around: Surroundings): FlatContext {
  const { me, app, theme, language, kind, session } = around
  const general = place.team?.channels.find((channel) => channel.membershipType === 'standard')
  return {
    entityId: place.entityId,
    subEntityId: place.sub ?? '',
    frameContext: kind,
    locale: language === 'da' ? 'da-dk' : 'en-gb',
    theme,
    userObjectId: me?.id ?? '',
    userPrincipalName: me?.userPrincipalName,
    userDisplayName: me?.displayName,
    loginHint: me?.userPrincipalName,
    tid: app?.tenantId,
    appId: app?.externalId,
    appSessionId: session,
    sessionId: session,
    hostClientType: 'web',
    hostName: 'Teams',
    isFullScreen: false,
    isMultiWindow: false,
    ...(place.team && {
      // Teams' own id of a team is the thread of its General channel.
      teamId: general?.id ?? place.team.id,
      teamName: place.team.displayName,
      groupId: place.team.id,
      hostTeamGroupId: place.team.id,
      hostTeamTenantId: app?.tenantId,
    }),
    ...(place.chat && { chatId: place.chat.id }),
    ...(place.channel && {
      channelId: place.channel.id,
      channelName: place.channel.displayName,
      channelType: { standard: 'Regular', private: 'Private', shared: 'Shared' }[
        place.channel.membershipType
      ],
    }),
  }
}
