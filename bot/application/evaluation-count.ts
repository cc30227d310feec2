import type { Instant } from '#bot/domain/calendar.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { type BallotBox, ledAlsoBy, stateAt } from '#bot/domain/evaluation.ts'
import { countBox, type EvaluationResult, resultOf } from '#bot/domain/evaluation-result.ts'
import type { MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { type GroupBox, poolRound } from '#bot/domain/round-evaluation.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { givenUpBefore, isGivenUp, isOfDatabase } from './unopened-boxes.ts'

/** Who leads the meeting now: the group's own host, and the substitute if there is one. */
export const hostsOf = async (tables: Tables, id: MeetingId): Promise<readonly PersonId[]> => {
  const meeting = await tables.meetings.find(id)
  const group = meeting && (await tables.groups.find(meeting.group))
  return [group?.host, meeting?.substitute].filter((person) => person != null)
}

/** A box's result; a box that has closed is counted first, once. null: still open, or too few answers. */
export const resultIn = async (
  tables: Tables,
  world: World,
  box: BallotBox,
): Promise<EvaluationResult | null> => {
  if (!box.isCounted) {
    if (stateAt(box, world.clock.now()) !== 'closed') return null
    await count(tables, box.meeting)
  }
  return tables.ballots.result(box.meeting)
}

const count = async (tables: Tables, meeting: MeetingId): Promise<void> => {
  const found = await tables.ballots.findForChange(meeting)
  if (!found || found.isCounted) return
  const counted = countBox(ledAlsoBy(found, await hostsOf(tables, meeting)))
  const isTooLate = (await tables.ballots.rounds()).some((each) => each.round === found.round)
  const isAwaited = found.isPooled && !isTooLate
  await tables.ballots.saveCounted(meeting, isAwaited ? counted : null, resultOf(counted))
}

/** Counts the boxes that have closed, and pools the rounds whose last has. One that cannot be opened is passed over. */
export const countClosed = async (tables: Tables, world: World): Promise<void> => {
  const now = world.clock.now()
  const boxes = await tables.ballots.all()
  const closed = boxes.filter((box) => !box.isCounted && stateAt(box, now) === 'closed')
  const counted = new Set<MeetingId>()
  for (const { meeting } of closed)
    try {
      await count(tables, meeting)
      counted.add(meeting)
    } catch (error) {
      if (isOfDatabase(error)) throw error
      world.log.error('evaluation.not-counted', error, { meeting })
    }
  const after = boxes.map((box) => ({
    ...box,
    isCounted: box.isCounted || counted.has(box.meeting),
  }))
  for (const round of await roundsToPool(tables, after, now))
    await pool(tables, world, round, isGivenUp(after, round, now))
}

/** A round is pooled once, when no meeting of it can bring more answers: what is added later could be told by what it adds. */
const roundsToPool = async (
  tables: Tables,
  boxes: readonly BallotBox[],
  now: Instant,
): Promise<readonly RoundId[]> => {
  const pooled = new Set((await tables.ballots.rounds()).map((each) => each.round))
  const waiting = boxes.filter((box) => box.isPooled && !pooled.has(box.round))
  if (waiting.length === 0) return []
  const givenUp = givenUpBefore(now)
  const unfinished = new Set([
    ...waiting.filter((box) => !box.isCounted && box.closesAt > givenUp).map((box) => box.round),
    ...(await tables.meetings.all())
      .filter(({ state, endsAt }) => state === 'planned' && evaluationTimes(endsAt).closesAt > now)
      .map((meeting) => meeting.round),
  ])
  return [...new Set(waiting.map((box) => box.round))].filter((round) => !unfinished.has(round))
}

const pool = async (
  tables: Tables,
  world: World,
  round: RoundId,
  passOver: boolean,
): Promise<void> => {
  try {
    const taken = await tables.ballots.takeCounted(round, passOver)
    const boxes: GroupBox[] = []
    for (const { group, box } of taken)
      boxes.push({ box, names: await namesInGroup(tables, world, group) })
    await tables.ballots.saveRound(round, poolRound(boxes))
    world.log.info('evaluation.round-pooled', { round })
  } catch (error) {
    if (isOfDatabase(error)) throw error
    world.log.error('evaluation.round-not-pooled', error, { round })
  }
}
