/** A room as the tenant has it: a channel of the team, or a group chat. */
export type CheckedRoom = {
  readonly isChat: boolean
  readonly id: string
  readonly name: string
  readonly hasApp: boolean
  readonly hasTab: boolean
}

/** Looks at the tenant as it is, and changes nothing but what `try…` says. Throws a `Fault` when Microsoft says no or nothing. */
export type SetupPort = {
  /** The application permissions in a token fetched now. */
  consents(): Promise<readonly string[]>
  /** Whether the app may open this mailbox's calendar. `unknown`: there is no such account or no mailbox. */
  mailbox(address: string): Promise<'open' | 'refused' | 'unknown'>
  /** The app's versions in the catalogue, as the manifest's id finds it; null when it is not there. */
  catalogue(): Promise<readonly string[] | null>
  /** The teams with the programme's name. */
  teams(): Promise<readonly string[]>
  /** The version of our app in the team; null when it is not installed there. */
  appInTeam(team: string): Promise<string | null>
  /** The team's private and shared channels. */
  channels(team: string): Promise<readonly CheckedRoom[]>
  /** The group chats that are rooms. */
  chats(): Promise<readonly CheckedRoom[]>
  /** Whether the Bot Connector lets the bot see who is in the channel. */
  botIsIn(channel: string): Promise<boolean>
  /** The status that an unsigned activity gets at the bot's own public address. */
  door(): Promise<number>
  /** The status of the tab's page at its public address. */
  tab(): Promise<number>
  /** `ours`: where Microsoft Graph tells of changes, its question whose address it is gets our answer; else a status. */
  notificationDoor(): Promise<'ours' | number>
  /** How many of this app's subscriptions tell our address. */
  subscriptions(): Promise<number>
  /** Writes a post that tells what it is; returns its id. */
  tryPost(channel: string): Promise<string>
  tryUpdate(channel: string, post: string): Promise<void>
  /** Writes something that only this account can see; returns its id. */
  tryTargeted(channel: string, address: string): Promise<string>
  /** Removes what a try wrote. */
  remove(channel: string, post: string, targeted: boolean): Promise<void>
}
