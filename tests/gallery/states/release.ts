import type { AskedRelease, ReleaseMessage } from '#bot/application/messages/release.ts'
import { LONGEST_ANSWER, LONGEST_TITLE } from '#bot/domain/chief-table.ts'
import { LONGEST_CHANGE, LONGEST_QUOTE, MOST_QUOTES } from '#bot/domain/release.ts'
import { LONGEST_TEXT } from '#bot/domain/summary.ts'
import { anId } from '#tests/support/make.ts'
import { ofMessages } from '../state.ts'
import { CLOSES, LONG, prose, TAB } from '../words.ts'

const asked: AskedRelease['release'] = {
  asking: 1,
  words: '- Vi har brug for én aftale om, hvem der er tovholder\n- Giv os tid til *forberedelse*',
  isNamed: false,
  quotes: [],
  rule: 'yes',
  needed: 6,
  members: 11,
  answered: 1,
  changes: [],
  closesAt: CLOSES,
  state: 'asked',
  isOpen: true,
  hasAnswered: false,
}
const quote = { id: anId<ReleaseView['quotes'][number]['id']>(), mine: null } as const
type ReleaseView = AskedRelease['release']
const usual = {
  card: 'release',
  meeting: anId<AskedRelease['meeting']>(),
  roundLabel: '1. møderunde 2027',
  release: asked,
  tabUrl: TAB,
} as const satisfies ReleaseMessage
const withQuote: ReleaseView = {
  ...asked,
  isNamed: true,
  quotes: [{ ...quote, name: 'Mette Skov Holm', words: 'Jeg når det ikke, når alt haster.' }],
}
const stopped: ReleaseView = {
  ...asked,
  state: 'stopped',
  changes: ['Skriv det kortere', 'Tag det sidste punkt ud'],
}
const full: ReleaseView = {
  ...asked,
  words: prose(LONGEST_TEXT),
  quotes: Array.from({ length: MOST_QUOTES }, () => ({
    ...quote,
    name: LONG.person,
    words: prose(LONGEST_QUOTE),
  })),
  changes: Array.from({ length: 11 }, () => prose(LONGEST_CHANGE)),
}
const answer = {
  card: 'chief-answer',
  roundLabel: '1. møderunde 2027',
  themes: [
    { title: 'Tovholdere', status: 'decided', answer: 'Vi aftaler en fast tovholder fra marts.' },
    { title: 'Tid til forberedelse', status: 'in-discussion', answer: null },
    { title: 'Vikarer', status: 'passed-on', answer: 'Direktionen tager det op i maj.' },
  ],
  tabUrl: TAB,
} as const satisfies ReleaseMessage

export const release = {
  drawRelease: ofMessages<'release'>({
    usual,
    'with a quotation, the group named': { ...usual, release: withQuote },
    'silence is consent': { ...usual, release: { ...asked, rule: 'silence' } },
    'a change asked for': { ...usual, release: stopped },
    lapsed: { ...usual, release: { ...asked, state: 'lapsed' } },
    withdrawn: { ...usual, release: { ...asked, state: 'withdrawn' } },
    released: { ...usual, release: { ...asked, state: 'released' } },
    'everything as long as it may be': { ...usual, roundLabel: LONG.round, release: full },
    'every sign a mark': { ...usual, release: { ...asked, words: '*'.repeat(LONGEST_TEXT) } },
  }),
  drawReleaseReminder: ofMessages<'release-reminder'>({
    usual: { ...usual, card: 'release-reminder' },
  }),
  drawReleaseStopped: ofMessages<'release-stopped'>({
    'a change asked for': { ...usual, card: 'release-stopped', release: stopped },
    lapsed: { ...usual, card: 'release-stopped', release: { ...asked, state: 'lapsed' } },
    'everything as long as it may be': {
      ...usual,
      card: 'release-stopped',
      release: { ...full, state: 'stopped' },
    },
  }),
  drawReleaseAgain: ofMessages<'release-again'>({
    'a name in it': {
      card: 'release-again',
      meeting: usual.meeting,
      roundLabel: usual.roundLabel,
      release: asked,
      change: 'Mettes ord skal ud',
      marks: [{ field: 'change', kind: 'name', start: 0, end: 6, why: 'first-name', rule: 'warn' }],
    },
    'a CPR number in it': {
      card: 'release-again',
      meeting: usual.meeting,
      roundLabel: usual.roundLabel,
      release: asked,
      change: '010190-1234',
      marks: [
        { field: 'change', kind: 'cpr', start: 0, end: 11, why: 'birth-date', rule: 'refuse' },
      ],
    },
  }),
  drawQuoteAsked: ofMessages<'quote-asked'>({
    usual: {
      card: 'quote-asked',
      quote: quote.id,
      words: 'Jeg når det ikke, når alt haster.',
      roundLabel: '1. møderunde 2027',
      tabUrl: TAB,
    },
  }),
  drawChiefAnswer: ofMessages<'chief-answer'>({
    usual: answer,
    'everything as long as it may be': {
      ...answer,
      roundLabel: LONG.round,
      themes: Array.from({ length: 30 }, () => ({
        title: prose(LONGEST_TITLE),
        status: 'passed-on' as const,
        answer: prose(LONGEST_ANSWER),
      })),
    },
  }),
}
