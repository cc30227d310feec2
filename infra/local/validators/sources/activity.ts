import type * as Bot from 'botframework-schema'

/** The typings call nearly everything required; on the wire a sender gives what it has. */
type Sent<T, Required extends keyof T> = Partial<T> & Pick<T, Required>

/** What an activity is checked against. */
export interface Activities {
  Activity: Sent<Omit<Bot.Activity, 'from' | 'recipient' | 'conversation'>, 'type'> & {
    from?: Sent<Bot.ChannelAccount, 'id'>
    /** Targeted messages are newer than the typings (platform/teams.md section 3). */
    recipient?: Sent<Bot.ChannelAccount, 'id'> & { isTargeted?: boolean }
    conversation?: Sent<Bot.ConversationAccount, 'id'>
  }
}
