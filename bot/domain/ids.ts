declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** A person in the programme: a leader, or the coordinator. UUID. */
export type PersonId = Id<'person'>
/** The person's object id in Entra; the only thing a token or an activity is believed about. */
export type EntraId = Id<'entra'>
export type GroupId = Id<'group'>
export type SeatId = Id<'seat'>
export type CompositionId = Id<'composition'>
export type WishId = Id<'wish'>
/** One run of composing. */
export type WorkId = Id<'work'>
export type SeasonId = Id<'season'>
export type RoundId = Id<'round'>
export type MeetingId = Id<'meeting'>
export type TaskId = Id<'preparation-task'>
export type TopicId = Id<'topic'>
export type SummaryId = Id<'summary'>
export type CommitmentId = Id<'commitment'>
/** A named leader's words that a group may release. */
export type QuoteId = Id<'quote'>
/** A point that a group has released to the chief group. */
export type PointId = Id<'point'>
/** What the chief group has gathered points under. */
export type ThemeId = Id<'theme'>
/** What a leader asks their own staff. */
export type StaffQuestionId = Id<'staff-question'>
export type ErrandId = Id<'errand'>
