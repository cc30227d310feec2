import { z } from 'zod'
import { CONTRACT_SECTIONS, LONGEST_SECTION } from '#bot/domain/contract.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { groupId, instant } from './ids.ts'

const words = z.string().trim().max(LONGEST_SECTION).default('')
const contentInput = z.strictObject({
  meeting: words,
  benefit: words,
  trust: words,
  attendance: words,
})

export const contractContent = z.object({
  meeting: z.string(),
  benefit: z.string(),
  trust: z.string(),
  attendance: z.string(),
})

const version = z.number().int().min(0)

const contractView = z.object({
  group: groupId,
  groupName: z.string(),
  /** What the host is writing, to the host alone; null to the others. */
  draft: z
    .object({ content: contractContent, version: z.number().int(), isShared: z.boolean() })
    .nullable(),
  /** The words that stand now; null before the first. */
  standing: z
    .object({
      revision: z.number().int(),
      content: contractContent,
      at: instant,
      isAccepted: z.boolean(),
      /** Those of the members who have said yes; never who has not. */
      accepted: z.array(z.string()).readonly(),
      members: z.number().int(),
    })
    .nullable(),
  /** Earlier words, newest first. */
  earlier: z
    .array(z.object({ revision: z.number().int(), content: contractContent, at: instant }))
    .readonly(),
  keptAt: instant.nullable(),
  /** What the next meeting should take up. */
  due: z.enum(['write', 'look']).nullable(),
})
export type ContractView = z.output<typeof contractView>

/** The contract of the caller's own group. */
export const getContract = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: contractView,
  refusals: [],
})

/** Keeps what the host has written, for the host alone until it is shared. */
export const saveContract = endpoint({
  kind: 'command',
  input: z.strictObject({ version, content: contentInput }),
  output: contractView,
  refusals: ['changed-meanwhile', 'contains-cpr'],
})

/** Shows the group the saved words, in its room, and asks each to say yes. */
export const shareContract = endpoint({
  kind: 'command',
  input: z.strictObject({ version, despite }),
  output: contractView,
  refusals: ['changed-meanwhile', 'contract-empty', 'contract-unchanged', ...CONFIDENTIAL_REFUSALS],
})

/** The group went through it and keeps it as it is. */
export const keepContract = endpoint({
  kind: 'command',
  input: z.strictObject({}),
  output: contractView,
  refusals: ['no-contract'],
})

/** The caller's own yes to the words of one revision, or that it is taken back. */
export const acceptContract = endpoint({
  kind: 'command',
  input: z.strictObject({
    group: groupId,
    revision: z.number().int().min(1),
    accepted: z.boolean(),
  }),
  output: z.object({
    group: groupId,
    groupName: z.string(),
    revision: z.number().int(),
    content: contractContent,
    changed: z.array(z.enum(CONTRACT_SECTIONS)).readonly(),
    isAccepted: z.boolean(),
    isEarlier: z.boolean(),
    tabUrl: z.string(),
  }),
  refusals: ['no-contract', 'contract-changed'],
})
