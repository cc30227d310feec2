import { type Actor, may } from '#bot/domain/access.ts'
import type { Day } from '#bot/domain/calendar.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import type { PersonId, RoundId, StaffQuestionId, TaskId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import {
  closingOn,
  countAnswers,
  isEnoughIn,
  isOpenAt,
  MOST_OPEN,
  newCode,
  type StaffQuestion,
} from '#bot/domain/staff-question.ts'
import { namesInGroup } from './confidential.ts'
import type { OpenedStaffQuestion } from './ports/staff-question.ts'
import type { Tables, World } from './ports.ts'
import { lettersToAsk, tasksToAskFor } from './staff-beginnings.ts'

export const linkTo = ({ publicUrl }: Pick<World, 'publicUrl'>, code: string): string =>
  `${publicUrl}/q/${code}`

const looked = (opened: OpenedStaffQuestion): OpenedStaffQuestion => ({
  question: { ...opened.question, isCounted: true },
  ...countAnswers(opened.box, opened.read),
})

/** Looks into the boxes that have closed, once each. One that cannot be opened is passed over. */
export const countStaffAnswers = async (tables: Tables, world: World): Promise<void> => {
  const now = world.clock.now()
  for (const id of await tables.staffQuestions.closed(now))
    try {
      const opened = await tables.staffQuestions.findForChange(id)
      if (opened && !opened.question.isCounted && !isOpenAt(opened.question, now))
        await tables.staffQuestions.save(looked(opened))
    } catch (error) {
      if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw error
      world.log.error('staff-question.not-counted', error, { question: id })
    }
}

/** What a leader asks their own staff in preparation. Of the caller alone: nobody else sees that it was asked. */
export const staffQuestions = (world: World) => {
  const viewOf = ({ question, box, read }: OpenedStaffQuestion) => {
    const isOpen = isOpenAt(question, world.clock.now())
    return {
      id: question.id,
      link: linkTo(world, question.code),
      task: question.task,
      askedAt: question.askedAt,
      closesAt: question.closesAt,
      isOpen,
      isEnough: isOpen && isEnoughIn(box),
      questions: question.questions.map((words, index) => ({ words, answers: read[index] ?? [] })),
    }
  }

  const own = async (tables: Tables, actor: Actor, id: StaffQuestionId) => {
    const opened = await tables.staffQuestions.findForChange(id)
    return opened?.question.asker === actor.person ? opened : null
  }

  const isFull = async (tables: Tables, person: PersonId) =>
    (await tables.staffQuestions.ofAskerForChange(person)).filter(({ question }) =>
      isOpenAt(question, world.clock.now()),
    ).length >= MOST_OPEN

  return {
    /** The caller's own questions, newest first, and what they could ask about next. */
    getStaffQuestions: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getStaffQuestions') || actor.person === null) return refuse('not-allowed')
        await countStaffAnswers(tables, world)
        return accept({
          questions: (await tables.staffQuestions.ofAsker(actor.person)).map(viewOf),
          tasks: await tasksToAskFor(tables, world.clock.now()),
          letters: await lettersToAsk(tables),
        })
      }),

    /** Opens a link for the caller's staff, until the day is over. */
    askStaff: (
      actor: Actor,
      input: {
        readonly questions: readonly string[]
        readonly task: { readonly round: RoundId; readonly id: TaskId } | null
        readonly closesOn: Day
      },
    ) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'askStaff') || actor.person === null) return refuse('not-allowed')
        const now = world.clock.now()
        const closing = closingOn(input.closesOn, now)
        if (!closing.ok) return closing
        const passed = pass('askStaff', input, await namesInGroup(tables, world, actor.group))
        if (!passed.ok) return passed
        const { task } = input
        if (task) {
          const agenda = await tables.agendas.find(task.round)
          const tasks = agenda?.released?.content.tasks ?? []
          if (!tasks.some(({ id }) => id === task.id)) return refuse('not-found')
        }
        if (await isFull(tables, actor.person)) return refuse('staff-many', { most: MOST_OPEN })
        const question: StaffQuestion = {
          id: world.newId<StaffQuestionId>(),
          code: newCode(world.chance),
          asker: actor.person,
          questions: input.questions,
          task,
          askedAt: now,
          closesAt: closing.value,
          isCounted: false,
        }
        const empty = input.questions.map(() => [])
        await tables.staffQuestions.save({ question, box: empty, read: empty })
        return accept({ question: question.id })
      }),

    /** No more answers; the leader reads what there is enough of. */
    closeStaffQuestion: (actor: Actor, input: { readonly question: StaffQuestionId }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'closeStaffQuestion')) return refuse('not-allowed')
        const opened = await own(tables, actor, input.question)
        if (!opened) return refuse('not-found')
        const now = world.clock.now()
        if (!isOpenAt(opened.question, now)) return accept(null)
        const question = { ...opened.question, closesAt: now }
        await tables.staffQuestions.save(looked({ ...opened, question }))
        return accept(null)
      }),

    /** The same link takes answers until this day is over: again, or for longer or shorter than it would have. */
    reopenStaffQuestion: (
      actor: Actor,
      input: { readonly question: StaffQuestionId; readonly closesOn: Day },
    ) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'reopenStaffQuestion') || actor.person === null)
          return refuse('not-allowed')
        const opened = await own(tables, actor, input.question)
        if (!opened) return refuse('not-found')
        const now = world.clock.now()
        const closing = closingOn(input.closesOn, now)
        if (!closing.ok) return closing
        if (!isOpenAt(opened.question, now) && (await isFull(tables, actor.person)))
          return refuse('staff-many', { most: MOST_OPEN })
        const question = { ...opened.question, closesAt: closing.value, isCounted: false }
        await tables.staffQuestions.save({ ...opened, question })
        return accept(null)
      }),

    /** The link leads nowhere any more, and the answers are gone. */
    removeStaffQuestion: (actor: Actor, input: { readonly question: StaffQuestionId }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'removeStaffQuestion')) return refuse('not-allowed')
        const opened = await own(tables, actor, input.question)
        if (!opened) return refuse('not-found')
        await tables.staffQuestions.remove(opened.question.id)
        return accept(null)
      }),
  }
}
