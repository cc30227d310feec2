import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { ChannelKind } from '#bot/domain/room.ts'
import type { Making } from './making.ts'

/** Teams and their private and shared channels by Graph. Each call looks before it makes, so that it can be repeated. */
export type ChannelPort = {
  /**
   * The team known by its id; else one of this name, made with the organizer as owner. Throws a busy fault while Teams
   * still makes it, and while it `mayBeMade` by an earlier attempt whose answer was lost: then the one of this name
   * that the organizer owns is it, and no second one is made. Refused (`team-name-taken`) where there is a team of this
   * name already, unless ours `mayBeAnother`.
   */
  ensureTeam(
    name: string,
    description: string,
    knownId: string | null,
    making?: Making,
    mayBeAnother?: boolean,
  ): Promise<{ readonly teamId: string }>
  /** Every team of this name, whoever made it. */
  teamsNamed(
    name: string,
  ): Promise<readonly { readonly teamId: string; readonly madeAt: Instant | null }[]>
  /** Adds those who are missing; never removes. Partial answers are finished (207). */
  ensureTeamMembers(teamId: string, people: readonly EntraId[]): Promise<void>
  /** Takes these people out of the team, and so out of its channels; one who is not in it is fine. */
  removeTeamMembers(teamId: string, people: readonly EntraId[]): Promise<void>
  ensureAppInTeam(teamId: string): Promise<void>
  /**
   * A channel of this kind (private when it is not said), with exactly these members at creation when it is private;
   * a shared one is made with the organizer alone. The organizer and the owners own it. A name that Teams keeps for a
   * deleted channel is answered with the next one, `Gruppe 1 (2)`; while the channel `mayBeMade` by an earlier attempt,
   * with a busy fault. Throws a doubtful one where Teams has only promised to make it.
   */
  ensureChannel(
    teamId: string,
    name: string,
    description: string,
    owners: readonly EntraId[],
    members: readonly EntraId[],
    making?: Making,
    kind?: ChannelKind,
  ): Promise<{ readonly channelId: string; readonly name: string }>
  /**
   * Adds and removes until the channel has exactly these people (besides the organizer's account). A shared channel is
   * shared with no team afterwards.
   */
  ensureChannelMembers(
    teamId: string,
    channelId: string,
    owners: readonly EntraId[],
    members: readonly EntraId[],
    kind?: ChannelKind,
  ): Promise<void>
  ensureAppInChannel(teamId: string, channelId: string, kind?: ChannelKind): Promise<void>
  ensureTab(
    teamId: string,
    channelId: string,
    name: string,
    entityId: string,
    contentUrl: string,
  ): Promise<void>
  /** Makes the channel read-only for all in it, or takes it into use again; `gone` when Teams has no such channel. A busy fault until it is so. */
  ensureArchived(teamId: string, channelId: string, wanted: boolean): Promise<'done' | 'gone'>
  /** False when the channel was deleted in Teams. */
  channelExists(teamId: string, channelId: string): Promise<boolean>
  /** Who is in the channel now, directly or through a team it is shared with, without the organizer's account. Never the team's own members. */
  channelMembers(teamId: string, channelId: string): Promise<readonly EntraId[]>
  /** Installs the app for one person, so that the bot may write to them. */
  ensureAppForPerson(person: EntraId): Promise<void>
}
