import type { Texts } from '#bot/domain/confidential/mark.ts'
import { problemsInSeminar, type SeminarProblem } from '#bot/domain/seminar/programme.ts'
import type { SeminarPlan } from '#bot/domain/seminar.ts'
import { useDraft } from '../../parts/use-draft.ts'

/** The plan being written, beside what is saved. */
export type Planning = {
  readonly plan: SeminarPlan
  readonly problems: readonly SeminarProblem[]
  readonly change: (given: Partial<SeminarPlan>) => void
}

/** The plan as it is written, and what is wrong with it. */
export const usePlanning = (saved: SeminarPlan, version: number) => {
  const { content: plan, ...draft } = useDraft(saved, version)
  return { ...draft, plan, problems: problemsInSeminar(plan) }
}

/** The words for what is wrong at one place of a list; only overlaps before saving or calling was tried. */
export const problemsAt = (
  problems: readonly SeminarProblem[],
  about: 'item' | 'question',
  at: number,
): readonly SeminarProblem['problem'][] =>
  problems.flatMap((each) =>
    'at' in each && each.at === at && each.problem.startsWith(about) ? each.problem : [],
  )

/** The plan's texts by the paths that the product knows them by. */
export const textsOf = ({ theme, place, programme, questions }: SeminarPlan): Texts =>
  Object.fromEntries([
    ['plan.theme', theme],
    ['plan.place', place],
    ...programme.flatMap(({ title, speaker }, at) => [
      [`plan.programme.${at}.title`, title],
      [`plan.programme.${at}.speaker`, speaker],
    ]),
    ...questions.map(({ text }, at) => [`plan.questions.${at}.text`, text]),
  ])

/** A list with one of its entries changed. */
export const withAt = <T>(entries: readonly T[], at: number, given: Partial<T>): readonly T[] =>
  entries.map((entry, place) => (place === at ? { ...entry, ...given } : entry))
