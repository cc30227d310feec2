import type { Kysely } from 'kysely'
import type { ContractTable } from '#bot/application/ports/contract.ts'
import type { Contract } from '#bot/domain/contract.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { ContractRevisionRow, ContractRow } from './rows/agreements.ts'
import type { Database } from './schema.ts'

export const contractTable = (db: Kysely<Database>): ContractTable => {
  const ofGroups = async (groups: readonly GroupId[]): Promise<readonly Contract[]> => {
    if (groups.length === 0) return []
    const rows = await db.selectFrom('contracts').selectAll().where('group', 'in', groups).execute()
    const revisions = await db
      .selectFrom('contract_revisions')
      .selectAll()
      .where('group', 'in', groups)
      .orderBy('revision')
      .execute()
    return rows.map((row) =>
      toContract(
        row,
        revisions.filter((each) => each.group === row.group),
      ),
    )
  }
  const find = async (group: GroupId) => (await ofGroups([group]))[0] ?? null

  return {
    find,
    ofGroups,

    findForChange: async (group) => {
      await db.selectFrom('groups').select('id').where('id', '=', group).forUpdate().execute()
      return find(group)
    },

    save: async ({ group, draft, version, savedBy, keptAt, revisions }) => {
      const row = { draft: json(draft), version, saved_by: savedBy, kept_at: keptAt }
      await db
        .insertInto('contracts')
        .values({ group, ...row })
        .onConflict((conflict) => conflict.column('group').doUpdateSet(row))
        .execute()
      for (const { revision, content, at, accepted } of revisions) {
        const shown = { content: json(content), at, accepted: [...accepted] }
        await db
          .insertInto('contract_revisions')
          .values({ group, revision, ...shown })
          .onConflict((conflict) => conflict.columns(['group', 'revision']).doUpdateSet(shown))
          .execute()
      }
    },
  }
}

const toContract = (row: ContractRow, revisions: readonly ContractRevisionRow[]): Contract => ({
  group: row.group,
  draft: row.draft,
  version: row.version,
  savedBy: row.saved_by,
  keptAt: row.kept_at,
  revisions: revisions.map(({ group: _, ...revision }) => revision),
})
