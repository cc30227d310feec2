import type { YearView } from '#bot/api/season-plan.ts'
import type { Day } from '#bot/domain/calendar.ts'

/** A network as it is being written: its day may not be chosen yet. */
export type WrittenNetwork = {
  readonly key: number
  readonly name: string
  readonly endsOn: Day | null
  readonly instead: string
}

export type PlanDraft = {
  readonly themes: readonly {
    readonly round: string
    readonly label: string
    readonly theme: string
  }[]
  readonly networks: readonly WrittenNetwork[]
}

export const draftOf = ({ themes, networks }: YearView): PlanDraft => ({
  themes: themes ?? [],
  networks: networks.map((network, key) => ({ key, ...network })),
})

/** One more to fill in; keys are never used again, so that a field keeps what is typed in it. */
export const withNetwork = (draft: PlanDraft): PlanDraft => {
  const key = Math.max(-1, ...draft.networks.map((each) => each.key)) + 1
  const empty = { key, name: '', endsOn: null, instead: '' }
  return { ...draft, networks: [...draft.networks, empty] }
}

/** The texts of the draft, as they stand in the input of `publishSeasonPlan`. */
export const textsOf = ({ themes, networks }: PlanDraft): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...themes.map(({ theme }, at) => [`themes.${at}.theme`, theme]),
    ...networks.flatMap(({ name, instead }, at) => [
      [`networks.${at}.name`, name],
      [`networks.${at}.instead`, instead],
    ]),
  ])

/** Whether something that is named is missing its name or its day. */
export const isWhole = ({ networks }: PlanDraft): boolean =>
  networks.every(({ name, endsOn }) => name.trim() !== '' && endsOn !== null)
