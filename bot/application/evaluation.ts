import { type Actor, may } from '#bot/domain/access.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import {
  ANSWERS_NEEDED,
  answer,
  type BallotBox,
  type EvaluationAnswer,
  ledAlsoBy,
  stateAt,
} from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { ANSWERS_FOR_TEXTS, GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import { namesInGroup } from './confidential.ts'
import { hostsOf, resultIn } from './evaluation-count.ts'
import { visiting } from './guest.ts'
import type { Tables, World } from './ports.ts'

type Given = EvaluationAnswer & {
  readonly meeting: MeetingId
  readonly despite?: readonly string[]
}

export const evaluation = (world: World) => {
  const labelOf = async (tables: Tables, ballot: { round: BallotBox['round'] }) =>
    (await tables.seasons.findRound(ballot.round))?.label ?? ''

  const viewOf = async (tables: Tables, actor: Actor, ballot: BallotBox) => ({
    meeting: ballot.meeting,
    roundLabel: await labelOf(tables, ballot),
    state: stateAt(ballot, world.clock.now()),
    closesAt: ballot.closesAt,
    isPooled: ballot.isPooled,
    hasAnswered: actor.person !== null && ballot.answered.includes(actor.person),
    result: await resultIn(tables, world, ballot),
  })

  return {
    /** Puts the actor's answer in the ballot box; nothing else in the world is told. */
    answerEvaluation: (actor: Actor, { meeting: id, despite, ...input }: Given) =>
      world.store.transaction(async (tables) => {
        const meeting = await tables.meetings.find(id)
        const asker = await visiting(tables, world, actor, meeting)
        if (!may(asker, 'answerEvaluation', meeting?.group) || actor.person === null)
          return refuse('not-allowed')
        const ballot = await tables.ballots.findForChange(id)
        if (!ballot) return refuse('evaluation-not-open')
        const led = ledAlsoBy(ballot, await hostsOf(tables, id))
        const answered = answer(led, actor.person, input, world.clock.now(), world.chance)
        if (!answered.ok) return answered
        const names = await namesInGroup(tables, world, ballot.group)
        const passed = pass('answerEvaluation', input, names, despite)
        if (!passed.ok) return passed
        await tables.ballots.save(answered.value)
        return accept({ meeting: ballot.meeting, closesAt: ballot.closesAt })
      }),

    /** One evaluation of the actor's own group, and which there are; to a guest that of their meeting alone. */
    getEvaluation: (actor: Actor, input: { readonly meeting: MeetingId | null }) =>
      world.store.transaction(async (tables) => {
        const asked = input.meeting === null ? null : await tables.meetings.find(input.meeting)
        const { guestOf, group: own } = await visiting(tables, world, actor, asked)
        const group = guestOf ?? own
        const asker = guestOf === undefined ? actor : { ...actor, guestOf }
        if (group === null || !may(asker, 'getEvaluation', group)) return refuse('not-allowed')
        if (input.meeting !== null && asked?.group !== group) return refuse('not-allowed')
        const ballots = (await tables.ballots.ofGroup(group))
          // A guest is shown the one of the meeting they sat in on, and of no other.
          .filter(({ meeting }) => guestOf === undefined || meeting === asked?.id)
          .toSorted((one, other) => (one.opensAt < other.opensAt ? 1 : -1))
        const shown = asked ? ballots.find((each) => each.meeting === asked.id) : ballots[0]
        return accept({
          evaluation: shown
            ? await viewOf(tables, actor, shown)
            : asked && {
                meeting: asked.id,
                roundLabel: await labelOf(tables, asked),
                state: 'not-open' as const,
                closesAt: null,
                isPooled: true,
                hasAnswered: false,
                result: null,
              },
          answersNeeded: ANSWERS_NEEDED,
          evaluations: await Promise.all(
            ballots.map(async (each) => ({
              meeting: each.meeting,
              roundLabel: await labelOf(tables, each),
              state: stateAt(each, world.clock.now()),
            })),
          ),
        })
      }),

    /** What the groups have said together, round by round, newest first: never one group by itself. */
    getRoundEvaluations: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getRoundEvaluations')) return refuse('not-allowed')
        const rounds = await Promise.all(
          (await tables.ballots.rounds()).map(async ({ round, evaluation }) => ({
            round: await tables.seasons.findRound(round),
            evaluation,
          })),
        )
        return accept({
          rounds: rounds
            .flatMap(({ round, evaluation }) => (round ? [{ round, evaluation }] : []))
            .toSorted((one, other) => (one.round.window.from < other.round.window.from ? 1 : -1))
            .map(({ round, evaluation }) => ({
              round: round.id,
              roundLabel: round.label,
              from: round.window.from,
              ...evaluation,
            })),
          needed: {
            answers: ANSWERS_NEEDED,
            answersForTexts: ANSWERS_FOR_TEXTS,
            groupsTogether: GROUPS_TOGETHER,
          },
        })
      }),
  }
}
