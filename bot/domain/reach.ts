import { addMinutes, type Instant } from './calendar.ts'

/**
 * What a channel takes from us, as Teams last showed it. `app-missing`: the app is not in the channel.
 * `tab-only`: the app is, the bot is not. `post-blocked`: the bot is there and may not write.
 */
export const CAPABILITIES = [
  'unknown',
  'app-missing',
  'tab-only',
  'bot-ok',
  'post-blocked',
] as const
export type Capability = (typeof CAPABILITIES)[number]

export type Reach = {
  readonly capability: Capability
  /** Microsoft's code for the refusal it was learned from, or null. */
  readonly code: string | null
  readonly learnedAt: Instant
}

/** How a group's people are told: in their channel, each in their own chat, or by the activity feed and mail. */
export const WAYS = ['channel', 'personal', 'feed-and-mail'] as const
export type Way = (typeof WAYS)[number]

/** There is no bot in this tenant at all, so no chat with one person either (platform/teams.md section 6). */
const NO_BOT: ReadonlySet<string> = new Set(['BotDisabledByAdmin', 'BotNotRegistered'])

/** Teams has no bot in the conversation. */
export const NOT_IN_ROSTER = 'BotNotInConversationRoster'

/**
 * Why the app is not in a channel, as our names for what Graph says in sentences alone: the channel takes none
 * (Graph adds it to shared ones only, or not at all), or somebody has yet to add it (platform/teams.md section 1.3).
 */
export const NO_APP_HERE = {
  takesNone: 'ChannelTakesNoApps',
  notAdded: 'AppNotInChannel',
} as const

/** Whether a refusal of the app or its tab is about the channel, rather than a fault that a person must put right. */
export const isAboutChannel = ({
  code,
  status,
}: {
  readonly code: string
  readonly status: number | null
}): boolean => {
  if (code === NO_APP_HERE.takesNone || code === NO_APP_HERE.notAdded) return true
  // No such call in this cloud, or a policy of the tenant's; a missing consent is nobody's policy.
  if (status === 405 || status === 501) return true
  return status === 403 && !CONSENT_MISSING.has(code)
}

const CONSENT_MISSING: ReadonlySet<string> = new Set([
  'Authorization_RequestDenied',
  'AccessDenied',
])

/** Whether the channel is known to take no cards. */
export const isRefusing = (reach: Reach): boolean =>
  reach.capability !== 'unknown' && reach.capability !== 'bot-ok'

/**
 * How a room is written to now, by what is known of it. The channel is tried where nothing is known, and with the
 * first card after a refusal has become old.
 */
export const wayTo = (reach: Reach | null, now: Instant): Way => {
  if (reach === null || !isRefusing(reach)) return 'channel'
  const again = lookAgainAt(reach)
  if (again !== null && again <= now) return 'channel'
  return wayAround(reach)
}

/** How its people are told of what the channel does not take. */
export const wayAround = ({ code }: Reach): Exclude<Way, 'channel'> =>
  code !== null && NO_BOT.has(code) ? 'feed-and-mail' : 'personal'

/**
 * What a refused post tells of the channel; null when it tells nothing of it: too long, deleted, a fault of ours.
 * `hasApp`: the app was added to the channel, as far as we know.
 */
export const learnedFromRefusal = (
  refusal: { readonly code: string; readonly status: number | null },
  hasApp: boolean,
): Exclude<Capability, 'unknown' | 'bot-ok'> | null => {
  if (NO_BOT.has(refusal.code)) return 'tab-only'
  if (refusal.status !== 403) return null
  if (refusal.code === NOT_IN_ROSTER) return hasApp ? 'tab-only' : 'app-missing'
  return 'post-blocked'
}

/** What Teams tells of itself: the bot was added to the channel, or taken out; being let in is no leave to write. */
export const afterNews = (reach: Reach | null, news: 'added' | 'removed'): Capability => {
  if (news === 'removed') return 'app-missing'
  return reach?.capability === 'post-blocked' ? 'post-blocked' : 'bot-ok'
}

const DAY = 24 * 60
/** A missing app or bot costs one question a day; a blocked post is tried again weekly (platform/graph.md section 8 item 1). */
const LOOKED_AGAIN_AFTER: Readonly<Record<Capability, number | null>> = {
  unknown: null,
  'bot-ok': null,
  'app-missing': DAY,
  'tab-only': DAY,
  'post-blocked': 7 * DAY,
}

/** When a room that refuses is looked at again; null for one that does not refuse. */
export const lookAgainAt = ({ capability, learnedAt }: Reach): Instant | null => {
  const minutes = LOOKED_AGAIN_AFTER[capability]
  return minutes === null ? null : addMinutes(learnedAt, minutes)
}

/** What is known after the app has been found in the channel, or was added: that alone is no leave to write. */
export const afterFound = (reach: Reach | null): Capability =>
  reach === null || reach.capability === 'app-missing' ? 'unknown' : reach.capability
