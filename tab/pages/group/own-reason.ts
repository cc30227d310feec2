import type { SeatReason } from '#bot/api/why-seat.ts'
import type { Words } from '../../words.ts'

/** What the groups are mixed by, as every leader is told it; the finer criteria are the coordinator's. */
const TOLD = ['area', 'level', 'experience']

/** Three to five short sentences to a leader on why they sit where they sit. */
export const ownReason = (
  reason: SeatReason,
  { whyMine: own, alikePeople }: Pick<Words, 'whyMine' | 'alikePeople'>,
): readonly string[] => {
  const criteria = reason.criteria.filter(({ alike }) => TOLD.includes(alike.criterion))
  const rules = reason.rules.flatMap((rule) =>
    rule.kind === 'host' || rule.kind === 'own-manager' || rule.kind === 'own-reports'
      ? [own.rules[rule.kind](rule)]
      : [],
  )
  return [
    own.spread(reason.groups),
    ...(criteria.length > 0 ? [own.alike({ size: reason.size, criteria })] : []),
    ...rules.slice(0, MOST_RULES),
    ...otherSeat(reason.alternative, { own, alikePeople }),
  ]
}

const MOST_RULES = 2

const otherSeat = (
  alternative: SeatReason['alternative'],
  { own, alikePeople }: { own: Words['whyMine'] } & Pick<Words, 'alikePeople'>,
): readonly string[] => {
  if (alternative === null) return []
  const { group, cost, wouldMake } = alternative
  if (cost <= 0) return [own.asGood(group)]
  const [worst] = wouldMake
  return [own.worse(group, worst ? alikePeople(worst.alike, worst.count) : null)]
}
