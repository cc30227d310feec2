import { pass } from '#bot/domain/confidential/check.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isOpenAt, putAnswers, readCode, type StaffQuestion } from '#bot/domain/staff-question.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'

/** What somebody with a link sees. */
export type StaffSheet = {
  readonly code: string
  /** The leader who asks. */
  readonly asker: string
  readonly municipality: string
  readonly questions: readonly string[]
  readonly closesAt: StaffQuestion['closesAt']
  readonly isOpen: boolean
}

/** A question that still has its reader; null for a code that is none, or whose leader has left. */
const foundBy = async (tables: Tables, typed: string) => {
  const code = readCode(typed)
  const question = code === null ? null : await tables.staffQuestions.findByCode(code)
  const asker = question && (await tables.leaders.find(question.asker))
  return question && asker?.leftOn === null ? { question, asker } : null
}

/**
 * What people who are not signed in may do: see a question whose link they have, and answer it. Nothing is kept or
 * logged of who they are, when they wrote, or in which order.
 */
export const staffAnswers = (world: World) => ({
  see: (code: string): Promise<StaffSheet | null> =>
    world.store.transaction(async (tables) => {
      const found = await foundBy(tables, code)
      if (!found) return null
      const { question, asker } = found
      return {
        code: question.code,
        asker: asker.name,
        municipality: world.municipality,
        questions: question.questions,
        closesAt: question.closesAt,
        isOpen: isOpenAt(question, world.clock.now()),
      }
    }),

  /** Puts the answers in the box. `despite`: words that the writer has been shown and wants to stand there. */
  answer: (code: string, answers: readonly string[], despite: readonly string[]) =>
    world.store.transaction(async (tables) => {
      const found = await foundBy(tables, code)
      const opened = found && (await tables.staffQuestions.findForChange(found.question.id))
      if (!opened) return refuse('not-found')
      const { question, box, read } = opened
      const put = putAnswers(question, box, read, answers, world.clock.now(), world.chance)
      if (!put.ok) return put
      const names = await namesInGroup(tables, world, null)
      const passed = pass('answerStaffQuestion', { answers }, names, despite)
      if (!passed.ok) return passed
      await tables.staffQuestions.save({ question, box: put.value, read })
      return accept(null)
    }),
})

export type StaffAnswers = ReturnType<typeof staffAnswers>
