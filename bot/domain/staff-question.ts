import { addDays, type Day, dayOf, type Instant, momentAt } from './calendar.ts'
import { ANSWERS_NEEDED, LONGEST_ANSWER } from './evaluation.ts'
import { inOwnOrder } from './evaluation-result.ts'
import type { PersonId, RoundId, StaffQuestionId, TaskId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** What a leader asks their own staff in preparation, by a link that anybody who has it can answer. */
export type StaffQuestion = {
  readonly id: StaffQuestionId
  /** What the link ends with; unguessable, and short enough to type. */
  readonly code: string
  readonly asker: PersonId
  /** One or two. */
  readonly questions: readonly string[]
  /** The preparation task that the answers are for, or null. */
  readonly task: { readonly round: RoundId; readonly id: TaskId } | null
  readonly askedAt: Instant
  readonly closesAt: Instant
  /** What was in the box when it closed has been looked at. */
  readonly isCounted: boolean
}

/**
 * Texts by question, in no order, without person or time, and without a tie between one person's two. In the box
 * lies what nobody has read; in the result what the leader has.
 */
export type StaffTexts = readonly (readonly string[])[]

export const MOST_QUESTIONS = 2
export const LONGEST_QUESTION = 200
/** More at once than a workplace would answer. */
export const MOST_OPEN = 5
export const LONGEST_OPEN_DAYS = 60
/** To each question: more than a leader's staff, so that a link that got loose cannot fill the database. */
export const MOST_ANSWERS = 300

/** Without those that are taken for each other in print, nor vowels enough to make words. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz'
/** Ten of 28 signs: 48 bits, at the pace that the door lets anybody guess a million years. */
const HALF = 5

/** A new code, such as `k7m2p-9qx4t`; `chance` in [0, 1). */
export const newCode = (chance: () => number): string => {
  const half = () => Array.from({ length: HALF }, () => SIGNS[Math.floor(chance() * SIGNS.length)])
  return `${half().join('')}-${half().join('')}`
}

/** The code that somebody has typed, perhaps in capitals or without its dash; null when it is none. */
export const readCode = (typed: string): string | null => {
  const signs = typed.toLowerCase().replaceAll('-', '')
  return signs.length === 2 * HALF && [...signs].every((sign) => SIGNS.includes(sign))
    ? `${signs.slice(0, HALF)}-${signs.slice(HALF)}`
    : null
}

export const isOpenAt = ({ closesAt }: Pick<StaffQuestion, 'closesAt'>, now: Instant): boolean =>
  now < closesAt

/** The moment the last day is over; refused for a day that is gone, or too far off. */
export const closingOn = (day: Day, now: Instant): Result<Instant, 'staff-day'> => {
  const today = dayOf(now)
  if (day < today || day > addDays(today, LONGEST_OPEN_DAYS))
    return refuse('staff-day', { most: LONGEST_OPEN_DAYS })
  return accept(momentAt(addDays(day, 1), '00:00'))
}

export type StaffAnswerRefusal =
  | 'staff-closed'
  | 'staff-full'
  | 'answer-too-long'
  | 'nothing-answered'

/**
 * Puts what one person has written in the box. `chance` in [0, 1) shuffles each question's texts by themselves, so
 * that neither place nor order says whose they are, nor which two are one person's.
 */
export const putAnswers = (
  question: StaffQuestion,
  box: StaffTexts,
  read: StaffTexts,
  given: readonly string[],
  now: Instant,
  chance: () => number,
): Result<StaffTexts, StaffAnswerRefusal> => {
  if (!isOpenAt(question, now)) return refuse('staff-closed')
  const answers = question.questions.map((_, index) => (given[index] ?? '').trim())
  if (answers.every((each) => each === '')) return refuse('nothing-answered')
  if (answers.some((each) => each.length > LONGEST_ANSWER))
    return refuse('answer-too-long', { most: LONGEST_ANSWER })
  const isFull = answers.some(
    (each, index) => each !== '' && countOf(box, index) + countOf(read, index) >= MOST_ANSWERS,
  )
  if (isFull) return refuse('staff-full')
  return accept(
    answers.map((each, index) => {
      const texts = box[index] ?? []
      return each === '' ? texts : shuffled([...texts, each], chance)
    }),
  )
}

const countOf = (texts: StaffTexts, index: number) => texts[index]?.length ?? 0

/** Fisher and Yates: every order is equally likely. */
const shuffled = (items: readonly string[], chance: () => number): readonly string[] => {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as string, mixed[last] as string]
  }
  return mixed
}

/**
 * What the leader may read once it is closed: to each question the texts of five or more, in alphabetical order.
 * Fewer stay in the box, also when a question was opened again: what came since is shown when it is five more, so
 * that nobody reads off a single answer from what was added (design.md section 5).
 */
export const countAnswers = (
  box: StaffTexts,
  read: StaffTexts,
): { readonly box: StaffTexts; readonly read: StaffTexts } => {
  const isEnough = (texts: readonly string[]) => texts.length >= ANSWERS_NEEDED
  return {
    box: box.map((texts) => (isEnough(texts) ? [] : texts)),
    read: box.map((texts, index) => {
      const before = read[index] ?? []
      return isEnough(texts) ? inOwnOrder([...before, ...texts]) : before
    }),
  }
}

/** Whether some question has five that nobody has read: all that is told while it is open. */
export const isEnoughIn = (box: StaffTexts): boolean =>
  box.some((texts) => texts.length >= ANSWERS_NEEDED)
