import { describe, expect, it } from 'vitest'
import type { EvaluationMessage } from '#bot/application/messages/evaluation.ts'
import { instant } from '#bot/domain/calendar.ts'
import { draw } from '#bot/teams/cards/index.ts'
import { checkCard } from '#infra/local/validators/index.ts'
import { anId } from '#tests/support/make.ts'

const meeting = anId<EvaluationMessage['meeting']>()
const closesAt = instant('2027-01-21T11:00:00Z')
const open = {
  card: 'evaluation',
  meeting,
  group: anId(),
  roundLabel: '1. møderunde 2027',
  closesAt,
  isClosed: false,
  isPooled: true,
  answersNeeded: 5,
} as const satisfies EvaluationMessage
const result = {
  card: 'evaluation-result',
  meeting,
  roundLabel: '1. møderunde 2027',
  answersNeeded: 5,
  tabUrl: 'https://teams.microsoft.com/l/entity/x/home',
  result: {
    answers: 12,
    benefitMean: 4.25,
    benefitCounts: [0, 0, 2, 5, 5],
    good: Array.from({ length: 12 }, () => '*åh* '.repeat(120)),
    missed: ['Mere tid\ntil dialog'],
  },
} as const satisfies EvaluationMessage

const MESSAGES: readonly EvaluationMessage[] = [
  open,
  { ...open, isClosed: true },
  { card: 'evaluation-thanks', meeting, closesAt },
  result,
  { ...result, result: null },
]
const words = (message: EvaluationMessage) => JSON.stringify(draw(message, 'da').card)

describe('the evaluation’s cards', () => {
  it('are ones that Teams draws, in both languages', () => {
    for (const message of MESSAGES)
      for (const locale of ['da', 'en'] as const)
        expect(checkCard(draw(message, locale).card)).toEqual([])
  })

  it('ask three things of this meeting, and say before answering when it is shown', () => {
    expect(words(open)).toContain('"verb":"answerEvaluation"')
    expect(words(open)).toContain(`"meeting":"${meeting}"`)
    expect(words(open)).toContain('mindst 5 ud over værten')
    expect(words(open)).toContain('torsdag d. 21. januar 2027 kl. 12.00')
  })

  it('ask whether the group is on the right track and kept its focus, and both may be left out', () => {
    const { body } = draw(open, 'da').card as { body: { id?: string; isRequired?: boolean }[] }
    const asked = body.filter(({ id }) => id === 'track' || id === 'focus')
    expect(asked.map(({ isRequired }) => isRequired ?? false)).toEqual([false, false])
    expect(words(open)).toContain('Er gruppen på rette spor?')
  })

  it('ask nothing once closed', () => {
    expect(words({ ...open, isClosed: true })).not.toContain('Action.Execute')
  })

  it('show numbers as Danes write them, and words as they were written', () => {
    expect(words(result)).toContain('4,3 af 5')
    expect(words(result)).toContain('\\\\*åh\\\\*')
  })

  it('say why there is no result', () => {
    expect(words({ ...result, result: null })).toContain('Færre end 5 ud over værten')
  })

  it('show the beginning of each answer, and lead to the rest, when everybody writes a lot', () => {
    const longest = Array.from({ length: 12 }, () => 'ø'.repeat(600))
    const full = { ...result, result: { ...result.result, good: longest, missed: longest } }
    expect(Buffer.byteLength(words(full))).toBeLessThan(25_000)
    expect(words(full)).toContain('Læs alle svar')
    expect(words(result)).not.toContain('Læs alle svar')
  })
})
