import type { Seal } from '../seal.ts'
import type { Ask } from './columns.ts'
import type { Marks } from './marks.ts'

/** Tables with a sealed `box`, by what each is sealed about, and the lock of whoever puts an answer in. */
const BOXES = [
  { table: 'ballots', about: 'meeting', lock: 'ballot' },
  { table: 'concept_ballots', about: 'meeting', lock: 'concept' },
  { table: 'staff_questions', about: 'id', lock: 'staff' },
] as const

/**
 * Takes the name out of what people have written in boxes that are still sealed. The boxes look the same as before
 * from outside. One that cannot be opened with the secrets at hand is left as it is: nobody can read it.
 */
export const resealWithout = async (
  ask: Ask,
  seal: Seal,
  marks: Marks,
  formerLeader: string,
): Promise<void> => {
  if (marks.wordPatternInJson === '') return
  for (const { table, about, lock } of BOXES) {
    const keys = await ask<{ key: string }>(
      `select ${about}::text as key from ${table} where box is not null order by ${about}`,
    )
    for (const { key } of keys) {
      // As whoever puts an answer in: two at once must not overwrite each other.
      await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${lock}:${key}`])
      const [row] = await ask<{ box: Buffer | null }>(
        `select box from ${table} where ${about} = $1`,
        [key],
      )
      const inside = row?.box ? opened(seal, row.box, key) : null
      if (inside === null) continue
      const [renamed] = await ask<{ words: string }>(
        `select regexp_replace($1::text, $2, $3, 'gi') as words`,
        [inside, marks.wordPatternInJson, formerLeader],
      )
      if (renamed && renamed.words !== inside)
        await ask(`update ${table} set box = $1 where ${about} = $2`, [
          seal.close(renamed.words, key),
          key,
        ])
    }
  }
}

const opened = (seal: Seal, box: Buffer, key: string): string | null => {
  try {
    return seal.open(box, key)
  } catch {
    return null
  }
}
