import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Local, startLocal } from '#infra/local/start.ts'
import { coordinatorOf } from '#tests/journeys/round/play-round.ts'
import { approveGroups } from '#tests/journeys/round/preparing.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, expectReadable } from './readable.ts'

let local: Local
let client: TenantClient
let coordinator: string
let rounds: readonly string[]
let browser: Browser
const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-planning-'))

beforeAll(async () => {
  browser = await launch()
  local = await startLocal({ dataDir, port: 0, botPort: 0, quiet: true })
  client = tenantClient(local.url)
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, () => {}, listWithManyChiefs())
  const round = (label: string, from: string, to: string) => ({
    label,
    from,
    to,
    meetingMinutes: 180,
  })
  await client.must(coordinator, 'planSeason', {
    season: null,
    label: '2027',
    rounds: [
      round('Fire uger', '2027-01-11', '2027-02-05'),
      round('Vinterferie', '2027-02-15', '2027-02-19'),
      round('Efterår', '2027-08-30', '2027-09-24'),
    ],
  })
  const { seasons } = await client.must(coordinator, 'getSeason', {})
  rounds = seasons[0]?.rounds.map(({ id }) => id) ?? []
})
afterAll(async () => {
  await browser?.close()
  await local?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The HR office's list, but with the leaders of leaders as chiefs, so that most groups have someone to stand in. */
const listWithManyChiefs = () => {
  const file = join(import.meta.dirname, '../../infra/local/municipality/ledere.csv')
  const text = readFileSync(file, 'latin1').replaceAll(';Leder af ledere;', ';Chef;')
  return { fileName: 'ledere.csv', content: Buffer.from(text, 'latin1').toString('base64') }
}

const found = async (
  place: number,
  look: Look = {},
): Promise<{ page: Page; tab: FrameLocator }> => {
  const hash = { as: coordinator, view: 'app', tab: 'home', sub: `round/${rounds[place]}` }
  const { page } = await openPage(browser, `${local.url}/#${new URLSearchParams(hash)}`, look)
  const tab = page.frameLocator('iframe')
  await tab.getByRole('button', { name: 'Find forslag' }).click()
  await tab.getByRole('heading', { name: 'Hvor mange kan ikke?' }).waitFor()
  return { page, tab }
}

describe.each(DANISH_LOOKS)('a proposal in $name', (look) => {
  it('is readable by all, with every fold open', async () => {
    const { page, tab } = await found(0, look)
    await tab.locator('main details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
    await expectReadable(page)
    await page.context().close()
  })
})

describe('finding a week', () => {
  it('says why, what it would take, and why not each other week', async () => {
    const { page, tab } = await found(0)
    const why = await tab.getByRole('region', { name: /Derfor uge/ }).innerText()
    expect(why).toMatch(/Alle 4 uger er regnet helt igennem/)
    const others = await tab.getByRole('region', { name: 'Hvorfor ikke en anden uge?' }).innerText()
    expect(others.match(/^Uge \d+$/gm)).toHaveLength(3)
    expect(others.match(/fri for konflikter/g)?.length).toBe(3)
    await page.context().close()
  })

  it('is walked through day by day with the arrow keys, and told in words', async () => {
    const { page, tab } = await found(0)
    const told = tab.locator('section[aria-labelledby=heat] [aria-live]')
    await tab.getByRole('gridcell', { selected: true }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await told.getByText('mandag d. 11. januar 2027').waitFor()
    await page.keyboard.press('ArrowRight')
    await told.getByText('tirsdag d. 12. januar 2027').waitFor()
    expect(await tab.getByRole('gridcell', { selected: true }).count()).toBe(1)
    await page.context().close()
  })

  it('says by the field what cannot be read, and does not ask', async () => {
    const { page, tab } = await found(0)
    await tab.getByText('Flere valg').click()
    await tab.getByLabel('Højst så mange grupper samme dag').fill('seks')
    await tab.getByText('Skriv et helt tal fra 1 til 2000.').waitFor()
    expect(await tab.getByRole('button', { name: 'Find forslag igen' }).isEnabled()).toBe(false)
    await page.context().close()
  })

  it('books a week in which hosts are away together with who hosts instead', async () => {
    const { page, tab } = await found(1)
    const best = tab.locator('main li', { hasText: /^Bedste forslag/ })
    const said = await best.innerText()
    const substitutes = [...said.matchAll(/^(.+) er vært for (.+) i stedet for (.+)\.$/gm)]
    expect(substitutes.length, said).toBeGreaterThan(0)
    await best.getByRole('button', { name: /Godkend og book/ }).click()
    await tab.getByRole('dialog').getByText('Anden vært end ellers').waitFor()
    await tab.getByRole('button', { name: 'Book møderne' }).click()
    for (const [, name] of substitutes)
      await tab.getByText(`Vært til dette møde: ${name}`).first().waitFor()
    await page.context().close()
  })
})
