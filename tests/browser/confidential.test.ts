import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { marksIn } from '#bot/domain/confidential/check.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import type { GroupId, MeetingId, PersonId } from '#bot/domain/ids.ts'
import { EMPTY_CONTENT, type SummaryContent } from '#bot/domain/summary.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, looksWell } from './readable.ts'

const meeting = anId<MeetingId>()
const group = anId<GroupId>()
const at = instant('2027-01-20T11:00:00Z')
const names = namesFor(['Mette Skov Holm', 'Bo Lund'], ['Mette Skov Holm', 'Bo Lund'])
const answered: unknown[] = []
const shared: unknown[] = []
/** A draft with a name in what the chief group would read. */
const named = {
  ...EMPTY_CONTENT,
  what: 'Fravær',
  toChiefGroup: 'Mette mangler tid til ledelse.',
}
const common = { meeting, roundLabel: '1. møderunde 2027', group }

const draftOf = (content: SummaryContent, isShared: boolean) => ({
  ...common,
  meetingAt: at,
  content: { ...content, points: [...content.points] },
  state: isShared ? ('shared' as const) : ('draft' as const),
  isShared,
  isReleased: false,
  release: null,
  marks: [...marksIn('askRelease', { 'content.toChiefGroup': content.toChiefGroup }, names)],
})

const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: true,
    group: { id: group, name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now: at,
  }),
  findConfidential: ({ gate, texts }) => ({
    marks: marksIn(gate, Object.fromEntries(texts.map((each) => [each.field, each.text])), names),
  }),
  openSummary: () => ({ ...draftOf(EMPTY_CONTENT, false), state: 'none' }),
  saveSummary: () => draftOf(named, false),
  shareSummary: (input) => {
    shared.push(input)
    return draftOf(named, true)
  },
  getMyMeetings: () => ({ meetings: [] }),
  getSummaries: () => ({ summaries: [], isHost: true }) as never,
  getEvaluation: () => ({
    evaluation: {
      ...common,
      state: 'open',
      closesAt: at,
      isPooled: true,
      hasAnswered: false,
      result: null,
    },
    answersNeeded: 5,
    evaluations: [],
  }),
  answerEvaluation: (input) => {
    answered.push(input)
    return { meeting, closesAt: at }
  },
  listTopics: () => ({ topics: [], maySupport: true, mayAnswer: false }),
}

let tab: TabAlone
let browser: Browser
beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone(answers)
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

/** Writes what is marked on each page, and waits for the marks. */
const writeSummary = async (look: Look) => {
  const page = await tab.open(browser, `summary/${meeting}`, look)
  const what = 'Vi talte om Mettes model, og om der kan ringes til 72 53 10 44.'
  await page.getByLabel('Hvad har vi talt om?').first().fill(what)
  await page.getByLabel('Hvad skal chefgruppen have at vide?').fill('Bo mangler tid til ledelse.')
  await page.getByText('Det kan ikke stå her.').waitFor()
  return page
}
const writeEvaluation = async (look: Look) => {
  const page = await tab.open(browser, `evaluation/${meeting}`, look)
  await page.getByLabel('4 – Stort').check()
  await page.getByRole('textbox').first().fill('At Mette tog den svære sag op.')
  await page.getByRole('button', { name: 'Send alligevel' }).waitFor()
  return page
}
const writeTopic = async (look: Look) => {
  const page = await tab.open(browser, 'topics', look)
  await page.getByRole('button', { name: 'Foreslå emne' }).first().click()
  const why = page.getByRole('dialog').getByRole('textbox').nth(1)
  await why.fill('Skriv til borger@example.dk, cpr 010190-1234')
  await page.getByRole('dialog').locator('mark').nth(1).waitFor()
  return page
}

describe('what is marked while it is written', () => {
  it('is linked to the field, told to a screen reader, and can be gone to by keyboard', async () => {
    const page = await writeSummary({})
    const field = page.getByLabel('Hvad har vi talt om?').first()
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
    const described = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
    expect(described.join(' ')).toContain('»Mettes« er fornavnet på én i gruppen.')
    expect(await page.getByRole('status').allTextContents()).toContain(
      'Hvad har vi talt om?: 2 steder er markeret.',
    )
    await page.getByRole('button', { name: 'Gå til »Mettes« i teksten' }).press('Enter')
    const selected = await field.evaluate((box) => {
      const { selectionStart, selectionEnd, value } = box as HTMLTextAreaElement
      return document.activeElement === box ? value.slice(selectionStart, selectionEnd) : null
    })
    expect(selected).toBe('Mettes')
    await page.context().close()
  })

  it('goes when it is written anew, and is sent with the words that were meant', async () => {
    const page = await writeEvaluation({})
    const field = page.getByRole('textbox').first()
    await field.fill('At den svære sag blev taget op.')
    await page.getByRole('button', { name: 'Send svar' }).waitFor()
    expect(await page.locator('mark').count()).toBe(0)
    await field.fill('At Mette tog den op.')
    await page.getByRole('button', { name: 'Send alligevel' }).click()
    await expect.poll(() => answered).toMatchObject([{ despite: ['Mette'] }])
    await page.context().close()
  })
})

describe('a summary that names somebody to the chief group', () => {
  it('is shared with the group when the host means it, and cannot be passed on', async () => {
    const page = await tab.open(browser, `summary/${meeting}`)
    await page.getByLabel('Hvad har vi talt om?').first().fill(named.what)
    await page.getByLabel('Hvad skal chefgruppen have at vide?').fill(named.toChiefGroup)
    // So long that Fluent has hidden the page behind the dialog from screen readers.
    await page.route('**/api/shareSummary', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.getByRole('button', { name: 'Gem kladde' }).click()
    await page.getByRole('button', { name: 'Del med gruppen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Del alligevel' }).click()
    await page.getByText('Gruppen kan se opsamlingen i Teams.').waitFor()
    await page.getByText('Det kan ikke gives videre, som det står.').waitFor()
    expect(shared).toMatchObject([{ despite: ['Mette'] }])
    const release = page.getByRole('button', { name: 'Spørg gruppen', exact: true })
    expect(await release.getAttribute('aria-disabled', { timeout: 5000 })).toBe('true')
    await page.context().close()
  })
})

const PAGES: readonly (readonly [string, (look: Look) => Promise<Page>])[] = [
  ['summary', writeSummary],
  ['evaluation', writeEvaluation],
  ['topic', writeTopic],
]

describe.each(DANISH_LOOKS)('the marks in $name', (look) => {
  it.each(PAGES)('of the page %s break no rule of accessibility', async (what, write) => {
    const page = await write(look)
    await looksWell(page, `marked-${what}-${look.name}`)
    await page.context().close()
  })
})
