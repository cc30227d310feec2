import { cprIn } from './cpr.ts'
import { emailsIn } from './email.ts'
import { type Finding, withoutOverlaps } from './finding.ts'
import { fold } from './fold.ts'
import type { Names } from './names/directory.ts'
import { namesIn } from './names/names.ts'
import { phonesIn } from './phone.ts'

/** Everything in a text that points at a person, in its order, without overlaps; linear in the length of the text. */
export const findConfidential = (text: string, names: Names): readonly Finding[] => {
  const folded = fold(text)
  const { plain } = folded
  const found = [...cprIn(plain), ...emailsIn(plain), ...phonesIn(plain), ...namesIn(folded, names)]
  return withoutOverlaps(found).map((each) => ({
    ...each,
    start: folded.startOf(each.start),
    end: folded.endOf(each.end),
  }))
}
