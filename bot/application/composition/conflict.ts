import { type HardRule, peopleOf } from '#bot/domain/composition/conflict/rules.ts'
import type { Solution } from '#bot/domain/composition/engine.ts'
import type { Posed } from '#bot/domain/composition/pose.ts'
import { lineOf } from '#bot/domain/composition/told-rule.ts'
import { brokenWishes } from '#bot/domain/composition/wish.ts'
import { rulesWith, wishBehind } from '#bot/domain/composition/wish-rules.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { PlannerWatch } from '../ports/planner.ts'
import type { World } from '../ports.ts'
import type { Ground } from './ground.ts'

export type Planning = Pick<Ground, 'leaders' | 'wishes'> & {
  readonly numbers: readonly number[]
}

/** The fewest rules that cannot all hold; null when they can, or it cannot be told. */
export const conflictIn = async (
  world: Pick<World, 'planner'>,
  { leaders, wishes, numbers }: Planning,
  watch: PlannerWatch<'conflict'> = {},
): Promise<readonly HardRule[] | null> => {
  if (numbers.length === 0) return null
  const found = await world.planner.run('conflict', rulesWith(leaders, wishes, numbers), watch)
  return found.verdict === 'impossible' ? found.rules : null
}

/** The rules of a conflict, each with the names and the wish it stands for. */
export const conflictViewOf = (
  rules: readonly HardRule[],
  { leaders, wishes, numbers }: Planning,
) =>
  rules.map((rule) => ({
    ...toldRule(rule, { leaders, numbers }),
    wish: wishBehind(rule, wishes, leaders, numbers)?.id ?? null,
  }))

const toldRule = (rule: HardRule, { leaders, numbers }: Pick<Planning, 'leaders' | 'numbers'>) => ({
  rule: rule.kind,
  names: namesIn(rule, leaders),
  group: rule.kind === 'fixed' ? (numbers[rule.group] ?? null) : null,
})

const namesIn = (rule: HardRule, leaders: Ground['leaders']): string[] =>
  peopleOf(rule).map((person) => leaders[person]?.name ?? '')

type Impossible = {
  readonly refusal: 'managers-unavoidable' | 'wishes-conflict'
  readonly detail: Detail
}

/** Which refusal a conflict is: about the coordinator's wishes, or about who leads whom alone. */
export const refusalOf = (
  rules: readonly HardRule[],
  planning: Pick<Planning, 'leaders' | 'numbers'>,
): Impossible => ({
  refusal: rules.some(({ kind }) => kind === 'apart' || kind === 'together' || kind === 'fixed')
    ? 'wishes-conflict'
    : 'managers-unavoidable',
  detail: {
    names: [...new Set(rules.flatMap((rule) => namesIn(rule, planning.leaders)))],
    rules: rules.map((rule) => lineOf(toldRule(rule, planning))),
  },
})

/** Where no conflict is proven: those who still sit with somebody they must sit apart from, or against a wish. */
export const refusalOfClashes = (
  { problem, numbers }: Posed,
  { groupOf }: Pick<Solution, 'groupOf'>,
  { leaders, wishes }: Ground,
): Impossible => {
  const found = numbers.map((number, group) => ({
    number,
    members: leaders.flatMap(({ id }, person) => (groupOf[person] === group ? [id] : [])),
  }))
  const unmet = new Set(brokenWishes(wishes, found).flatMap(({ people }) => people))
  const sitsWrong = (person: number) =>
    problem.apart[person]?.some((other) => groupOf[other] === groupOf[person]) === true
  return {
    refusal: unmet.size > 0 ? 'wishes-conflict' : 'managers-unavoidable',
    detail: {
      names: leaders.flatMap(({ id, name }, person) =>
        sitsWrong(person) || unmet.has(id) ? [name] : [],
      ),
    },
  }
}
