import type { PreparationTask } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId, RoundId, TaskId } from '#bot/domain/ids.ts'

export type PreparationRef =
  | { readonly card: 'preparation'; readonly round: RoundId; readonly group: GroupId }
  | { readonly card: 'preparation-reminder'; readonly round: RoundId; readonly person: PersonId }

/** `done` is null on the base card that all see; a person's own ticks come only as the answer to that person. */
export type PreparationMessage =
  | {
      readonly card: 'preparation'
      readonly round: RoundId
      readonly group: GroupId
      readonly roundLabel: string
      readonly tasks: readonly PreparationTask[]
      readonly done: readonly TaskId[] | null
    }
  | {
      readonly card: 'preparation-reminder'
      readonly round: RoundId
      readonly group: GroupId
      readonly roundLabel: string
      readonly meetingAt: Instant
      readonly tasks: readonly PreparationTask[]
      readonly done: readonly TaskId[]
      readonly tabUrl: string
    }
