import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { aSeminarPlan } from '#tests/support/make-seminar.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { hold } from './hold.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const season = anId<SeasonId>()
const now = instant('2027-09-28T08:20:00Z')
const NAMES = ['Anne Holm', 'Bo Lund', 'Cecilie Juhl', 'David Krogh', 'Else Friis', 'Finn Øster']
const people = NAMES.map((name) => ({ id: anId<PersonId>(), name }))

type Planned = OutputOf<Endpoints['getSeminarPlan']>
const fresh: Planned = {
  years: [{ id: season, label: '2027' }],
  year: { id: season, label: '2027' },
  today: day('2027-06-01'),
  plan: { theme: '', place: '', day: null, programme: [], questions: [] },
  version: 0,
  state: 'draft',
  isAhead: true,
  isInOutlook: false,
  guests: null,
  layings: 1,
  toBeSeated: 132,
  seating: null,
}
const called: Planned = {
  ...fresh,
  plan: aSeminarPlan(),
  version: 3,
  state: 'called',
  isInOutlook: true,
  guests: {
    called: 132,
    accepted: 96,
    tentative: 5,
    declined: 8,
    unanswered: 23,
    withoutMailbox: 1,
  },
  layings: 2,
  toBeSeated: 124,
  seating: {
    tables: [
      [
        { number: 1, people: people.slice(0, 3) },
        { number: 2, people: people.slice(3) },
      ],
      [
        { number: 1, people: people.filter((_, at) => at % 2 === 0) },
        { number: 2, people: people.filter((_, at) => at % 2 === 1) },
      ],
    ],
    compromises: { repeat: 0, 'same area': 2, 'same group': 0, 'own manager': 0, oddTables: 1 },
    gone: 2,
    come: 0,
  },
}

let planned = fresh
let on: number | null = null
let tab: TabAlone
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone({
    whoAmI: () => ({
      person: people[0]?.id ?? null,
      name: 'Anne Holm',
      isCoordinator: false,
      isChief: true,
      group: null,
      isHost: false,
      municipality: 'Fjordby Kommune',
      now,
    }),
    findConfidential: () => ({ marks: [] }),
    getSeminarPlan: () => planned,
    saveSeminar: ({ plan, version }) => {
      planned = { ...planned, plan, version: version + 1 }
      return { version: version + 1, isTold: false }
    },
    callSeminar: () => {
      planned = { ...called, plan: planned.plan }
      return { called: 132 }
    },
    laySeminarTables: () => {
      if (planned.seating)
        planned = { ...planned, seating: { ...planned.seating, gone: 0, come: 0 } }
      return { people: 124, tables: 41 }
    },
    getSeminar: () => ({
      now,
      seminar: {
        ...aSeminarPlan(),
        season,
        year: '2027',
        startsAt: instant('2027-09-28T07:00:00Z'),
        endsAt: instant('2027-09-28T11:30:00Z'),
        table: { number: 17, with: ['Bo Lund', 'Cecilie Juhl'] },
        questions: aSeminarPlan().questions.map((question, at) => ({
          ...question,
          seconds: at === 0 ? 252 : 0,
          table: { number: at === 0 ? 17 : 4, with: ['Bo Lund', 'Cecilie Juhl'] },
        })),
        on,
        mayRun: true,
        isOver: false,
      },
    }),
    goToQuestion: ({ question }) => {
      on = question
      return null
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

const opened = (parameter: string | null, look: Look = {}): Promise<Page> =>
  tab.open(browser, parameter === null ? 'seminar' : `seminar/${parameter}`, look)

it('is planned by keyboard: rows are added, told when they overlap, and their length is told', async () => {
  planned = fresh
  const page = await opened('plan')
  await page.getByRole('button', { name: 'Tilføj punkt' }).press('Enter')
  const first = page.getByRole('group', { name: 'Punkt 1' })
  await first.getByLabel('Klokken').and(page.locator(':focus')).waitFor()
  await first.getByLabel('Hvad').fill('Velkomst')
  await page.getByRole('button', { name: 'Tilføj punkt' }).press('Enter')
  const second = page.getByRole('group', { name: 'Punkt 2' })
  await page.getByText('I alt 1 time fra første til sidste punkt.').waitFor()
  expect(await second.getByLabel('Klokken').inputValue()).toBe('09.30')
  await second.getByLabel('Klokken').fill('9.15')
  await page.getByText('Punktet begynder, før et andet er slut.').first().waitFor()
  await second.getByLabel('Klokken').fill('945')
  await page.getByText('15 minutter er ikke planlagt.').waitFor()
  await page.getByRole('button', { name: 'Fjern punkt 2' }).press('Enter')
  await page.getByRole('button', { name: 'Tilføj punkt' }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: 'Gem', exact: true }).press('Enter')
  await page.getByText('Gemt.', { exact: true }).waitFor()
  expect(planned.plan.programme).toMatchObject([{ title: 'Velkomst', from: '09:00', minutes: 30 }])
  await page.context().close()
})

it('keeps what is written while it is being saved', async () => {
  planned = fresh
  const page = await opened('plan')
  const letThrough = await hold(page, 'saveSeminar')
  const place = page.getByRole('textbox', { name: 'Sted' })
  await place.fill('Råd')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await place.fill('Rådhuset, salen')
  letThrough()
  await page.getByText('Gemt.', { exact: true }).waitFor()
  expect(planned.plan.place).toBe('Råd')
  expect(await place.inputValue()).toBe('Rådhuset, salen')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.poll(() => planned.plan.place).toBe('Rådhuset, salen')
  await page.context().close()
})

it('calls everybody after one question, and lays the tables again where somebody has declined', async () => {
  planned = { ...called, state: 'draft', guests: null, seating: null }
  const page = await opened('plan')
  await page.getByRole('button', { name: 'Inviter alle ledere' }).click()
  await page.getByText('får en invitation i Outlook til tirsdag d. 28. september 2027').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Inviter alle ledere' }).click()
  await page.getByText('8 kommer ikke').waitFor()
  await page.getByText('2 ledere ved bordene kommer ikke.').waitFor()
  await page.getByRole('button', { name: 'Ret de borde, det gælder' }).click()
  await page.getByText('2 ledere ved bordene kommer ikke.').waitFor({ state: 'detached' })
  await page.getByText('2 par er fra samme område').waitFor()
  await page.context().close()
})

it('runs the questions on a screen, one after the other', async () => {
  on = null
  const page = await opened('screen')
  await page.getByRole('button', { name: 'Begynd med første spørgsmål' }).click()
  await page.getByText('Spørgsmål 1 af 2').waitFor()
  await page.getByText('5 minutter tilbage').waitFor()
  await page.getByRole('button', { name: 'Næste spørgsmål' }).click()
  await page.getByText('Find jeres nye bord').waitFor()
  await page.getByText('Du sidder ved bord 4.').waitFor()
  await page.getByRole('button', { name: 'Stop uret' }).click()
  await page.getByRole('button', { name: 'Begynd med første spørgsmål' }).waitFor()
  await page.context().close()
})

it.each(LOOKS)('can be read in $name: the day, the screen and the plan', async (look) => {
  planned = called
  on = 0
  for (const [part, shown] of [
    [null, 'main ol li'],
    ['screen', 'main [role=timer]'],
    ['plan', 'main details'],
  ] as const) {
    const page = await opened(part, look)
    await page.locator(shown).first().waitFor()
    await expectReadable(page)
    await leavePicture(page, `seminar-${part ?? 'day'}-${look.name}`)
    await page.context().close()
  }
})

it('prints the programme, the table cards and the list of names, each alone', async () => {
  planned = called
  const page = await opened('plan')
  await page.getByText('Se alle borde').waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const [paper, words] of [
    ['programme', 'Rundt i huset og på gensyn'],
    ['cards', 'Cecilie Juhl'],
    ['list', 'Find dit bord'],
  ] as const) {
    await page.evaluate((chosen) => {
      document.body.dataset.paper = chosen
    }, paper)
    await page.locator(`.seminar-paper.${paper}`).waitFor()
    expect(await page.locator('.seminar-paper:visible').count()).toBe(1)
    expect(await page.locator('body').innerText()).toContain(words)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    await leavePicture(page, `seminar-print-${paper}`)
  }
  await page.context().close()
})
