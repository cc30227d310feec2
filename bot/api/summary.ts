import { z } from 'zod'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { LONGEST_TEXT } from '#bot/domain/summary.ts'
import { CONFIDENTIAL_REFUSALS, despite, mark } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { groupId, instant, meetingId } from './ids.ts'
import { quotesInput, release } from './release.ts'

const words = z.string().trim().max(LONGEST_TEXT).default('')
const threeTexts = { what: words, why: words, willDo: words }

const contentInput = z.strictObject({
  ...threeTexts,
  points: z
    .array(z.strictObject({ point: z.enum(AGENDA_POINTS), ...threeTexts }))
    .max(AGENDA_POINTS.length)
    .default([]),
  toChiefGroup: words,
})

export const summaryContent = z.object({
  what: z.string(),
  why: z.string(),
  willDo: z.string(),
  points: z
    .array(
      z.object({
        point: z.enum(AGENDA_POINTS),
        what: z.string(),
        why: z.string(),
        willDo: z.string(),
      }),
    )
    .readonly(),
  toChiefGroup: z.string(),
})

/** A summary as its host works on it. */
export const summaryDraft = z.object({
  meeting: meetingId,
  group: groupId,
  roundLabel: z.string(),
  meetingAt: instant,
  content: summaryContent,
  state: z.enum(['none', 'draft', 'shared', 'released']),
  /** False while the host has written something that the group has not seen. */
  isShared: z.boolean(),
  /** False while the words to the chief group are not those that were released. */
  isReleased: z.boolean(),
  /** What the group was last asked to pass on. */
  release: release.nullable(),
  /** What the group should not read by mistake, and what cannot go to the chief group. */
  marks: z.array(mark).readonly(),
})
export type SummaryDraft = z.output<typeof summaryDraft>

/** What the host has written so far; without a meeting, about the latest that has begun. */
export const openSummary = endpoint({
  kind: 'query',
  input: z.strictObject({ meeting: meetingId.nullable().default(null) }),
  output: summaryDraft,
  refusals: ['no-meeting-yet'],
})

export const saveSummary = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, content: contentInput }),
  output: summaryDraft,
  refusals: ['no-meeting-yet', 'contains-cpr', 'summary-empty'],
})

/** Shows the group, in its channel, what the host has written. */
export const shareSummary = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId, despite }),
  output: summaryDraft,
  refusals: [...CONFIDENTIAL_REFUSALS],
})

/** Asks the group whether the words to the chief group may leave the room. */
export const askRelease = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    isNamed: z.boolean().default(false),
    quotes: quotesInput,
  }),
  output: summaryDraft,
  refusals: [
    'summary-not-shared',
    'nothing-to-release',
    'release-open',
    'release-unchanged',
    'not-a-member',
    ...CONFIDENTIAL_REFUSALS,
  ],
})

/** Takes the question to the group back before the words have left. */
export const withdrawRelease = endpoint({
  kind: 'command',
  input: z.strictObject({ meeting: meetingId }),
  output: summaryDraft,
  refusals: ['release-closed'],
})

/** What the group has shared, newest meeting first. */
export const getSummaries = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    summaries: z.array(
      z.object({
        meeting: meetingId,
        roundLabel: z.string(),
        meetingAt: instant,
        sharedAt: instant,
        content: summaryContent,
        released: z.string().nullable(),
        /** What the group was last asked to pass on. */
        release: release.nullable(),
      }),
    ),
    isHost: z.boolean(),
  }),
  refusals: [],
})
