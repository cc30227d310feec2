import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReleaseAsked } from '#bot/api/release.ts'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId, PersonId, QuoteId } from '#bot/domain/ids.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const meeting = anId<MeetingId>()
const group = anId<GroupId>()
const friend = anId<PersonId>()
const now = instant('2027-01-20T11:00:00Z')
const roundLabel = '1. møderunde 2027'
const content = {
  ...EMPTY_CONTENT,
  points: [],
  what: 'Vi talte om forløb, der går på tværs.',
  toChiefGroup:
    'Borgere venter længst, når en sag går fra børn til voksen.\nGiv os én fast tovholder.',
}
const aRelease = (given: Partial<ReleaseAsked> = {}): ReleaseAsked => ({
  asking: 1,
  words: content.toChiefGroup,
  isNamed: false,
  quotes: [],
  rule: 'yes',
  needed: 7,
  members: 12,
  answered: 4,
  changes: [],
  closesAt: instant('2027-01-27T11:00:00Z'),
  state: 'asked',
  isOpen: true,
  hasAnswered: false,
  ...given,
})

let isHost: boolean
let release: ReleaseAsked | null
let asked: { readonly name: string; readonly input: unknown }[]
let tab: TabAlone
let browser: Browser

const draft = (): SummaryDraft => ({
  meeting,
  group,
  roundLabel,
  meetingAt: now,
  content,
  state: 'shared',
  isShared: true,
  isReleased: false,
  release,
  marks: [],
})
const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: isHost,
    isHost,
    group: { id: group, name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now,
  }),
  findConfidential: () => ({ marks: [] }),
  getMyMeetings: () => ({ meetings: [] }) as never,
  getMyGroup: () =>
    ({
      group: {
        members: [
          { id: friend, name: 'Åse Friis' },
          { id: anId<PersonId>(), name: 'Karin Dahl' },
        ],
      },
    }) as never,
  openSummary: draft,
  getSummaries: () => ({
    summaries: [
      { meeting, roundLabel, meetingAt: now, sharedAt: now, content, released: null, release },
    ],
    isHost,
  }),
  askRelease: (input) => {
    asked.push({ name: 'askRelease', input })
    release = aRelease({ answered: 1, hasAnswered: true, isNamed: input.isNamed })
    return draft()
  },
  withdrawRelease: (input) => {
    asked.push({ name: 'withdrawRelease', input })
    release = aRelease({ state: 'withdrawn', isOpen: false, hasAnswered: true })
    return draft()
  },
  answerRelease: (input) => {
    asked.push({ name: 'answerRelease', input })
    release =
      input.answer === 'yes'
        ? aRelease({ answered: 5, hasAnswered: true })
        : aRelease({
            answered: 5,
            hasAnswered: true,
            changes: [input.change],
            state: 'stopped',
            isOpen: false,
          })
    return { release }
  },
  answerQuote: ({ quote, yes }) => {
    asked.push({ name: 'answerQuote', input: { quote, yes } })
    const mine = yes ? ('yes' as const) : ('no' as const)
    release = release && {
      ...release,
      quotes: release.quotes.map((each) => (each.id === quote ? { ...each, mine } : each)),
    }
    return { yes }
  },
}

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone(answers)
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})
beforeEach(() => {
  isHost = false
  release = aRelease()
  asked = []
})

const open = (look: Look = {}) => tab.open(browser, `summary/${meeting}`, look)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('the host', () => {
  beforeEach(() => {
    isHost = true
    release = null
  })

  it('asks the group with a quotation that names its leader, and not with half of one', async () => {
    const page = await open()
    await button(page, 'Spørg gruppen').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Giv os én fast tovholder.').waitFor()
    await dialog.getByRole('button', { name: 'Tilføj citat' }).click()
    const who = dialog.getByRole('combobox', { name: 'Hvem har sagt det?' })
    await expect.poll(() => who.evaluate((list) => list === document.activeElement)).toBe(true)
    await dialog.getByRole('textbox', { name: 'Citatet' }).fill('Jeg slipper gerne én sag.')
    await dialog.getByRole('button', { name: 'Spørg gruppen' }).click()
    await dialog.getByText('Udfyld feltet, eller fjern citatet.').first().waitFor()
    await expectReadable(page)
    await leavePicture(page, 'release-dialog')
    expect(asked).toEqual([])
    await who.selectOption({ label: 'Åse Friis' })
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Spørg gruppen' }).click()
    await page.getByText('Gruppen er spurgt. Fristen er onsdag d. 27. januar').first().waitFor()
    const quotes = [{ person: friend, words: 'Jeg slipper gerne én sag.' }]
    expect(asked).toEqual([{ name: 'askRelease', input: { meeting, isNamed: true, quotes } }])
    await button(page, 'Træk spørgsmålet tilbage').click()
    await page.getByText('Værten har trukket spørgsmålet tilbage.', { exact: false }).waitFor()
    await page.context().close()
  })
})

describe('a member', () => {
  it('sees the words, the rule and the deadline, and asks for a change that nobody’s name stands by', async () => {
    const page = await open()
    const question = page.getByRole('region', { name: 'Må det her gives videre til chefgruppen?' })
    const words = await question.innerText()
    for (const each of ['fast tovholder', 'mindst 7 har sagt ja', '27. januar 2027', '4 af 12'])
      expect(words).toContain(each)
    await question.getByRole('textbox').fill('Skriv ikke børn. Der er kun ét af de forløb.')
    await button(page, 'Bed om en ændring').click()
    await question.getByText('Der er kun ét af de forløb.').waitFor()
    await question.getByText('Der er bedt om en ændring, så det bliver i gruppen.').waitFor()
    expect(await question.getByRole('button').count()).toBe(0)
    expect(asked[0]?.input).toMatchObject({ asking: 1, answer: 'change' })
    await page.context().close()
  })

  it('says yes, and is thanked', async () => {
    const page = await open()
    await button(page, 'Ja, giv det videre').press('Enter')
    await page.getByText('Tak. Dit svar er talt med.').waitFor()
    expect(asked[0]?.input).toMatchObject({ answer: 'yes', change: '' })
    await page.context().close()
  })

  it('says yes to their own words, and takes it back', async () => {
    const words = 'Jeg slipper gerne én sag.'
    const mine = { id: anId<QuoteId>(), name: 'Bo Lund', words, mine: 'asked' as const }
    release = aRelease({ quotes: [mine], hasAnswered: true })
    const page = await open()
    await button(page, 'Ja, citér mig').click()
    await page.getByText('Du har sagt ja.').waitFor()
    await button(page, 'Træk citatet tilbage').click()
    await page.getByText('Du har sagt nej, og citatet følger ikke med.').waitFor()
    expect(asked.map(({ input }) => (input as { yes: boolean }).yes)).toEqual([true, false])
    await page.context().close()
  })

  it.each(LOOKS)('can read the question: $name', async ({ name, ...look }) => {
    const quote = { id: anId<QuoteId>(), name: 'Åse Friis', words: 'Ét forløb er nok.' }
    release = aRelease({
      quotes: [{ ...quote, mine: null }],
      changes: ['Skriv ikke børn. Der er kun ét af de forløb.'],
    })
    const page = await open(look)
    await page.getByText('Ét forløb er nok.', { exact: false }).waitFor()
    await expectReadable(page)
    await leavePicture(page, `release-${name}`)
    await page.context().close()
  })
})
