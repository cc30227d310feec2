import type { SummaryDraft } from '#bot/api/summary.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import {
  EMPTY_CONTENT,
  LONGEST_TEXT,
  SUMMARY_POINTS,
  type SummaryContent,
} from '#bot/domain/summary.ts'
import { DIALOGS } from '#bot/teams/dialogs.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'
import { anId } from '#tests/support/make.ts'
import type { Drawn } from '../state.ts'
import { LONG, prose, STARTS } from '../words.ts'
import { fullContent, NAMES_MARKED, namedContent, usualContent } from './summary.ts'

/** In what is typed as the first answer: "Om 010190-1234". */
const CPR_MARKED: readonly Mark[] = [
  { field: 'content.what', kind: 'cpr', start: 3, end: 14, why: 'birth-date', rule: 'refuse' },
]

const opened = (content: SummaryContent, roundLabel = '1. møderunde 2027'): SummaryDraft => ({
  meeting: anId(),
  group: anId(),
  roundLabel,
  meetingAt: STARTS,
  content,
  state: 'draft',
  isShared: false,
  isReleased: false,
  release: null,
  marks: [],
})

const form =
  (draft: SummaryDraft, typed: Readonly<Record<string, string>> | null = null): Drawn =>
  (locale) => {
    const dialog = DIALOGS.get('summary')
    if (!dialog) throw new Error('There is no dialog called summary.')
    const problem = refusalSentence(text(locale), 'contains-cpr', { found: ['010190-1234'] })
    return dialog.form(
      draft as never,
      typed && { typed, problem, marks: CPR_MARKED },
      text(locale),
      locale,
    )
  }

export const dialogs = {
  summaryDialog: {
    empty: form(opened(EMPTY_CONTENT)),
    'what was kept': form(opened(usualContent)),
    'what was kept, with names in it': form({
      ...opened(namedContent),
      marks: [...NAMES_MARKED],
    }),
    'after a refusal': form(opened(EMPTY_CONTENT), {
      'content.what': 'Om 010190-1234',
      'content.points.0.why': prose(300),
    }),
    'after a refusal, everything as long as it may be': form(
      opened(EMPTY_CONTENT, LONG.round),
      Object.fromEntries([
        ...['what', 'why', 'willDo', 'toChiefGroup'].map((part) => [
          `content.${part}`,
          prose(LONGEST_TEXT),
        ]),
        ...SUMMARY_POINTS.flatMap((_point, index) =>
          ['what', 'why', 'willDo'].map((part) => [`content.points.${index}.${part}`, prose(500)]),
        ),
      ]),
    ),
    'longer than a form can hold': form(opened(fullContent, LONG.round)),
  },
}
