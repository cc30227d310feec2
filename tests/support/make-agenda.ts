import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import type {
  Agenda,
  AgendaContent,
  AgendaPoint,
  AgendaPointName,
  PreparationTask,
} from '#bot/domain/agenda.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId, TaskId, TopicId } from '#bot/domain/ids.ts'
import { propose, type Topic } from '#bot/domain/topic-bank.ts'
import { anId } from './make.ts'

/** A task due on Tuesday 12 January 2027. */
export const aTask = (
  given: Partial<Omit<PreparationTask, 'due'>> & { due?: string } = {},
): PreparationTask => ({
  id: anId<TaskId>(),
  title: 'Spørg tre medarbejdere',
  text: 'Hvornår oplevede de sidst, at vi hang sammen?',
  ...given,
  due: day(given.due ?? '2027-01-12'),
})

/** Ready to release for a meeting of three hours. */
export const anAgendaContent = (given: Partial<AgendaContent> = {}): AgendaContent => ({
  ...defaultAgenda(180),
  theme: 'Tværgående ledelse',
  why: 'Borgerne møder os som én kommune.',
  tasks: [aTask()],
  ...given,
})

export const withPoint = (
  content: AgendaContent,
  name: AgendaPointName,
  given: Partial<AgendaPoint>,
): AgendaContent => ({
  ...content,
  points: content.points.map((point) => (point.name === name ? { ...point, ...given } : point)),
})

export const anAgenda = (given: Partial<Agenda> = {}): Agenda => ({
  round: anId<RoundId>(),
  draft: anAgendaContent(),
  version: 1,
  savedAt: instant('2027-01-04T08:00:00Z'),
  savedBy: null,
  released: null,
  ...given,
})

export const aTopic = (given: Partial<Topic> = {}): Topic => ({
  ...propose({
    id: anId<TopicId>(),
    title: 'Sygefravær på tværs',
    why: 'Vi kan lære af hinanden.',
    kind: 'operational',
    proposer: anId<PersonId>(),
    isNamed: true,
    proposedAt: instant('2027-01-04T08:00:00Z'),
  }),
  ...given,
})
