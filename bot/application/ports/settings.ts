import type { LastRegrouping } from '#bot/domain/composition/going-back.ts'
import type { Organizer } from '#bot/domain/organizer.ts'
import type { ReleaseRule } from '#bot/domain/release.ts'
import type { ChosenPeriods, LastRetention } from '#bot/domain/retention.ts'
import type { RoomKind } from '#bot/domain/room.ts'
/** Small facts about the programme, each a JSON value under its name. */
export type Settings = {
  /** The team all rooms are in, once made. */
  team: { readonly teamId: string; readonly filled: boolean; readonly appInstalled: boolean }
  /** There is a team of our name that is not ours, and ours is to be another. */
  'team-beside-another': boolean
  /** What rooms are made as from now on. */
  'room-kind': RoomKind
  /** The municipality's own closed days, `YYYY-MM-DD` to why. */
  'closed-days': Readonly<Record<string, string>>
  /** How a group agrees on what it passes on; without a choice its members say yes. */
  'release-rule': ReleaseRule
  /** Who calls people to the meetings that are booked from now on. */
  organizer: Organizer
  /** The groups as they were before they were last mixed, and which there have been since. */
  'last-regrouping': LastRegrouping | null
  /** Where the letter to the organisation is mailed to; null: it is not mailed. */
  'newsletter-address': string | null
  /** What the directors say to a new leader; null: the product's own words. */
  greeting: { readonly words: string; readonly signedBy: string } | null
  /** For how many days kinds of data are kept, where it is not the default. */
  retention: ChosenPeriods
  /** When all that was over was last deleted, an instant, and how many of each kind. */
  'last-retention': LastRetention
  /** When the tick last ran through, an instant. */
  'last-tick': string
}

export type SettingTable = {
  get<K extends keyof Settings>(name: K): Promise<Settings[K] | null>
  /** Nobody else reads it for a change until the transaction ends, also where it was never set. */
  getForChange<K extends keyof Settings>(name: K): Promise<Settings[K] | null>
  set<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void>
}
