import type { Seal } from '../seal.ts'
import type { Ask } from './columns.ts'
import type { Marks } from './marks.ts'

/**
 * Takes the name out of what people have written in ballot boxes that are still sealed. The boxes look the same as
 * before from outside. One that cannot be opened with the secrets at hand is left as it is: nobody can read it.
 */
export const resealWithout = async (
  ask: Ask,
  seal: Seal,
  marks: Marks,
  formerLeader: string,
): Promise<void> => {
  if (marks.wordPatternInJson === '') return
  const meetings = await ask<{ meeting: string }>(
    'select meeting from ballots where box is not null order by meeting',
  )
  for (const { meeting } of meetings) {
    // As whoever puts an answer in: two at once must not overwrite each other.
    await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`ballot:${meeting}`])
    const [row] = await ask<{ box: Buffer | null }>('select box from ballots where meeting = $1', [
      meeting,
    ])
    const inside = row?.box ? opened(seal, row.box, meeting) : null
    if (inside === null) continue
    const [renamed] = await ask<{ words: string }>(
      `select regexp_replace($1::text, $2, $3, 'gi') as words`,
      [inside, marks.wordPatternInJson, formerLeader],
    )
    if (renamed && renamed.words !== inside)
      await ask('update ballots set box = $1 where meeting = $2', [
        seal.close(renamed.words, meeting),
        meeting,
      ])
  }
}

const opened = (seal: Seal, box: Buffer, meeting: string): string | null => {
  try {
    return seal.open(box, meeting)
  } catch {
    return null
  }
}
