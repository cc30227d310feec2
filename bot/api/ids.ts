import { z } from 'zod'
import { addDays, type ClockTime, type Day, type Instant } from '#bot/domain/calendar.ts'
import type {
  CommitmentId,
  CompositionId,
  ErrandId,
  GroupId,
  MeetingId,
  PersonId,
  PointId,
  QuoteId,
  RoundId,
  SeasonId,
  SeatId,
  StaffQuestionId,
  TaskId,
  ThemeId,
  TopicId,
  WishId,
} from '#bot/domain/ids.ts'

const id = <T extends string>() => z.uuid().transform((text) => text as T)

export const personId = id<PersonId>()
export const groupId = id<GroupId>()
export const seatId = id<SeatId>()
export const compositionId = id<CompositionId>()
export const wishId = id<WishId>()
export const seasonId = id<SeasonId>()
export const roundId = id<RoundId>()
export const meetingId = id<MeetingId>()
export const taskId = id<TaskId>()
export const topicId = id<TopicId>()
export const commitmentId = id<CommitmentId>()
export const quoteId = id<QuoteId>()
export const pointId = id<PointId>()
export const themeId = id<ThemeId>()
export const staffQuestionId = id<StaffQuestionId>()
export const errandId = id<ErrandId>()

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text as Day, 0) === text

export const day = z
  .string()
  .refine((text) => {
    try {
      return isDay(text)
    } catch {
      return false
    }
  }, 'day')
  .transform((text) => text as Day)
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => text as ClockTime)
/** Outputs only: an instant as it was made by us. */
export const instant = z.string().transform((text) => text as Instant)
