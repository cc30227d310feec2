import { type HardRule, peopleOf } from '#bot/domain/composition/conflict/rules.ts'
import { rulesWith, wishBehind } from '#bot/domain/composition/wish-rules.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { World } from '../ports.ts'
import type { Ground } from './ground.ts'

type Planning = Pick<Ground, 'leaders' | 'wishes'> & { readonly numbers: readonly number[] }

/** The fewest rules that cannot all hold; null when they can, or nobody could tell in time. */
export const conflictIn = async (
  world: Pick<World, 'planner'>,
  { leaders, wishes, numbers }: Planning,
): Promise<readonly HardRule[] | null> => {
  if (numbers.length === 0) return null
  const rules = rulesWith(leaders, wishes, numbers)
  const found = await world.planner.soon(world.planner.run('conflict', rules))
  return found?.verdict === 'impossible' ? found.rules : null
}

/** The rules of a conflict, each with the names and the wish it stands for. */
export const conflictViewOf = (
  rules: readonly HardRule[],
  { leaders, wishes, numbers }: Planning,
) =>
  rules.map((rule) => ({
    rule: rule.kind,
    names: namesIn(rule, leaders),
    group: rule.kind === 'fixed' ? (numbers[rule.group] ?? null) : null,
    wish: wishBehind(rule, wishes, leaders, numbers)?.id ?? null,
  }))

const namesIn = (rule: HardRule, leaders: Ground['leaders']): string[] =>
  peopleOf(rule).map((person) => leaders[person]?.name ?? '')

/** Which refusal a conflict is: about the coordinator's wishes, or about who leads whom alone. */
export const refusalOf = (
  rules: readonly HardRule[],
  { leaders }: Pick<Ground, 'leaders'>,
): {
  readonly refusal: 'managers-unavoidable' | 'wishes-conflict'
  readonly detail: Detail
} => ({
  refusal: rules.some(({ kind }) => kind === 'apart' || kind === 'together' || kind === 'fixed')
    ? 'wishes-conflict'
    : 'managers-unavoidable',
  detail: { names: [...new Set(rules.flatMap((rule) => namesIn(rule, leaders)))] },
})
