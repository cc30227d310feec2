import { findConfidential } from '#bot/domain/confidential/find.ts'
import { FINDING_KINDS, type Finding, type FindingKind } from '#bot/domain/confidential/finding.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import { read } from './read.ts'
import { MEMBERS, OTHERS } from './sentences/group.ts'

const names = namesFor([...MEMBERS, ...OTHERS], MEMBERS)

export type Counted = { found: number; missed: number; wrong: number }
export type Measured = {
  readonly byKind: Readonly<Record<FindingKind, Counted>>
  /** Sentences where something was missed or wrongly found, with what. */
  readonly faults: readonly string[]
}

const isSame = (one: Omit<Finding, 'why'>, other: Omit<Finding, 'why'>) =>
  one.kind === other.kind && one.start === other.start && one.end === other.end

/** What the detector finds in labelled sentences: a mark counts as found when kind, beginning and end are right. */
export const measure = (sentences: readonly string[]): Measured => {
  const byKind = Object.fromEntries(
    FINDING_KINDS.map((kind) => [kind, { found: 0, missed: 0, wrong: 0 }]),
  ) as Record<FindingKind, Counted>
  const faults: string[] = []
  for (const sentence of sentences) {
    const { text, marks } = read(sentence)
    const found = findConfidential(text, names)
    for (const mark of marks) {
      const isFound = found.some((each) => isSame(each, mark))
      byKind[mark.kind][isFound ? 'found' : 'missed'] += 1
      if (!isFound)
        faults.push(`missed ${mark.kind} "${text.slice(mark.start, mark.end)}": ${text}`)
    }
    for (const each of found) {
      if (marks.some((mark) => isSame(each, mark))) continue
      byKind[each.kind].wrong += 1
      faults.push(`wrong ${each.kind} "${text.slice(each.start, each.end)}": ${text}`)
    }
  }
  return { byKind, faults }
}

export const precision = ({ found, wrong }: Counted): number =>
  found + wrong === 0 ? 1 : found / (found + wrong)
export const recall = ({ found, missed }: Counted): number =>
  found + missed === 0 ? 1 : found / (found + missed)
