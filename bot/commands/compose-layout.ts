import {
  type Asked,
  type Conflict,
  type HardRules,
  hardRulesFor,
  smallestConflict,
} from '#bot/domain/composition/conflict.ts'
import { conflictSentences } from '#bot/text/conflict-sentences.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'
import { askedFor, countsFor, namesFor } from './compose-groups.ts'
import type { Refused } from './compose-input.ts'
import type { ComposeOptions } from './compose-options.ts'
import type { Given } from './compose-problem.ts'
import { namingOf } from './compose-report.ts'
import { EXIT } from './output.ts'

const danish = text('da')
const words = danish.composeCommand

/** Which groups there are to be, and what must hold in them. */
export type Layout = {
  readonly names: readonly string[]
  readonly asked: Asked
  readonly rules: HardRules
  /** Proven; false when it is not known. */
  readonly isPossible: boolean
  readonly remarks: readonly string[]
}

/** The first number of groups with which the rules can all hold, as far as is known; or why there is none. */
export const layoutFor = (options: ComposeOptions, { list, from }: Given): Layout | Refused => {
  const { leaders } = list
  const counts = countsFor(options, leaders, from)
  if (!counts.ok)
    return {
      code: EXIT.impossible,
      problems: [
        counts.refusal === 'groups-too-full'
          ? words.tooFull(leaders.length, options.groups ?? 0, options.sizes.most)
          : refusalSentence(danish, counts.refusal, counts.detail),
        words.impossible,
      ],
    }
  let first: readonly string[] | null = null
  for (const count of counts.value) {
    const names = namesFor(count, from, leaders)
    const { asked, problems } = askedFor(options, leaders, names)
    if (problems.length > 0 && first === null)
      return {
        code: EXIT.badInput,
        problems: [...problems, words.nothingWritten(problems.length)],
      }
    const rules = hardRulesFor(leaders, count, options.sizes, asked)
    const conflict: Conflict = smallestConflict(rules)
    if (conflict.verdict !== 'impossible') {
      const remarks = first === null ? [] : [words.otherCount(counts.value[0] ?? 0, count)]
      return { names, asked, rules, isPossible: conflict.verdict === 'possible', remarks }
    }
    first ??= conflictSentences(danish, rules, conflict.rules, {
      name: namingOf(leaders),
      group: (group) => names[group] ?? '',
    })
  }
  const [, ...others] = counts.value
  return {
    code: EXIT.impossible,
    problems: [
      ...(first ?? []),
      ...(others.length > 0 ? [words.noOtherCount(others)] : []),
      words.impossible,
    ],
  }
}
