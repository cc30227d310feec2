import type { Kysely } from 'kysely'
import type { CommitmentTable } from '#bot/application/ports/commitment.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { Commitment } from '#bot/domain/commitment.ts'
import { json } from './database.ts'
import type { CommitmentRow } from './rows/agreements.ts'
import type { Database } from './schema.ts'

export const commitmentTable = (db: Kysely<Database>): CommitmentTable => {
  const commitments = () =>
    db.selectFrom('commitments').selectAll().orderBy('made_at').orderBy('id')

  const one = (row: CommitmentRow | undefined) => (row ? toCommitment(row) : null)

  return {
    find: async (id) => one(await commitments().where('id', '=', id).executeTakeFirst()),
    findForChange: async (id) =>
      one(await commitments().where('id', '=', id).forUpdate().executeTakeFirst()),

    around: async (person, group) => {
      const rows = await commitments()
        .where((where) =>
          where.or([
            where('person', '=', person),
            ...(group === null
              ? []
              : [where.and([where('group', '=', group), where('audience', '<>', 'private')])]),
          ]),
        )
        .execute()
      return rows.map(toCommitment)
    },

    ofPersonForChange: async (person) =>
      (await commitments().where('person', '=', person).forUpdate().execute()).map(toCommitment),

    ofGroup: async (group) =>
      (await commitments().where('group', '=', group).where('person', 'is', null).execute()).map(
        toCommitment,
      ),

    openOfPeople: async () => {
      const rows = await commitments().where('state', '=', 'open').execute()
      return rows.flatMap(({ person, ...row }) =>
        person === null ? [] : [{ ...toCommitment({ person, ...row }), person }],
      )
    },

    save: async ({ id, group, round, madeAt, ...rest }) => {
      const row = {
        person: rest.person,
        text: rest.text,
        audience: rest.audience,
        colleague: rest.colleague,
        state: rest.state,
        history: json(rest.history),
        follow_ups: json(rest.followUps),
        changed_at: rest.changedAt,
      }
      await db
        .insertInto('commitments')
        .values({ id, group, round, made_at: madeAt, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    remove: async (id) => {
      await db.deleteFrom('commitments').where('id', '=', id).execute()
    },
  }
}

const toCommitment = ({ made_at, changed_at, follow_ups, ...row }: CommitmentRow): Commitment => ({
  ...row,
  madeAt: made_at,
  changedAt: changed_at ?? lastTold(made_at, [...row.history, ...follow_ups]),
  followUps: follow_ups,
})

/** Of a row from before it was noted: the last that it tells of itself. */
const lastTold = (madeAt: Instant, later: readonly { readonly at: Instant }[]): Instant =>
  later.reduce((last, { at }) => (at > last ? at : last), madeAt)
