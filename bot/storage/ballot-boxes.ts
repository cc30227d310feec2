import { type Kysely, sql } from 'kysely'
import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { Database } from './schema.ts'
import type { Seal } from './seal.ts'

type Counted = { readonly meeting: MeetingId; readonly group: GroupId; readonly box: Buffer }

/**
 * What every ballot box of a meeting does alike, whatever is asked: opened by one at a time, its inside sealed, and
 * what was counted given away once. `locks` are the names of its own, for one box and for a round's: older replicas use them too.
 */
export const ballotBoxes = <Answer, Result>(
  db: Kysely<Database>,
  seal: Seal,
  table: 'ballots' | 'concept_ballots',
  locks: { readonly box: string; readonly round: string },
) => {
  const lock = (what: string) =>
    // Not the row alone: two who open the box at once must not overwrite each other.
    sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(db)

  const openUnless = (passOver: boolean, { box, meeting }: Counted): string | null => {
    try {
      return seal.open(box, meeting)
    } catch (error) {
      if (passOver) return null
      throw error
    }
  }

  return {
    /** Until the transaction ends nobody else opens this meeting's box. */
    lock: (meeting: MeetingId) => lock(`${locks.box}:${meeting}`),

    close: (meeting: MeetingId, inside: readonly Answer[] | Result): Buffer =>
      seal.close(JSON.stringify(inside), meeting),

    /** The answers in a box; none in one that is empty, or whose answers are counted. Throws when it cannot be opened. */
    answersIn: (row: {
      readonly meeting: MeetingId
      readonly box: Uint8Array | null
      readonly is_counted: boolean
    }): readonly Answer[] =>
      row.box && !row.is_counted ? (JSON.parse(seal.open(row.box, row.meeting)) as Answer[]) : [],

    /**
     * The round's counted boxes with what was in them, which nobody can read again afterwards. Where one cannot be
     * opened it throws, and all keep what they hold; `passOver`: that one is lost, and the others are not.
     */
    takeCounted: async <Row extends Counted>(
      round: RoundId,
      passOver: boolean,
    ): Promise<readonly (Omit<Row, 'box'> & { readonly box: Result })[]> => {
      await lock(`${locks.round}:${round}`)
      const taken = await sql<Row>`
        select * from ${sql.table(table)}
        where round = ${round} and is_counted and box is not null order by meeting`.execute(db)
      const opened = taken.rows.flatMap((row) => {
        const inside = openUnless(passOver, row)
        return inside === null ? [] : [{ ...row, box: JSON.parse(inside) as Result }]
      })
      await sql`
        update ${sql.table(table)} set box = null where round = ${round} and is_counted`.execute(db)
      return opened
    },
  }
}
