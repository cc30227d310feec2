import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { YearView } from '#bot/api/season-plan.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const season = anId<SeasonId>()
const rounds = [1, 2, 3].map((number) => ({
  round: anId<RoundId>(),
  label: `${number}. møderunde 2027`,
}))
const at = instant('2027-01-04T09:00:00Z')
const windows = [
  { from: day('2027-01-18'), to: day('2027-02-12') },
  { from: day('2027-05-17'), to: day('2027-06-11') },
  { from: day('2027-08-30'), to: day('2027-09-24') },
]

let year: YearView | null
let mayPublish = true
let tab: TabAlone
let browser: Browser

const untold = (): YearView => ({
  id: season,
  label: '2027',
  publishedAt: null,
  version: 0,
  entries: rounds.map(({ label }, index) => ({
    kind: 'round',
    label,
    window: windows[index] ?? { from: day('2027-01-18'), to: day('2027-02-12') },
    days: [],
    meeting:
      index === 0
        ? { startsAt: instant('2027-01-20T08:00:00Z'), endsAt: instant('2027-01-20T11:00:00Z') }
        : null,
    theme: '',
    isCarried: false,
  })),
  networks: [],
  themes: rounds.map((each) => ({ ...each, theme: '' })),
})

/** As it is once it is published: with a seminar whose theme the second round carries on. */
const told = (
  themes: readonly string[] = ['Fælles retning'],
  networks: YearView['networks'] = [],
  version = 1,
): YearView => {
  const entries = untold().entries.flatMap((entry, index) =>
    entry.kind === 'round' ? [{ ...entry, theme: themes[index] ?? '' }] : [],
  )
  const [first, second, ...rest] = entries
  if (!first || !second) throw new Error('The year has three rounds.')
  const seminar = { kind: 'seminar', day: day('2027-04-14'), theme: 'Arbejdsglæde' } as const
  const carried = { ...second, theme: 'Arbejdsglæde', isCarried: true }
  const year = [first, seminar, carried, ...rest]
  return { ...untold(), version, publishedAt: at, entries: year, networks }
}

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone({
    whoAmI: () => ({
      person: anId<PersonId>(),
      name: 'Chef',
      isCoordinator: false,
      isChief: mayPublish,
      group: { id: anId<GroupId>(), name: 'Gruppe 1' } as never,
      isHost: false,
      municipality: 'Fjordby Kommune',
      now: at,
    }),
    getSeasonPlan: () => ({ years: [{ id: season, label: '2027' }], mayPublish, year }),
    publishSeasonPlan: ({ version, themes, networks }) => {
      year = told(
        themes.map(({ theme }) => theme),
        [...networks],
        version + 1,
      )
      return { version: version + 1, publishedAt: at, groups: 11 }
    },
    findConfidential: () => ({ marks: [] }),
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

const opened = (look: Look = {}): Promise<Page> => tab.open(browser, 'plan', look)

it('a chief writes a theme and a network that ends, is asked, and every leader has the plan', async () => {
  mayPublish = true
  year = untold()
  const page = await opened()
  await page.getByText('Ikke meldt ud endnu').waitFor()
  await page.getByRole('button', { name: 'Skriv temaer' }).click()
  await page.getByLabel('Tema for 1. møderunde 2027').fill('Fælles retning')
  await page.getByRole('button', { name: 'Tilføj netværk' }).click()
  await page.getByRole('button', { name: 'Meld planen ud' }).click()
  await page.getByText('Skriv netværkets navn, eller fjern det.').first().waitFor()
  await page.getByRole('textbox', { name: 'Netværkets navn' }).fill('Erfa for skoleledere')
  await page.getByRole('textbox', { name: 'Ophører' }).fill('1.2.2027')
  await page.getByRole('textbox', { name: 'Ophører' }).press('Enter')
  await expectReadable(page)
  await leavePicture(page, 'plan-form')
  await page.getByRole('button', { name: 'Meld planen ud' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('ét kort i hver gruppes rum').waitFor()
  await dialog.getByRole('button', { name: 'Meld planen ud' }).click()
  await page.getByText('Planen er meldt ud til 11 grupper.').waitFor()
  await page.getByText('Temaet fortsætter fra lederseminaret.').waitFor()
  await page.getByText('Erfa for skoleledere ophører mandag d. 1. februar 2027').waitFor()
  await page.context().close()
})

it.each(LOOKS)('a leader reads it: $name', async ({ name, ...look }) => {
  mayPublish = false
  const endsOn = day('2027-02-01')
  year = told(['Fælles retning'], [{ name: 'Erfa for skoleledere', endsOn, instead: '' }])
  const page = await opened(look)
  await page.getByText('Fælles retning').waitFor()
  expect(await page.getByRole('button', { name: /Skriv temaer|Ret planen/ }).count()).toBe(0)
  await expectReadable(page)
  await leavePicture(page, `plan-${name}`)
  await page.context().close()
})

it('prints on one sheet', async () => {
  mayPublish = false
  year = told()
  const page = await opened()
  await page.getByText('Fælles retning').waitFor()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await page.context().close()
})

it('a leader is told where the plan will come before there is one', async () => {
  mayPublish = false
  year = null
  const page = await opened()
  await page.getByText('Årets plan er ikke meldt ud endnu').waitFor()
  await expectReadable(page)
  await page.context().close()
})
