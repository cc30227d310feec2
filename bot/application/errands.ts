import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId, GroupId, MeetingId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Language } from '#bot/domain/language.ts'
import type { CardRef } from './messages.ts'
import type { Invited } from './ports/calendar.ts'

/**
 * Every effect outside the database, by kind. A payload holds references only: what is written is read
 * when the errand runs, so nothing personal lies in the queue and the newest words are what is sent.
 */
export type ErrandPayloads = {
  /** A new post, recorded under the errand's own key in the posts table. */
  post: { readonly to: PostTarget; readonly ref: CardRef; readonly threadOf: string | null }
  /** Redraws a post of ours in place; nothing when the post never was made. */
  'update-post': { readonly post: string; readonly ref: CardRef }
  /** A line in one person's activity feed, with a link to what the card says; `memberOf`: only while they are. */
  notify: { readonly person: PersonId; readonly memberOf: string | null; readonly ref: CardRef }
  /** The same as one mail to all of them; without a language it is for those who read the municipality's. */
  mail: {
    readonly language?: Language
    readonly people: readonly PersonId[]
    readonly memberOf: string | null
    readonly ref: CardRef
  }
  'make-team': Record<never, never>
  'fill-team': Record<never, never>
  'install-in-team': Record<never, never>
  'make-channel': { readonly room: string }
  'fill-channel': { readonly room: string }
  'add-app': { readonly room: string }
  'pin-tab': { readonly room: string }
  /** Makes the channel read-only, or usable again, as the group is closed or open. */
  'archive-channel': { readonly room: string }
  'unarchive-channel': { readonly room: string }
  'install-for-person': { readonly person: EntraId }
  'book-meeting': { readonly meeting: MeetingId }
  /** In the calendar of who organises it now. */
  'hand-over-meeting': { readonly meeting: MeetingId }
  /** Ends the event of an organizer who has been followed by another. */
  'withdraw-invitation': {
    readonly meeting: MeetingId
    readonly number: number
    /** Those it held when the new one was made: once it has ended, nobody can be asked which they were. */
    readonly rooms?: readonly Invited[]
  }
  'move-meeting': { readonly meeting: MeetingId; readonly revision: number }
  'change-attendees': { readonly group: GroupId }
  'cancel-meeting': { readonly meeting: MeetingId }
  /** `beforeStep`: something due waits for it. */
  'fetch-replies': { readonly meeting: MeetingId; readonly beforeStep?: true }
  /** Sees to it that Outlook tells us of one mailbox's meetings for as long as it has some. */
  'keep-subscription': { readonly mailbox: string }
  /** Ends all that has been kept for its time. */
  retention: Record<never, never>
  /** The letter of a round to the organisation's address. */
  'mail-newsletter': { readonly round: RoundId }
  /** Calls people to a seminar, moves it or calls it off: whatever it is now, in the events of one calling. */
  'seminar-in-outlook': { readonly season: SeasonId; readonly calling: number }
  'fetch-seminar-replies': { readonly season: SeasonId }
}
export type ErrandKind = keyof ErrandPayloads

/** `memberOf`: what is for a room's people alone, to one of them; nothing is sent to who no longer belongs there. */
export type PostTarget =
  | { readonly room: string }
  | { readonly person: PersonId; readonly memberOf?: string }

/** What a use case hands the queue, in its own transaction. The same key is kept once, for ever. */
export type ErrandOrder = {
  [K in ErrandKind]: {
    readonly kind: K
    /** Natural key, unique: `agenda:round:<id>:group:<id>`. */
    readonly key: string
    /** Errands of one lane run one at a time, in the order they were placed: `room:<key>`, `team`, `mailbox`. */
    readonly lane: string
    readonly payload: ErrandPayloads[K]
    /** Not before this moment by the programme's clock; left out: at once. */
    readonly notBefore?: Instant
  }
}[ErrandKind]

/** `doubtful`: an earlier attempt may have had its effect, so look before repeating it. */
export type Attempt = {
  readonly key: string
  readonly number: number
  readonly doubtful: boolean
  /** False once another worker may have taken over: ask right before a call that must not be made twice. */
  isOurs(): boolean
  /**
   * Told right before a call that must not be made twice and has no key that Microsoft would know again: only from here
   * on may the errand have had its effect. Throws a busy `Fault`, and nothing must be sent, when another worker has
   * taken over or it could not be noted.
   */
  sendsNow(): Promise<void>
}

/** Errands whose effect nobody can look up afterwards: one in doubt waits for a person (decision 002). */
export const LOOKED_UP_BY_NOBODY: ReadonlySet<ErrandKind> = new Set([
  'post',
  'notify',
  'mail',
  'mail-newsletter',
])

/**
 * Errands that tell when they send: one that was left before that has certainly had no effect. What makes a team, a
 * channel or a chat can be looked up, but is seen only after a while, which nobody need wait for who never asked.
 */
export const TELLS_WHEN_SENDING: ReadonlySet<ErrandKind> = new Set([
  ...LOOKED_UP_BY_NOBODY,
  'make-team',
  'make-channel',
])

/** Does the errand and records the result; throws a `Fault` when the world says no. */
export type ErrandHandlers = {
  readonly [K in ErrandKind]: (payload: ErrandPayloads[K], attempt: Attempt) => Promise<void>
}
