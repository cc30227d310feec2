import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { PersonId, PointId, RoundId, ThemeId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { hold } from './hold.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

type Round = OutputOf<Endpoints['getReleased']>['rounds'][number]
type Theme = Round['themes'][number]

const round = anId<RoundId>()
const waiting = anId<ThemeId>()
const roundLabel = '1. møderunde 2027'
const from = day('2027-01-18')

const aTheme = (given: Partial<Theme>): Theme => ({
  id: anId<ThemeId>(),
  title: 'Ventetid',
  status: 'new',
  answer: null,
  isTold: false,
  mayBeRemoved: true,
  ...given,
})
const aPoint = (words: string, given: Partial<Round['points'][number]> = {}) => ({
  id: anId<PointId>(),
  words,
  groupName: null,
  quoteOf: null,
  theme: null,
  suggestion: null,
  ...given,
})

const aRound = (): Round => ({
  round,
  roundLabel,
  from,
  groups: 9,
  prepared: 85,
  untold: 1,
  themes: [
    aTheme({
      id: waiting,
      title: 'Ventetid, når en sag skifter område',
      status: 'decided',
      answer: 'Vi prøver én tovholder i tre måneder fra april.',
    }),
    aTheme({ title: 'Vikarer på tværs' }),
  ],
  points: [
    aPoint('Borgere venter længst, når en sag går fra børn til voksen. Det bør I se på.', {
      theme: waiting,
      groupName: 'Ledelsesgruppe 4',
    }),
    aPoint('Giv os et sted, hvor vi kan se, hvem der har kontakt til borgeren.', {
      suggestion: waiting,
    }),
    aPoint('Jeg tør godt låne en vikar ud, hvis jeg får budgettet tilbage.', {
      quoteOf: 'Åse Friis',
    }),
    aPoint('Reglerne for samtykke stopper mange gode samarbejder.'),
  ],
})

let shown: Round
let asked: { readonly name: string; readonly input: unknown }[]
let tab: TabAlone
let browser: Browser

const noted = <T>(name: string, input: unknown, value: T): T => {
  asked.push({ name, input })
  return value
}
const changed = (change: Partial<Round>) => {
  shown = { ...shown, ...change }
  return null
}
const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: false,
    group: null,
    municipality: 'Fjordby Kommune',
    now: instant('2027-02-01T09:00:00Z'),
  }),
  findConfidential: () => ({ marks: [] }),
  getReleased: () => ({ rounds: [shown] }),
  getRoundEvaluations: () => ({
    rounds: [
      {
        round,
        roundLabel,
        from,
        groups: 9,
        groupsLeftOut: 0,
        figures: null,
        texts: null,
      },
    ],
    needed: { answers: 5, answersForTexts: 10, groupsTogether: 3 },
  }),
  getAttendanceFigures: () => ({ rounds: [{ round, roundLabel, figures: null }] }),
  placePoint: (input) =>
    noted(
      'placePoint',
      input,
      changed({
        points: shown.points.map((each) =>
          each.id === input.point ? { ...each, theme: input.theme } : each,
        ),
      }),
    ),
  saveTheme: (input) => {
    const theme = input.theme ?? anId<ThemeId>()
    const { title, point } = input
    const isNew = !shown.themes.some(({ id }) => id === theme)
    changed({
      themes: isNew
        ? [...shown.themes, aTheme({ id: theme, title })]
        : shown.themes.map((each) => (each.id === theme ? { ...each, title } : each)),
      points: shown.points.map((each) => (each.id === point ? { ...each, theme } : each)),
    })
    return noted('saveTheme', input, { theme })
  },
  removeTheme: (input) =>
    noted(
      'removeTheme',
      input,
      changed({ themes: shown.themes.filter(({ id }) => id !== input.theme) }),
    ),
  answerTheme: ({ theme, status, answer, ...rest }) =>
    noted(
      'answerTheme',
      { theme, status, answer, ...rest },
      changed({
        untold: 2,
        themes: shown.themes.map((each) =>
          each.id === theme ? { ...each, status, answer: answer ?? null } : each,
        ),
      }),
    ),
  tellGroups: (input) => {
    const themes = shown.untold
    changed({ untold: 0, themes: shown.themes.map((each) => ({ ...each, isTold: true })) })
    return noted('tellGroups', input, { themes, groups: 11 })
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
  shown = aRound()
  asked = []
})

const open = (look: Look = {}) => tab.open(browser, 'released', look)
const point = (page: Page | Locator, words: string) =>
  page.getByRole('listitem').filter({ hasText: words })
const theme = (page: Page, title: string) => page.getByRole('region', { name: title })
/** What has the keyboard's attention, by what it is about. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('li')?.innerText.split('\n')[0] ?? null)

describe('points of the groups', () => {
  it('are dragged onto a theme, with a way back', async () => {
    const page = await open({ height: 1700 })
    const words = 'Reglerne for samtykke'
    await point(page, words).dragTo(theme(page, 'Vikarer på tværs'))
    await page.getByText('Punktet ligger nu under Vikarer på tværs.').waitFor()
    await point(theme(page, 'Vikarer på tværs'), words).waitFor()
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await point(theme(page, 'Ikke samlet endnu'), words).waitFor()
    await expect
      .poll(() => asked.map(({ input }) => (input as { theme: unknown }).theme))
      .toEqual([shown.themes[1]?.id, null])
    await page.context().close()
  })

  it('are moved by keyboard, and the keyboard goes along', async () => {
    const page = await open()
    const words = 'Giv os et sted'
    const themes = point(page, words).getByRole('combobox')
    await themes.focus()
    await themes.selectOption({ label: 'Vikarer på tværs' })
    await point(theme(page, 'Vikarer på tværs'), words).waitFor()
    await expect.poll(() => focused(page)).toContain(words)
    await point(page, 'Jeg tør godt').getByRole('combobox').focus()
    await page.keyboard.press('End')
    await page.getByRole('textbox', { name: 'Temaets navn' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.type('Budgetter')
    await page.keyboard.press('Enter')
    await point(theme(page, 'Budgetter'), 'Jeg tør godt').waitFor()
    await expect.poll(() => focused(page)).toContain('Jeg tør godt')
    await page.context().close()
  })

  it('stay where they were, with the reason, when they cannot be moved', async () => {
    const page = await open()
    await page.route('**/api/placePoint', (route) => route.fulfill({ status: 500, json: {} }))
    await point(page, 'Giv os et sted').getByRole('button', { name: 'Læg det der' }).click()
    await page.getByRole('alert').waitFor()
    await point(theme(page, 'Ikke samlet endnu'), 'Giv os et sted').waitFor()
    await page.context().close()
  })
})

describe('a theme', () => {
  it('is taken away at once while it is bare, and else after a question', async () => {
    const page = await open()
    await theme(page, 'Vikarer på tværs').getByRole('button', { name: 'Fjern tema' }).click()
    await theme(page, 'Vikarer på tværs').waitFor({ state: 'detached' })
    await theme(page, 'Ventetid').getByRole('button', { name: 'Fjern tema' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Fortryd' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(asked.map(({ name }) => name)).toEqual(['removeTheme'])
    await theme(page, 'Ventetid').getByRole('button', { name: 'Fjern tema' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Fjern tema' }).click()
    await theme(page, 'Ventetid').waitFor({ state: 'detached' })
    await theme(page, 'Ikke samlet endnu').waitFor()
    await page.context().close()
  })

  it('is answered, says so, and is told to the groups after a question', async () => {
    const page = await open()
    const column = theme(page, 'Vikarer på tværs')
    await column.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Drøftes' })
    await column.getByRole('textbox', { name: 'Svar til grupperne' }).fill('Vi ser på det i marts.')
    const save = column.getByRole('button', { name: 'Gem svar' })
    await save.click()
    await column.getByText('Svaret er gemt. Grupperne får det, når du sender.').waitFor()
    expect(await save.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(asked.at(-1)?.input).toMatchObject({
      status: 'in-discussion',
      answer: 'Vi ser på det i marts.',
    })
    await page.getByRole('button', { name: 'Send svar til grupperne' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Send svar til grupperne' }).click()
    await page.getByText('2 svar er sendt til 11 grupper.').waitFor()
    await column.getByText('Sendt til grupperne').waitFor()
    await page.context().close()
  })

  it('keeps what is written while the answer is being saved', async () => {
    const page = await open()
    const column = theme(page, 'Vikarer på tværs')
    const letThrough = await hold(page, 'answerTheme')
    const answer = column.getByRole('textbox', { name: 'Svar til grupperne' })
    await answer.fill('Vi ser på det')
    await column.getByRole('button', { name: 'Gem svar' }).click()
    await answer.fill('Vi ser på det i marts.')
    letThrough()
    await column.getByRole('button', { name: 'Gem svar', disabled: false }).waitFor()
    await page.getByText('2 svar er ikke sendt endnu.').waitFor()
    expect(await answer.inputValue()).toBe('Vi ser på det i marts.')
    expect(asked.at(-1)?.input).toMatchObject({ answer: 'Vi ser på det' })
    await column.getByRole('button', { name: 'Gem svar', disabled: false }).click()
    await expect.poll(() => asked.at(-1)?.input).toMatchObject({ answer: 'Vi ser på det i marts.' })
    await page.context().close()
  })
})

describe('the chief group’s table', () => {
  it.each(LOOKS)('can be read by everybody: $name', async ({ name, ...look }) => {
    const page = await open(look)
    await page.getByText('Reglerne for samtykke').waitFor()
    await expectReadable(page)
    await leavePicture(page, `released-${name}`)
    await page.getByRole('button', { name: /^(Nyt tema|New theme)$/ }).click()
    await page.getByRole('textbox', { name: /Temaets navn|Name of the theme/ }).waitFor()
    await expectReadable(page)
    await leavePicture(page, `released-naming-${name}`)
    await page.context().close()
  })
})
