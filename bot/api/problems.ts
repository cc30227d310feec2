import type { z } from 'zod'

/** What is wrong with one field; each has a sentence in `bot/text`. */
export const PROBLEMS = [
  'missing',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'too-few',
  'too-many',
  'not-a-number',
  'not-a-choice',
  'not-known',
  'wrong',
] as const
export type ProblemWord = (typeof PROBLEMS)[number]
export type Problem = {
  /** Where in the input: `content.points.0.minutes`. */
  readonly path: string
  readonly problem: ProblemWord
  readonly limit: number
}

/** What a person can do something about, from what the schema said. One problem a field, the first. */
export const problemsIn = (error: z.ZodError): readonly Problem[] => {
  const found = new Map<string, Problem>()
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    if (!found.has(path)) found.set(path, { path, ...wordFor(issue) })
  }
  return [...found.values()]
}

type Issue = z.core.$ZodIssue

const wordFor = (issue: Issue): Pick<Problem, 'problem' | 'limit'> => {
  switch (issue.code) {
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), ['too-short', 'too-small', 'too-few'])
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), ['too-long', 'too-large', 'too-many'])
    case 'invalid_value':
      return { problem: 'not-a-choice', limit: 0 }
    case 'unrecognized_keys':
      return { problem: 'not-known', limit: 0 }
    case 'invalid_type':
      if (issue.input === undefined) return { problem: 'missing', limit: 0 }
      return { problem: issue.expected === 'number' ? 'not-a-number' : 'wrong', limit: 0 }
    default:
      return { problem: 'wrong', limit: 0 }
  }
}

const bound = (
  origin: string,
  limit: number,
  [ofText, ofNumber, ofList]: readonly [ProblemWord, ProblemWord, ProblemWord],
): Pick<Problem, 'problem' | 'limit'> => ({
  problem:
    origin === 'string'
      ? ofText === 'too-short' && limit <= 1
        ? 'missing'
        : ofText
      : origin === 'array' || origin === 'set'
        ? ofList
        : ofNumber,
  limit,
})
