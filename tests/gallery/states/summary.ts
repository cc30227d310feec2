import type { SummaryMessage } from '#bot/application/messages/summary.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import {
  EMPTY_CONTENT,
  LONGEST_TEXT,
  SUMMARY_POINTS,
  type SummaryContent,
} from '#bot/domain/summary.ts'
import { anId } from '#tests/support/make.ts'
import { ofMessages } from '../state.ts'
import { LONG, prose, TAB } from '../words.ts'

const meeting = anId<SummaryMessage['meeting']>()

export const usualContent: SummaryContent = {
  what: 'Sygefravær i ældreplejen.\nOg hvad der virker hos andre.',
  why: 'Det fylder for medarbejderne',
  willDo: 'Tre greb, som vi prøver inden næste møde',
  points: [{ point: 'joint-focus', what: 'Data om fravær', why: '', willDo: 'Vi deler tal' }],
  toChiefGroup: 'Vi har brug for fælles retningslinjer',
}
/** Somebody is named, in a point somebody's number stands, and the chief group would read a name. */
export const namedContent: SummaryContent = {
  ...usualContent,
  what: 'Vi talte længe om Mettes model for *overlevering*,\nog om den kan bruges andre steder.',
  points: [{ point: 'joint-focus', what: 'Ring til vagten på 72 53 10 44', why: '', willDo: '' }],
  toChiefGroup: 'Vi vil gerne prøve Mette Holms model i hele kommunen',
}
const markOf = (field: string, text: string, words: string, more: Partial<Mark> = {}): Mark => ({
  field,
  kind: 'name',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  why: 'first-name',
  rule: 'warn',
  ...more,
})
export const NAMES_MARKED: readonly Mark[] = [
  markOf('content.what', namedContent.what, 'Mettes'),
  markOf('content.points.0.what', namedContent.points[0]?.what ?? '', '72 53 10 44', {
    kind: 'phone',
    why: 'said-to-be-phone',
  }),
  markOf('content.toChiefGroup', namedContent.toChiefGroup, 'Mette Holms', {
    why: 'full-name',
    rule: 'refuse',
  }),
]
const oneName = `${LONG.person} `
const fullOfNames: SummaryContent = {
  ...usualContent,
  what: oneName.repeat(Math.floor(LONGEST_TEXT / oneName.length)),
}
const manyMarks = Array.from(
  { length: Math.floor(LONGEST_TEXT / oneName.length) },
  (_, index): Mark =>
    markOf('content.what', fullOfNames.what, LONG.person, {
      start: index * oneName.length,
      end: index * oneName.length + LONG.person.length,
      why: 'full-name',
    }),
)
const longest = prose(LONGEST_TEXT)
/** Each text as long as it may be: more than a card can hold. */
export const fullContent: SummaryContent = {
  what: longest,
  why: longest,
  willDo: longest,
  points: SUMMARY_POINTS.map((point) => ({ point, what: longest, why: longest, willDo: longest })),
  toChiefGroup: longest,
}
const marks = '*'.repeat(LONGEST_TEXT)
/** The most that escaping can make of four texts. */
const marksOnly: SummaryContent = {
  ...fullContent,
  what: marks,
  why: marks,
  willDo: marks,
  toChiefGroup: marks,
}
/** A host who writes a lot, within what a card can hold. */
const longContent: SummaryContent = {
  what: prose(600),
  why: prose(600),
  willDo: prose(600),
  points: SUMMARY_POINTS.map((point) => ({
    point,
    what: prose(200),
    why: prose(200),
    willDo: prose(200),
  })),
  toChiefGroup: prose(600),
}

const shared = {
  card: 'summary',
  meeting,
  group: anId(),
  roundLabel: '1. møderunde 2027',
  content: usualContent,
  isReleased: false,
  tabUrl: TAB,
} as const satisfies SummaryMessage
const draft = {
  card: 'summary-draft',
  meeting,
  roundLabel: '1. møderunde 2027',
  content: usualContent,
  isShared: false,
  isReleased: false,
  release: null,
  marks: [] as readonly Mark[],
} as const satisfies SummaryMessage

export const summary = {
  drawSummary: ofMessages<'summary'>({
    usual: shared,
    released: { ...shared, isReleased: true },
    'nothing for the chief group': { ...shared, content: { ...usualContent, toChiefGroup: '' } },
    'one answer only': { ...shared, content: { ...EMPTY_CONTENT, what: 'Fravær' } },
    'long, whole': { ...shared, content: longContent },
    'every sign a mark': { ...shared, content: marksOnly },
    'everything as long as it may be': { ...shared, roundLabel: LONG.round, content: fullContent },
  }),
  drawSummaryNudge: ofMessages<'summary-nudge'>({
    usual: {
      card: 'summary-nudge',
      meeting,
      groupName: 'Ledelsesgruppe 1',
      roundLabel: '1. møderunde 2027',
    },
    'longest names': {
      card: 'summary-nudge',
      meeting,
      groupName: LONG.group,
      roundLabel: LONG.round,
    },
  }),
  drawSummaryDraft: ofMessages<'summary-draft'>({
    'only the host’s': draft,
    'with names in it': { ...draft, content: namedContent, marks: NAMES_MARKED.slice(0, 2) },
    'with names for the chief group': {
      ...draft,
      isShared: true,
      content: namedContent,
      marks: NAMES_MARKED,
    },
    'full of names': { ...draft, content: fullOfNames, marks: manyMarks },
    'nothing for the chief group': {
      ...draft,
      isShared: true,
      content: { ...usualContent, toChiefGroup: '' },
    },
    'shared, not passed on': { ...draft, isShared: true },
    'passed on': { ...draft, isShared: true, isReleased: true },
    'nothing written': { ...draft, content: EMPTY_CONTENT },
    'every sign a mark': { ...draft, content: marksOnly },
    'everything as long as it may be': { ...draft, isShared: true, content: fullContent },
  }),
}
