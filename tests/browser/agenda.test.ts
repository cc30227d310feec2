import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundId } from '#bot/domain/ids.ts'
import { type PlayedTenant, startPlayedTenant } from '#tests/support/played-tenant.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'

let played: PlayedTenant
let browser: Browser
/** The second round: not booked, and nobody has written its agenda. */
let round: RoundId

beforeAll(async () => {
  browser = await launch()
  played = await startPlayedTenant()
  const { rounds } = await played.client.must(played.chief, 'getAgenda', { round: null })
  const second = rounds.find((each) => each.id !== played.round)
  if (!second) throw new Error('The year was to have more rounds')
  round = second.id
})
afterAll(async () => {
  await browser?.close()
  await played?.stop()
})

const open = async (as: string, sub: string): Promise<FrameLocator> => {
  const place = new URLSearchParams({ as, view: 'app', tab: 'home', sub })
  const { page } = await openPage(browser, `${played.url}/#${place}`)
  const tab = page.frameLocator('iframe')
  await tab.locator('main h1').first().waitFor()
  return tab
}
const saved = (tab: FrameLocator) => tab.getByText(/^Gemt kl\./).waitFor()
const kept = async () => (await played.client.must(played.chief, 'getAgenda', { round })).content

describe('writing an agenda', () => {
  it('is saved as one types, and undone again', async () => {
    const tab = await open(played.chief, `agenda/${round}`)
    const theme = tab.getByLabel('Møderundens tema')
    await theme.fill('En fælles ledelsesform')
    await saved(tab)
    expect((await kept()).theme).toBe('En fælles ledelsesform')
    await tab.getByRole('button', { name: 'Fortryd' }).click()
    await saved(tab)
    expect(await theme.inputValue()).toBe('')
  })

  it('shows the card as it is written, and what is left of the time', async () => {
    const tab = await open(played.chief, `agenda/${round}`)
    await tab.getByLabel('Hvorfor er temaet vigtigt nu?').fill('Vi leder på *mange* måder.')
    await tab.getByLabel('Minutter til Lokal vejrmelding').fill('20')
    await tab.getByText('10 minutter tilbage').waitFor()
    const card = tab.getByRole('region', { name: 'Sådan ser kortet ud i Teams' })
    await card.getByText('Vi leder på *mange* måder.').waitFor()
    await tab.getByRole('button', { name: 'Giv resten til Fælles ledelsesfokus' }).click()
    await tab.getByText('Tiden går op').waitFor()
    await saved(tab)
  })

  it('takes a due day from the calendar by the keyboard alone', async () => {
    const tab = await open(played.chief, `agenda/${round}`)
    await tab.getByRole('button', { name: 'Tilføj opgave' }).click()
    const due = tab.getByLabel('Frist', { exact: true })
    await due.fill('10-05-2027')
    await tab.getByRole('button', { name: 'Vælg dato i kalender: Frist' }).press('Enter')
    const day = tab.getByRole('button', { name: 'mandag d. 10. maj 2027' })
    await day.press('ArrowDown')
    await tab.getByRole('button', { name: 'mandag d. 17. maj 2027' }).press('Enter')
    expect(await due.inputValue()).toBe('17-05-2027')
    await saved(tab)
    expect((await kept()).tasks.map((task) => task.due)).toEqual(['2027-05-17'])
  })

  it('says who saved in between, and lets one take that version', async () => {
    const tab = await open(played.chief, `agenda/${round}`)
    const before = await played.client.must(played.coordinator, 'getAgenda', { round })
    const content = { ...before.content, theme: 'Koordinatorens tema' }
    await played.client.must(played.coordinator, 'saveAgenda', {
      round,
      version: before.version,
      content,
    })
    await tab.getByLabel('Møderundens tema').fill('Mit eget tema')
    await tab.getByRole('button', { name: 'Hent den nye udgave' }).click()
    expect(await tab.getByLabel('Møderundens tema').inputValue()).toBe('Koordinatorens tema')
    expect((await kept()).theme).toBe('Koordinatorens tema')
  })

  it('lists what is missing before release', async () => {
    const tab = await open(played.chief, `agenda/${round}`)
    await tab.getByRole('button', { name: 'Frigiv dagsorden' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Møderunden er ikke booket endnu.').waitFor()
    await dialog.getByRole('button', { name: 'Giv hver forberedelsesopgave en titel.' }).waitFor()
  })
})

describe('the topic bank', () => {
  it('takes a proposal without a name, finds it, and lets another support it', async () => {
    const mine = await open(played.member, 'topics')
    await mine.getByRole('button', { name: 'Foreslå emne' }).click()
    await mine.getByRole('textbox', { name: 'Emne', exact: true }).fill('Sygefravær på tværs')
    await mine.getByLabel('Hvorfor skal vi tale om det?').fill('Vi kan lære af hinanden.')
    await mine.getByLabel('Vis mit navn').click()
    await mine.getByRole('button', { name: 'Foreslå emnet' }).click()
    await mine.getByText('Tak. Dit emne er nu i emnebanken.').waitFor()

    const theirs = await open(played.chief, 'topics')
    await theirs.getByRole('searchbox').fill('sygefravaer tvaers')
    const found = theirs.getByRole('article', { name: 'Sygefravær på tværs' })
    await found.getByText('Foreslået uden navn').waitFor()
    await theirs.getByRole('button', { name: 'Støt emnet Sygefravær på tværs' }).click()
    await theirs.getByText('Du støtter nu »Sygefravær på tværs«.').waitFor()
    await theirs.getByRole('button', { name: 'Fortryd' }).click()
    const support = theirs.getByRole('button', { name: /Støt emnet Sygefravær på tværs, 0/ })
    expect(await support.getAttribute('aria-pressed')).toBe('false')
  })
})
