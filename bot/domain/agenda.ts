import type { Day, Instant } from './calendar.ts'
import type { PersonId, RoundId, TaskId, TopicId } from './ids.ts'

/** The fixed template, in order (requirements.md A31-A38). */
export const AGENDA_POINTS = [
  'welcome',
  'since-last-time',
  'joint-focus',
  'weather-report',
  'good-leadership',
  'summary',
  'evaluation',
] as const
export type AgendaPointName = (typeof AGENDA_POINTS)[number]

export type Material = { readonly title: string; readonly url: string }

export type AgendaPoint = {
  readonly name: AgendaPointName
  readonly minutes: number
  /** What the chief group writes under the point; may be empty. */
  readonly text: string
  readonly topics: readonly TopicId[]
  readonly materials: readonly Material[]
}

export type PreparationTask = {
  readonly id: TaskId
  readonly title: string
  readonly text: string
  readonly due: Day
}

/** A joint input before the groups split; its minutes are part of the meeting's (requirements.md A42). */
export type Opening = { readonly title: string; readonly by: string; readonly minutes: number }

/** One agenda for all groups in a round, set by the chief group (requirements.md A30). */
export type AgendaContent = {
  readonly theme: string
  readonly why: string
  readonly opening: Opening | null
  /** All seven, in the template's order. */
  readonly points: readonly AgendaPoint[]
  readonly tasks: readonly PreparationTask[]
}

export type Agenda = {
  readonly round: RoundId
  readonly draft: AgendaContent
  /** Goes up with every save; a save that names an older one is refused. */
  readonly version: number
  readonly savedAt: Instant
  /** null: the coordinator, who need not be a leader. */
  readonly savedBy: PersonId | null
  readonly released: ReleasedAgenda | null
}

export type ReleasedAgenda = {
  readonly content: AgendaContent
  /** 1 at the first release, then one more for each change. */
  readonly revision: number
  readonly at: Instant
  /** What the last change after release changed; empty at the first release. */
  readonly changed: readonly AgendaPart[]
}

/** The parts of an agenda that a change is told by. */
export const AGENDA_PARTS = ['theme', 'why', 'opening', ...AGENDA_POINTS, 'tasks'] as const
export type AgendaPart = (typeof AGENDA_PARTS)[number]

/** One to three tasks a meeting, so that preparing stays a matter of minutes (requirements.md A40). */
export const MOST_TASKS = 3
