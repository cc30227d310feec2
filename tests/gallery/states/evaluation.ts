import type { EvaluationMessage } from '#bot/application/messages/evaluation.ts'
import { ANSWERS_NEEDED, LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { anId } from '#tests/support/make.ts'
import { ofMessages } from '../state.ts'
import { CLOSES, LONG, prose, TAB } from '../words.ts'

const meeting = anId<EvaluationMessage['meeting']>()
const open = {
  card: 'evaluation',
  meeting,
  group: anId(),
  roundLabel: '1. møderunde 2027',
  closesAt: CLOSES,
  isClosed: false,
  isPooled: true,
  answersNeeded: ANSWERS_NEEDED,
} as const satisfies EvaluationMessage
const again = {
  card: 'evaluation-again',
  meeting,
  roundLabel: '1. møderunde 2027',
  closesAt: CLOSES,
  isPooled: true,
  answersNeeded: ANSWERS_NEEDED,
  given: { good: 'At Mette tog den svære sag op', missed: '', benefit: 4 },
  marks: [{ field: 'good', kind: 'name', start: 3, end: 8, why: 'first-name', rule: 'warn' }],
} as const satisfies EvaluationMessage
const result = {
  card: 'evaluation-result',
  meeting,
  roundLabel: '1. møderunde 2027',
  answersNeeded: ANSWERS_NEEDED,
  tabUrl: TAB,
  result: {
    answers: 12,
    benefitMean: 4.25,
    benefitCounts: [0, 0, 2, 5, 5],
    scales: {
      track: { answers: 11, mean: 4.5, counts: [0, 0, 0, 5, 6] },
      focus: { answers: 9, mean: 3.7, counts: [0, 1, 3, 3, 2] },
    },
    good: ['At vi talte om *én* sag.', 'Tonen\n- og tempoet', 'Værten'],
    missed: ['Mere tid\ntil dialog'],
  },
} as const satisfies EvaluationMessage
const answers = (characters: number) => Array.from({ length: 12 }, () => prose(characters))

export const evaluation = {
  drawEvaluation: ofMessages<'evaluation'>({
    open,
    'open, longest name': { ...open, roundLabel: LONG.round },
    'opened with the older promise': { ...open, isPooled: false },
    closed: { ...open, isClosed: true },
  }),
  drawEvaluationAgain: ofMessages<'evaluation-again'>({
    'with a name': again,
    'with a CPR number': {
      ...again,
      given: { ...again.given, missed: 'Sagen om 010190-1234 fyldte for meget.' },
      marks: [
        ...again.marks,
        { field: 'missed', kind: 'cpr', start: 9, end: 20, why: 'birth-date', rule: 'refuse' },
      ],
    },
  }),
  drawEvaluationThanks: ofMessages<'evaluation-thanks'>({
    usual: { card: 'evaluation-thanks', meeting, closesAt: CLOSES },
  }),
  drawEvaluationResult: ofMessages<'evaluation-result'>({
    usual: result,
    'too few answers': { ...result, result: null },
    'nobody wrote anything': { ...result, result: { ...result.result, good: [], missed: [] } },
    'many long answers': {
      ...result,
      result: { ...result.result, good: answers(300), missed: answers(300) },
    },
    'every sign a mark': {
      ...result,
      result: {
        ...result.result,
        good: Array.from({ length: 12 }, () => '*'.repeat(LONGEST_ANSWER)),
        missed: Array.from({ length: 12 }, () => 'ø'.repeat(LONGEST_ANSWER)),
      },
    },
    'everybody writes as much as they may': {
      ...result,
      roundLabel: LONG.round,
      result: {
        ...result.result,
        good: answers(LONGEST_ANSWER),
        missed: answers(LONGEST_ANSWER),
      },
    },
  }),
}
