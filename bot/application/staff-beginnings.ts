import { isRoundHeld } from '#bot/domain/agenda/round.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { Tables } from './ports.ts'

/** The preparation tasks of the rounds that lie ahead, for which a leader could ask their staff; oldest round first. */
export const tasksToAskFor = async (tables: Tables, now: Instant) => {
  const meetings = await tables.meetings.all()
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const ahead = rounds.filter((round) => !isRoundHeld(round, meetings, now))
  const tasks = []
  for (const { id: round, label: roundLabel } of ahead)
    for (const { id, title } of (await tables.agendas.find(round))?.released?.content.tasks ?? [])
      tasks.push({ round, roundLabel, id, title })
  return tasks
}

/** Letters asked from so far back; the one before is talked through. */
const NEWEST = 2

/** The questions that the newest letters to the organisation would have leaders ask, newest first. */
export const lettersToAsk = async (tables: Tables) =>
  (await tables.newsletters.sent())
    .slice(0, NEWEST)
    .map(({ round, content }) => ({ round, questions: content.questions }))
    .filter(({ questions }) => questions.length > 0)
