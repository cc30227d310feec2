import type { Instant } from '#bot/domain/calendar.ts'
import { conceptTimes, countConcept } from '#bot/domain/concept.ts'
import { type ConceptBox as CountedBox, poolConcept } from '#bot/domain/concept-report.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import type { MeetingId, RoundId } from '#bot/domain/ids.ts'
import { namesInGroup } from './confidential.ts'
import type { ConceptBox } from './ports/concept.ts'
import type { Tables, World } from './ports.ts'
import { givenUpBefore, isGivenUp, isOfDatabase } from './unopened-boxes.ts'

/** Counts the boxes that have closed, and makes the report of each round whose last has. One that cannot be opened is passed over. */
export const countConcepts = async (tables: Tables, world: World): Promise<void> => {
  const now = world.clock.now()
  const boxes = await tables.concepts.all()
  const counted = new Set<MeetingId>()
  for (const { meeting, isCounted, ...box } of boxes) {
    if (isCounted || stateAt(box, now) !== 'closed') continue
    try {
      const found = await tables.concepts.findForChange(meeting)
      if (found && !found.isCounted) await tables.concepts.saveCounted(meeting, countConcept(found))
      counted.add(meeting)
    } catch (error) {
      if (isOfDatabase(error)) throw error
      world.log.error('concept.not-counted', error, { meeting })
    }
  }
  const after = boxes.map((box) => ({
    ...box,
    isCounted: box.isCounted || counted.has(box.meeting),
  }))
  for (const round of await roundsToReport(tables, after, now))
    await report(tables, world, round, isGivenUp(after, round, now))
}

/** A round is reported once, when no group of it can be asked or answer any more: what came later could be told by what it adds. */
const roundsToReport = async (
  tables: Tables,
  boxes: readonly ConceptBox[],
  now: Instant,
): Promise<readonly RoundId[]> => {
  const reported = new Set((await tables.concepts.reports()).map(({ round }) => round))
  const waiting = boxes.filter((box) => !reported.has(box.round))
  if (waiting.length === 0) return []
  const closedDays = (await tables.settings.get('closed-days')) ?? {}
  const givenUp = givenUpBefore(now)
  const mayStillAnswer = (endsAt: Instant) =>
    conceptTimes(evaluationTimes(endsAt).closesAt, closedDays).closesAt > now
  const unfinished = new Set([
    ...waiting.filter((box) => !box.isCounted && box.closesAt > givenUp).map(({ round }) => round),
    ...(await tables.meetings.all())
      .filter(({ state, endsAt }) => state === 'planned' && mayStillAnswer(endsAt))
      .map(({ round }) => round),
  ])
  return [...new Set(waiting.map(({ round }) => round))].filter((round) => !unfinished.has(round))
}

const report = async (
  tables: Tables,
  world: World,
  round: RoundId,
  passOver: boolean,
): Promise<void> => {
  try {
    const boxes: CountedBox[] = []
    for (const { group, asked, box } of await tables.concepts.takeCounted(round, passOver))
      boxes.push({ box, asked, names: await namesInGroup(tables, world, group) })
    await tables.concepts.saveReport(round, poolConcept(boxes))
    world.log.info('concept.reported', { round })
  } catch (error) {
    if (isOfDatabase(error)) throw error
    world.log.error('concept.not-reported', error, { round })
  }
}
