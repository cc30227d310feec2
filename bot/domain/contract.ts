import { addDays, dayOf, type Instant } from './calendar.ts'
import type { GroupId, PersonId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** What a group settles before it can be open with each other (requirements.md A64, A65). */
export const CONTRACT_SECTIONS = ['meeting', 'benefit', 'trust', 'attendance'] as const
export type ContractSection = (typeof CONTRACT_SECTIONS)[number]
export type ContractContent = Readonly<Record<ContractSection, string>>

/** The most letters in one section: four of them fit on one card and on one page. */
export const LONGEST_SECTION = 1500

/** A text that the group was shown; its words never change. */
export type ContractRevision = {
  readonly revision: number
  readonly content: ContractContent
  readonly at: Instant
  /** Who has said yes to these words. */
  readonly accepted: readonly PersonId[]
}

/** A group's own agreement on how it works together. */
export type Contract = {
  readonly group: GroupId
  /** What the host is writing; the group sees it on the screen and once it is shared. */
  readonly draft: ContractContent
  /** Goes up with every save; a save that names an older one is refused. */
  readonly version: number
  readonly savedBy: PersonId | null
  /** When the group last went through it and kept it as it was. */
  readonly keptAt: Instant | null
  /** Oldest first; the last one counts. */
  readonly revisions: readonly ContractRevision[]
}

export const EMPTY_CONTRACT: ContractContent = {
  meeting: '',
  benefit: '',
  trust: '',
  attendance: '',
}

export const standing = (contract: Contract | null): ContractRevision | null =>
  contract?.revisions.at(-1) ?? null

/** Keeps what is written. Somebody who saved meanwhile is not overwritten. */
export const writeContract = (
  before: Contract | null,
  group: GroupId,
  { version, content, by }: { version: number; content: ContractContent; by: PersonId | null },
): Result<Contract, 'changed-meanwhile'> => {
  if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')
  const kept = before ?? { group, keptAt: null, revisions: [] }
  return accept({ ...kept, draft: content, version: version + 1, savedBy: by })
}

export type SharingRefusal = 'changed-meanwhile' | 'contract-empty' | 'contract-unchanged'

/** Shows the group the words that stand in the draft now; whoever shares them has said yes to them. */
export const shareContract = (
  contract: Contract,
  { version, by, now }: { version: number; by: PersonId; now: Instant },
): Result<Contract, SharingRefusal> => {
  if (contract.version !== version) return refuse('changed-meanwhile')
  if (isEmptyContract(contract.draft)) return refuse('contract-empty')
  const before = standing(contract)
  if (before && changedSections(before.content, contract.draft).length === 0)
    return refuse('contract-unchanged')
  const revision = (before?.revision ?? 0) + 1
  const shared = { revision, content: contract.draft, at: now, accepted: [by] }
  return accept({ ...contract, revisions: [...contract.revisions, shared] })
}

/** The yearly look: the group went through it and keeps it. Nobody is asked to say yes again. */
export const keepContract = (contract: Contract, now: Instant): Result<Contract, 'no-contract'> =>
  standing(contract) ? accept({ ...contract, keptAt: now }) : refuse('no-contract')

/** A yes, or one taken back. Only the words that stand now can be said yes to. */
export const answerContract = (
  contract: Contract | null,
  { revision, by, isAccepted }: { revision: number; by: PersonId; isAccepted: boolean },
): Result<Contract, 'no-contract' | 'contract-changed'> => {
  const last = standing(contract)
  if (!contract || !last) return refuse('no-contract')
  if (last.revision !== revision) return refuse('contract-changed')
  const others = last.accepted.filter((each) => each !== by)
  const answered = { ...last, accepted: isAccepted ? [...others, by] : others }
  return accept({ ...contract, revisions: [...contract.revisions.slice(0, -1), answered] })
}

export const hasAccepted = (contract: Contract | null, person: PersonId): boolean =>
  standing(contract)?.accepted.includes(person) ?? false

export const isEmptyContract = (content: ContractContent): boolean =>
  CONTRACT_SECTIONS.every((section) => content[section].trim() === '')

/** The sections whose words differ, outer blanks aside. */
export const changedSections = (
  before: ContractContent,
  after: ContractContent,
): readonly ContractSection[] =>
  CONTRACT_SECTIONS.filter((section) => before[section].trim() !== after[section].trim())

/** A season's rounds do not lie a year apart to the day: the first meeting of the next year is soon enough. */
const LOOK_AFTER_DAYS = 350

/** What a meeting should take up of the contract: write it, look at it once a year, or nothing. */
export const contractDue = (
  contract: Contract | null,
  meetingAt: Instant,
): 'write' | 'look' | null => {
  const last = standing(contract)
  if (!contract || !last) return 'write'
  const seen = contract.keptAt !== null && contract.keptAt > last.at ? contract.keptAt : last.at
  return dayOf(meetingAt) >= addDays(dayOf(seen), LOOK_AFTER_DAYS) ? 'look' : null
}
