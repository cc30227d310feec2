import { z } from 'zod'
import {
  AUDIENCES,
  COMMITMENT_STATES,
  LONGEST_COMMITMENT,
  LONGEST_FOLLOW_UP,
} from '#bot/domain/commitment.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { commitmentId, day, instant, personId, roundId } from './ids.ts'

const wording = {
  text: z.string().trim().min(3).max(LONGEST_COMMITMENT),
  of: z.enum(['me', 'group']).default('me'),
  audience: z.enum(AUDIENCES).default('private'),
  colleague: personId.nullable().default(null),
}
const answer = z.string().trim().max(LONGEST_FOLLOW_UP).default('')

const commitmentView = z.object({
  id: commitmentId,
  text: z.string(),
  /** The caller's own, the group's, or what another shares. */
  of: z.enum(['me', 'group', 'other']),
  /** Of another's, whose it is; of one's own shared with one colleague, who that is. */
  name: z.string().nullable(),
  audience: z.enum(AUDIENCES),
  colleague: personId.nullable(),
  madeAt: instant,
  /** The round whose meeting it comes from. */
  from: z.string().nullable(),
  state: z.enum(COMMITMENT_STATES),
  history: z.array(z.object({ state: z.enum(COMMITMENT_STATES), at: instant })).readonly(),
  followUps: z
    .array(
      z.object({
        round: roundId,
        roundLabel: z.string(),
        at: instant,
        went: z.string(),
        hard: z.string(),
        needed: z.string(),
      }),
    )
    .readonly(),
  /** To those who may change it: the day it is deleted if nobody does anything with it; null: not for long. */
  deletedOn: day.nullable(),
  /** To be looked at before the next meeting. */
  isAsked: z.boolean(),
  mayChange: z.boolean(),
})
export type CommitmentView = z.output<typeof commitmentView>

const list = z.object({
  groupName: z.string(),
  /** Open ones first, then the newest. */
  commitments: z.array(commitmentView).readonly(),
  /** The others in the group, one of whom can be shared with. */
  colleagues: z.array(z.object({ id: personId, name: z.string() })).readonly(),
  nextMeeting: z.object({ roundLabel: z.string(), startsAt: instant }).nullable(),
})
export type CommitmentList = z.output<typeof list>

/** What the caller may read: their own, the group's, and what others in it share with them. */
export const getCommitments = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: list,
  refusals: [],
})

export const makeCommitment = endpoint({
  kind: 'command',
  input: z.strictObject({ ...wording, despite }),
  output: list,
  refusals: ['colleague-missing', ...CONFIDENTIAL_REFUSALS],
})

/** Other words, other readers, or handed to the group. */
export const changeCommitment = endpoint({
  kind: 'command',
  input: z.strictObject({ commitment: commitmentId, ...wording, despite }),
  output: list,
  refusals: ['colleague-missing', 'commitment-is-the-groups', ...CONFIDENTIAL_REFUSALS],
})

/** The three answers before the next meeting. */
export const followUpCommitment = endpoint({
  kind: 'command',
  input: z.strictObject({
    commitment: commitmentId,
    went: answer,
    hard: answer,
    needed: answer,
    despite,
  }),
  output: list,
  refusals: ['no-meeting-to-follow-up', 'follow-up-empty', ...CONFIDENTIAL_REFUSALS],
})

/** Done, let go, or open again. */
export const settleCommitment = endpoint({
  kind: 'command',
  input: z.strictObject({ commitment: commitmentId, state: z.enum(COMMITMENT_STATES) }),
  output: list,
  refusals: [],
})

/** Deletes it with everything written about it. */
export const removeCommitment = endpoint({
  kind: 'command',
  input: z.strictObject({ commitment: commitmentId }),
  output: list,
  refusals: [],
})
