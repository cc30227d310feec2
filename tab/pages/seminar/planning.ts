import { useEffect, useState } from 'react'
import type { Texts } from '#bot/domain/confidential/mark.ts'
import { problemsInSeminar, type SeminarProblem } from '#bot/domain/seminar/programme.ts'
import type { SeminarPlan } from '#bot/domain/seminar.ts'

/** The plan being written, beside what is saved. */
export type Planning = {
  readonly plan: SeminarPlan
  readonly problems: readonly SeminarProblem[]
  readonly change: (given: Partial<SeminarPlan>) => void
}

/** What is typed beside what is saved, and from which version it began. */
export const usePlanning = (saved: SeminarPlan, version: number) => {
  const [typed, setTyped] = useState<{ plan: SeminarPlan; from: number } | null>(null)
  const plan = typed?.plan ?? saved
  const isChanged = JSON.stringify(plan) !== JSON.stringify(saved)
  // Somebody may have saved meanwhile: what is typed on an older version must not go over theirs.
  const from = isChanged && typed ? typed.from : version
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
  return {
    plan,
    from,
    isChanged,
    problems: problemsInSeminar(plan),
    change: (given: Partial<SeminarPlan>) => setTyped({ plan: { ...plan, ...given }, from }),
    /** What is saved now is what is shown, put in order. */
    settle: () => setTyped(null),
  }
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
