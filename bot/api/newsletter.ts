import { z } from 'zod'
import { LANGUAGES } from '#bot/domain/language.ts'
import { LONGEST, MOST_SECTIONS, QUESTIONS } from '#bot/domain/newsletter.ts'
import { CONFIDENTIAL_REFUSALS } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { instant, roundId } from './ids.ts'

const words = (longest: number) => z.string().max(longest)
/** As it is being written: blank and half-written parts are kept, and refused only when it is sent. */
const content = z.strictObject({
  title: words(LONGEST.title),
  why: words(LONGEST.why),
  theme: words(LONGEST.theme),
  themeWhy: words(LONGEST.themeWhy),
  intro: words(LONGEST.intro),
  sections: z
    .array(z.strictObject({ heading: words(LONGEST.heading), points: words(LONGEST.points) }))
    .max(MOST_SECTIONS)
    .readonly(),
  toCome: words(LONGEST.toCome),
  questions: z.array(words(LONGEST.question)).max(QUESTIONS).readonly(),
})
const version = z.number().int().min(0)
/** What stands around the chief group's own words, in the letter's language. */
const frame = z.object({
  language: z.enum(LANGUAGES),
  to: z.string(),
  whyHeading: z.string(),
  themeHeading: z.tuple([z.string(), z.string()]).readonly(),
  toComeHeading: z.string(),
  yourLeader: z.string(),
  greeting: z.string(),
  signed: z.string(),
})

export const getNewsletter = endpoint({
  kind: 'query',
  /** null: the latest round that has begun. */
  input: z.strictObject({ round: roundId.nullable() }),
  output: z.object({
    round: z.object({ id: roundId, label: z.string() }),
    rounds: z.array(z.object({ id: roundId, label: z.string() })).readonly(),
    isHeld: z.boolean(),
    frame,
    content,
    /** Groups that have passed something on to the chief group. */
    passedOn: z.number().int(),
    /** 0: nobody has saved it yet. */
    version,
    versions: z
      .array(z.object({ version, savedAt: instant, savedBy: z.string().nullable() }))
      .readonly(),
    sentAt: instant.nullable(),
    /** The caller saved it last, so that another must send it. */
    isOwn: z.boolean(),
    maySend: z.boolean(),
    mayChooseAddress: z.boolean(),
    address: z.string().nullable(),
    groups: z.number().int(),
  }),
  refusals: ['no-round-begun'],
})

export const getNewsletterVersion = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId, version }),
  output: z.object({ content }),
  refusals: [],
})

export const saveNewsletter = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId, version, content }),
  output: z.object({ version, savedAt: instant }),
  refusals: ['changed-meanwhile', 'contains-cpr', 'newsletter-sent'],
})

export const sendNewsletter = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId, version }),
  output: z.object({ sentAt: instant, groups: z.number().int(), isMailed: z.boolean() }),
  refusals: [
    'changed-meanwhile',
    'round-not-over',
    'newsletter-sent',
    'newsletter-own',
    'newsletter-incomplete',
    'newsletter-names-group',
    ...CONFIDENTIAL_REFUSALS,
  ],
})

export const exportNewsletter = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  refusals: [],
})

export const chooseNewsletterAddress = endpoint({
  kind: 'command',
  input: z.strictObject({ address: z.email().max(200).nullable() }),
  output: z.null(),
  refusals: [],
})

export const readNewsletters = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    frame,
    letters: z.array(
      z.object({
        round: roundId,
        roundLabel: z.string(),
        sentAt: instant,
        content,
        notes: z.string(),
      }),
    ),
    mayNote: z.boolean(),
  }),
  refusals: [],
})

export const saveNewsletterNotes = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId, notes: words(LONGEST.notes) }),
  output: z.null(),
  refusals: ['contains-cpr'],
})
