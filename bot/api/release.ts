import { z } from 'zod'
import { LONGEST_CHANGE, LONGEST_QUOTE, MOST_QUOTES, RELEASE_RULES } from '#bot/domain/release.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { instant, meetingId, personId, quoteId } from './ids.ts'

/** What a group is asked to pass on, as one of the group reads it; never who answered what. */
export const release = z.object({
  asking: z.number().int(),
  words: z.string(),
  /** The chief group is told which group it comes from. */
  isNamed: z.boolean(),
  quotes: z
    .array(
      z.object({
        id: quoteId,
        name: z.string(),
        words: z.string(),
        /** What the caller has answered of their own words; null of others'. */
        mine: z.enum(['asked', 'yes', 'no']).nullable(),
      }),
    )
    .readonly(),
  rule: z.enum(RELEASE_RULES),
  /** So many yeses are enough at the deadline. */
  needed: z.number().int(),
  members: z.number().int(),
  answered: z.number().int(),
  changes: z.array(z.string()).readonly(),
  closesAt: instant,
  state: z.enum(['asked', 'stopped', 'lapsed', 'withdrawn', 'released']),
  isOpen: z.boolean(),
  hasAnswered: z.boolean(),
})
export type ReleaseAsked = z.output<typeof release>

/** One member's yes to what the group is asked to pass on, or the change they ask for. */
export const answerRelease = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    asking: z.number().int().min(1).max(1000),
    answer: z.enum(['yes', 'change']),
    change: z.string().trim().max(LONGEST_CHANGE).default(''),
    despite,
  }),
  output: z.object({ release }),
  refusals: [
    'release-closed',
    'release-answered',
    'release-asked-again',
    'change-missing',
    ...CONFIDENTIAL_REFUSALS,
  ],
})

/** The caller's own yes or no to their own words leaving the group. */
export const answerQuote = endpoint({
  kind: 'command',
  input: z.strictObject({ quote: quoteId, yes: z.boolean() }),
  output: z.object({ yes: z.boolean() }),
  refusals: [],
})

/** Named leaders' own words, at most a few. */
export const quotesInput = z
  .array(z.strictObject({ person: personId, words: z.string().trim().min(1).max(LONGEST_QUOTE) }))
  .max(MOST_QUOTES)
  .readonly()
  .default([])

export const getReleaseRule = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ rule: z.enum(RELEASE_RULES) }),
  refusals: [],
})

/** How groups agree on what they pass on, from now on. */
export const chooseReleaseRule = endpoint({
  kind: 'command',
  input: z.strictObject({ rule: z.enum(RELEASE_RULES) }),
  output: z.null(),
  refusals: [],
})
