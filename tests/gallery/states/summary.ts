import type { SummaryMessage } from '#bot/application/messages/summary.ts'
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
  names: [] as readonly string[],
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
    'with names in it': { ...draft, names: ['Mette Holm', LONG.person, LONG.person] },
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
