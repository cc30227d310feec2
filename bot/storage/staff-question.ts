import { type Kysely, sql } from 'kysely'
import type {
  OpenedStaffQuestion,
  StaffQuestionTable,
} from '#bot/application/ports/staff-question.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { StaffQuestion, StaffTexts } from '#bot/domain/staff-question.ts'
import { json } from './database.ts'
import type { StaffQuestionRow } from './rows/staff-question.ts'
import type { Database } from './schema.ts'
import type { Seal } from './seal.ts'

export const staffQuestionTable = (db: Kysely<Database>, seal: Seal): StaffQuestionTable => {
  const questions = () => db.selectFrom('staff_questions').selectAll()
  const opened = (row: StaffQuestionRow): OpenedStaffQuestion => ({
    question: toQuestion(row),
    box: JSON.parse(seal.open(row.box, row.id)) as StaffTexts,
    read: row.read,
  })

  const lock = (what: string) =>
    sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(db)
  const ofAsker = async (person: PersonId) => {
    const rows = await questions()
      .where('asker', '=', person)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(opened)
  }

  return {
    findByCode: async (code) => {
      const row = await questions().where('code', '=', code).executeTakeFirst()
      return row ? toQuestion(row) : null
    },

    findForChange: async (id) => {
      await lock(`staff:${id}`)
      const row = await questions().where('id', '=', id).executeTakeFirst()
      return row ? opened(row) : null
    },

    ofAsker,
    ofAskerForChange: async (person) => {
      await lock(`staff-of:${person}`)
      return ofAsker(person)
    },

    closed: async (now) =>
      (
        await db
          .selectFrom('staff_questions')
          .select('id')
          .where('is_counted', '=', false)
          .where('closes_at', '<=', now)
          .orderBy('id')
          .execute()
      ).map(({ id }) => id),

    save: async ({ question, box, read }) => {
      const row = {
        closes_at: question.closesAt,
        is_counted: question.isCounted,
        box: seal.close(JSON.stringify(box), question.id),
        read: json(read),
      }
      await db
        .insertInto('staff_questions')
        .values({
          id: question.id,
          code: question.code,
          asker: question.asker,
          questions: [...question.questions],
          round: question.task?.round ?? null,
          task: question.task?.id ?? null,
          asked_at: question.askedAt,
          ...row,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    remove: async (id) => {
      await db.deleteFrom('staff_questions').where('id', '=', id).execute()
    },
  }
}

const toQuestion = (row: StaffQuestionRow): StaffQuestion => ({
  id: row.id,
  code: row.code,
  asker: row.asker,
  questions: row.questions,
  task: row.round && row.task && { round: row.round, id: row.task },
  askedAt: row.asked_at,
  closesAt: row.closes_at,
  isCounted: row.is_counted,
})
