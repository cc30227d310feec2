import {
  type Agenda,
  type AgendaContent,
  type AgendaPart,
  type AgendaPointName,
  MOST_TASKS,
  type ReleasedAgenda,
} from '../agenda.ts'
import type { Day, Instant } from '../calendar.ts'
import type { TaskId } from '../ids.ts'
import { accept, type Result, refuse } from '../result.ts'
import { changedParts } from './changes.ts'
import { minutesLeft } from './minutes.ts'

/** What stands between a draft and its release; `at` says where it is put right. */
export type AgendaProblem =
  | { readonly problem: 'theme-missing'; readonly at: 'theme' }
  | { readonly problem: 'why-missing'; readonly at: 'why' }
  | { readonly problem: 'opening-title-missing'; readonly at: 'opening' }
  | {
      readonly problem: 'minutes-left' | 'minutes-over'
      readonly at: 'minutes'
      readonly by: number
    }
  | { readonly problem: 'point-without-minutes'; readonly at: AgendaPointName }
  | { readonly problem: 'material-incomplete'; readonly at: AgendaPointName }
  | { readonly problem: 'task-missing' | 'too-many-tasks'; readonly at: 'tasks' }
  | {
      readonly problem: 'task-title-missing' | 'task-due-late' | 'task-due-past'
      readonly at: 'tasks'
      readonly task: TaskId
    }
export type AgendaProblemName = AgendaProblem['problem']

export type ReleaseFrame = {
  readonly meetingMinutes: number
  /** The first group's meeting, once booked: everything is prepared before that day. */
  readonly firstMeeting: Day | null
  readonly today: Day
  /** What is out already: a task that people have got may keep its day. */
  readonly released: AgendaContent | null
}

/** Everything that must be put right first, from the top of the form to its end; empty when ready. */
export const problemsBeforeRelease = (
  content: AgendaContent,
  frame: ReleaseFrame,
): readonly AgendaProblem[] => [
  ...(isBlank(content.theme) ? [{ problem: 'theme-missing', at: 'theme' } as const] : []),
  ...(isBlank(content.why) ? [{ problem: 'why-missing', at: 'why' } as const] : []),
  ...(content.opening && isBlank(content.opening.title)
    ? [{ problem: 'opening-title-missing', at: 'opening' } as const]
    : []),
  ...problemsOfMinutes(content, frame.meetingMinutes),
  ...content.points
    .filter((point) =>
      point.materials.some(({ title, url }) => isBlank(title) || !isWebAddress(url)),
    )
    .map((point) => ({ problem: 'material-incomplete', at: point.name }) as const),
  ...problemsOfTasks(content, frame),
]

const isBlank = (text: string): boolean => text.trim() === ''

/** Only addresses that are safe to send 132 people to: https, and nothing before the host. */
export const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.')
}

const problemsOfMinutes = (content: AgendaContent, length: number): readonly AgendaProblem[] => {
  const left = minutesLeft(content, length)
  return [
    ...(left > 0 ? [{ problem: 'minutes-left', at: 'minutes', by: left } as const] : []),
    ...(left < 0 ? [{ problem: 'minutes-over', at: 'minutes', by: -left } as const] : []),
    ...content.points
      .filter((point) => point.minutes <= 0)
      .map((point) => ({ problem: 'point-without-minutes', at: point.name }) as const),
  ]
}

const problemsOfTasks = (content: AgendaContent, frame: ReleaseFrame): readonly AgendaProblem[] => {
  const { tasks } = content
  if (tasks.length === 0) return [{ problem: 'task-missing', at: 'tasks' }]
  if (tasks.length > MOST_TASKS) return [{ problem: 'too-many-tasks', at: 'tasks' }]
  return tasks.flatMap((task) => {
    const isOut = frame.released?.tasks.some(({ id, due }) => id === task.id && due === task.due)
    const found: AgendaProblem['problem'][] = []
    if (isBlank(task.title)) found.push('task-title-missing')
    if (frame.firstMeeting && task.due >= frame.firstMeeting) found.push('task-due-late')
    else if (task.due < frame.today && !isOut) found.push('task-due-past')
    return found.map((problem) => ({ problem, at: 'tasks', task: task.id }) as AgendaProblem)
  })
}

/** The agenda with its draft released, or why not. The first release has revision 1 and no changes. */
export const release = (
  agenda: Agenda,
  frame: Omit<ReleaseFrame, 'released'>,
  at: Instant,
): Result<
  Agenda & { readonly released: ReleasedAgenda },
  'agenda-incomplete' | 'nothing-changed'
> => {
  const before = agenda.released
  const content = agenda.draft
  const problems = problemsBeforeRelease(content, { ...frame, released: before?.content ?? null })
  if (problems.length > 0)
    return refuse('agenda-incomplete', {
      problems: [...new Set(problems.map(({ problem }) => problem))],
      by: Math.abs(minutesLeft(content, frame.meetingMinutes)),
    })
  const changed: readonly AgendaPart[] = before ? changedParts(before.content, content) : []
  if (before && changed.length === 0) return refuse('nothing-changed')
  return accept({
    ...agenda,
    released: { content, revision: (before?.revision ?? 0) + 1, at, changed },
  })
}
