import { type Actor, may } from '#bot/domain/access.ts'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import type { GroupId, RoundId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { ANSWERS_FOR_TEXTS, GROUPS_TOGETHER, namesNobody } from '#bot/domain/round-evaluation.ts'
import { ratedRound } from '#bot/domain/trend.ts'
import { wordsUsed } from '#bot/domain/words-used.ts'
import { namesInGroup } from './confidential.ts'
import { resultIn } from './evaluation-count.ts'
import type { Tables, World } from './ports.ts'

/** How the evaluations have gone from round to round: one's own group's, and all groups' together. */
export const trends = (world: World) => ({
  /** Oldest first. A group's own is for its members; all groups' together is for the chief group and the coordinator. */
  getTrends: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getTrends')) return refuse('not-allowed')
      const { group } = actor
      return accept({
        own: group !== null ? await ofGroup(tables, world, group) : null,
        all: may(actor, 'getRoundEvaluations') ? await ofAll(tables) : null,
        needed: {
          answers: ANSWERS_NEEDED,
          answersForTexts: ANSWERS_FOR_TEXTS,
          groupsTogether: GROUPS_TOGETHER,
        },
      })
    }),
})

/** The rounds that there is something of, in the order they were held. */
const inOrder = async <Found extends { readonly round: RoundId }>(
  tables: Tables,
  found: readonly Found[],
) => {
  const rounds = await Promise.all(
    found.map(async (each) => ({ each, round: await tables.seasons.findRound(each.round) })),
  )
  return rounds
    .flatMap(({ each, round }) => (round ? [{ each, round }] : []))
    .toSorted((one, other) => (one.round.window.from < other.round.window.from ? -1 : 1))
}

const ofGroup = async (tables: Tables, world: World, group: GroupId) => {
  const closed = (await tables.ballots.ofGroup(group)).filter(
    ({ closesAt }) => closesAt <= world.clock.now(),
  )
  const results = await Promise.all(
    closed.map(async (box) => ({ round: box.round, result: await resultIn(tables, world, box) })),
  )
  const names = await namesInGroup(tables, world, group)
  const safe = (texts: readonly string[]) => texts.filter((text) => namesNobody(text, names))
  return {
    rounds: (await inOrder(tables, results)).map(({ each, round }) => ({
      round: round.id,
      roundLabel: round.label,
      ...ratedRound(each.result),
    })),
    words: {
      good: wordsUsed(results.map(({ result }) => safe(result?.good ?? []))),
      missed: wordsUsed(results.map(({ result }) => safe(result?.missed ?? []))),
    },
  }
}

const ofAll = async (tables: Tables) => {
  const rounds = await tables.ballots.rounds()
  const texts = (question: 'good' | 'missed') =>
    wordsUsed(rounds.map(({ evaluation }) => evaluation.texts?.[question] ?? []))
  return {
    rounds: (await inOrder(tables, rounds)).map(({ each, round }) => ({
      round: round.id,
      roundLabel: round.label,
      groups: each.evaluation.groups,
      ...ratedRound(each.evaluation.figures),
    })),
    words: { good: texts('good'), missed: texts('missed') },
  }
}
