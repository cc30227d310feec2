import { describe, expect, it } from 'vitest'
import { endpoints } from '#bot/api/index.ts'
import type { SummaryDraft } from '#bot/api/summary.ts'
import type { SummaryMessage } from '#bot/application/messages/summary.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import { EMPTY_CONTENT, SUMMARY_POINTS } from '#bot/domain/summary.ts'
import { draw } from '#bot/teams/cards/index.ts'
import { summaryDialog } from '#bot/teams/cards/summary-dialog.ts'
import { inputFromCard } from '#bot/teams/inputs.ts'
import { text } from '#bot/text/text.ts'
import { checkCard } from '#infra/local/validators/index.ts'
import { anId } from '#tests/support/make.ts'

const meeting = anId<SummaryMessage['meeting']>()
const content = {
  what: 'Fravær',
  why: 'Det fylder',
  willDo: 'Tre greb',
  points: [{ point: 'joint-focus', what: 'Data', why: '', willDo: '' }],
  toChiefGroup: 'Mere tid',
} as const
const draft = {
  card: 'summary-draft',
  meeting,
  roundLabel: '1. møderunde 2027',
  content,
  isShared: false,
  isReleased: false,
  release: null,
  marks: [] as readonly Mark[],
} as const satisfies SummaryMessage
/** The beginning of the first answer, marked. */
const markAt = (field: string, end: number, rule: Mark['rule'] = 'warn'): Mark => ({
  kind: 'name',
  field,
  start: 0,
  end,
  why: 'full-name',
  rule,
})
const named = (given: Partial<Extract<SummaryMessage, { card: 'summary-draft' }>> = {}) => ({
  ...draft,
  content: { ...content, what: 'Mette Holm og Søren' },
  marks: [markAt('content.what', 10)],
  ...given,
})
const shared = {
  card: 'summary',
  meeting,
  group: anId(),
  roundLabel: '1. møderunde 2027',
  content,
  isReleased: false,
  tabUrl: 'https://teams.microsoft.com/l/entity/x/home',
} as const satisfies SummaryMessage

const words = (message: SummaryMessage) => JSON.stringify(draw(message, 'da').card)

describe('the summary’s cards', () => {
  it('are ones that Teams draws, in both languages', () => {
    const messages: SummaryMessage[] = [
      draft,
      named(),
      named({ isShared: true, marks: [markAt('content.toChiefGroup', 4, 'refuse')] }),
      { ...draft, isShared: true, isReleased: true },
      { ...draft, content: EMPTY_CONTENT },
      shared,
      { ...shared, isReleased: true },
      { card: 'summary-nudge', meeting, groupName: 'Gruppe 1', roundLabel: '1. møderunde 2027' },
    ]
    for (const message of messages)
      for (const locale of ['da', 'en'] as const)
        expect(checkCard(draw(message, locale).card)).toEqual([])
  })

  it('offer the host the next step only: sharing, then passing on, then nothing more', () => {
    const verbs = (message: SummaryMessage) =>
      [...words(message).matchAll(/"verb":"(\w+)"/g)].map((match) => match[1])
    expect(verbs(draft)).toEqual(['shareSummary'])
    expect(verbs({ ...draft, isShared: true })).toEqual(['askRelease'])
    expect(verbs({ ...draft, isShared: true, isReleased: true })).toEqual([])
    const nothingForChiefs = { ...draft, isShared: true, content: { ...content, toChiefGroup: '' } }
    expect(verbs(nothingForChiefs)).toEqual([])
  })

  it('say in the title how far the summary has come', () => {
    const titled = (message: SummaryMessage) => draw(message, 'da').notification
    expect(titled(draft)).toBe('Din kladde til opsamlingen')
    expect(titled({ ...draft, isShared: true })).toBe('Opsamlingen er delt med gruppen')
    expect(titled({ ...draft, isShared: true, isReleased: true })).toBe(
      'Opsamlingen er givet videre',
    )
  })

  it('mark names where they stand, say why, and share them only when the host means them', () => {
    const drawn = words(named())
    expect(drawn).toContain('»**Mette Holm**« og Søren')
    expect(drawn).toContain('»Mette Holm« er navnet på en leder.')
    expect(drawn).toContain('Del alligevel')
    expect(drawn).toContain('"despite":["Mette Holm"]')
    expect(words(draft)).not.toContain('alligevel')
  })

  it('do not offer to pass on what names somebody', () => {
    const marks = [markAt('content.toChiefGroup', 4, 'refuse')]
    const drawn = words({ ...draft, isShared: true, marks })
    expect(drawn).not.toContain('askRelease')
    expect(drawn).toContain('»**Mere**« tid')
    expect(drawn).toContain('Det kan ikke gives videre')
  })

  it('ask whether the group has agreed before passing on', () => {
    expect(words({ ...draft, isShared: true })).toContain(
      'Spørg gruppen, om teksten må gives videre',
    )
  })

  it('leave the points to the tab when everything together is too long for a card', () => {
    const long = 'Vi er blevet enige. '.repeat(90)
    const points = SUMMARY_POINTS.map((point) => ({ point, what: long, why: long, willDo: long }))
    const drawn = words({ ...shared, content: { ...content, what: long, points } })
    expect(Buffer.byteLength(drawn)).toBeLessThan(25_000)
    expect(drawn).toContain(long.trim())
    expect(drawn).toContain('Læs det hele')
    expect(drawn).toContain('Mere tid')
    expect(words(shared)).not.toContain('Læs det hele')
  })

  it('leave out questions without an answer', () => {
    expect(words({ ...shared, content: { ...content, why: '' } })).not.toContain('Hvorfor?')
  })
})

describe('the dialog of /summary', () => {
  const opened: SummaryDraft = {
    meeting,
    group: anId(),
    roundLabel: '1. møderunde 2027',
    meetingAt: instant('2027-01-20T08:00:00Z'),
    content: { ...content, points: [...content.points] },
    state: 'draft',
    release: null,
    isShared: false,
    isReleased: false,
    marks: [],
  }
  type Form = {
    readonly card: { readonly actions: readonly { readonly data: { readonly fixed: object } }[] }
  }
  const form = (again: Parameters<typeof summaryDialog.form>[1] = null) =>
    summaryDialog.form(opened as never, again, text('da'), 'da')

  it('is one that Teams draws, and holds what was kept', () => {
    expect(checkCard(form().card)).toEqual([])
    expect(JSON.stringify(form().card)).toContain('"value":"Data"')
  })

  it('is read back as what saving wants, point by point', () => {
    const { fixed } = (form() as unknown as Form).card.actions[0]?.data ?? { fixed: {} }
    const sent = { 'content.what': 'Nyt', 'content.points.1.why': 'Fordi', ...fixed }
    const read = endpoints.saveSummary.input.parse(inputFromCard('saveSummary', sent))
    expect(read.content).toMatchObject({ what: 'Nyt', toChiefGroup: '' })
    expect(read.content.points[1]).toMatchObject({ point: 'joint-focus', why: 'Fordi' })
  })

  it('leads to the tab, rather than cut them, when points written there are too long for it', () => {
    const points = [{ point: 'joint-focus' as const, what: 'x'.repeat(501), why: '', willDo: '' }]
    const long = { ...opened, content: { ...opened.content, points } }
    const drawn = JSON.stringify(summaryDialog.form(long as never, null, text('da'), 'da').card)
    expect(drawn).not.toContain('Input.')
    expect(drawn).toContain('Åbn Tværs')
  })

  it('keeps what was typed when saving was refused, and says why', () => {
    const mark = { ...markAt('content.what', 14, 'refuse'), kind: 'cpr', start: 3 } as const
    const again = {
      typed: { 'content.what': 'Om 010190-1234' },
      problem: 'Fjern CPR-nummeret.',
      marks: [mark],
    }
    const drawn = JSON.stringify(form(again).card)
    expect(drawn).toContain('Fjern CPR-nummeret.')
    expect(drawn).toContain('"value":"Om 010190-1234"')
    expect(drawn).toContain('Om »**010190-xxxx**«')
  })

  it('shows the host alone the draft afterwards', () => {
    const saved = summaryDialog.saved(opened as never, {} as never, text('da'), 'da')
    expect(saved.card).toMatchObject({ card: 'summary-draft', content })
    expect(saved.sentence).toBe('Kladden er gemt. Kun du kan se den.')
  })
})
