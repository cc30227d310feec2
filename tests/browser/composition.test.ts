import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocal } from '#infra/local/start.ts'
import { coordinatorOf } from '#tests/journeys/round/play-round.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { expectReadable } from './readable.ts'

const LIST = join(import.meta.dirname, '../../infra/local/municipality/ledere.xlsx')

const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-composition-'))
let local: Awaited<ReturnType<typeof startLocal>>
let browser: Browser
let client: TenantClient
let coordinator: string

beforeAll(async () => {
  browser = await launch()
  local = await startLocal({ dataDir, port: 0, botPort: 0, quiet: true })
  client = tenantClient(local.url)
  coordinator = await coordinatorOf(client)
  await client.must(coordinator, 'applyImport', {
    fileName: 'ledere.xlsx',
    content: readFileSync(LIST).toString('base64'),
  })
})
afterAll(async () => {
  await browser?.close()
  await local?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const open = async (look: Look = {}): Promise<{ page: Page; tab: FrameLocator }> => {
  const place = new URLSearchParams({
    as: coordinator,
    view: 'app',
    tab: 'home',
    sub: 'composition',
  })
  const { page } = await openPage(browser, `${local.url}/#${place}`, look)
  const tab = page.frameLocator('iframe')
  await tab.locator('main h2').first().waitFor()
  return { page, tab }
}

const wishes = async () => (await client.must(coordinator, 'getWishes', {})).wishes

/** By the keyboard alone: the button, the kind by arrow keys, each name by writing and Enter. */
const wishFor = async (tab: FrameLocator, page: Page, kind: number, names: readonly string[]) => {
  await tab.getByRole('button', { name: 'Tilføj ønske' }).press('Enter')
  const first = tab.getByRole('radio').first()
  await first.focus()
  for (let at = 0; at < kind; at++) await page.keyboard.press('ArrowRight')
  const who = tab.getByRole('combobox', { name: 'Hvem?' })
  await who.focus()
  for (const name of names) {
    await page.keyboard.type(name)
    await tab.getByRole('option', { name }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  await tab.getByRole('button', { name: 'Tilføj', exact: true }).press('Enter')
}

/** Two who may not sit together, since one leads the other. */
const ledAndLeader = async () => {
  const { people } = await client.must(coordinator, 'listPeople', {})
  const led = people.find(({ manager }) => manager !== null)
  if (!led?.manager) throw new Error('The list was to say who leads whom')
  return [led.name, led.manager] as const
}

describe('the coordinator’s wishes', () => {
  it('are added by the keyboard alone, taken back, and put back again', async () => {
    const { page, tab } = await open()
    await wishFor(tab, page, 0, ['Lone Sørensen', 'Jeppe Holm'])
    await tab.getByText('Ønsket er tilføjet.').waitFor()
    expect(await wishes()).toHaveLength(1)
    await tab.getByRole('button', { name: /^Fjern ønsket: Lone Sørensen/ }).click()
    await tab.getByText('Ønsket er fjernet.').waitFor()
    expect(await wishes()).toEqual([])
    await tab.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await tab.getByText('Lone Sørensen og Jeppe Holm skal sidde i hver sin gruppe.').waitFor()
    expect(await wishes()).toHaveLength(1)
    await page.context().close()
  })

  it('that meet a rule are refused with a sentence for each', async () => {
    const { page, tab } = await open()
    const [led, leader] = await ledAndLeader()
    await wishFor(tab, page, 1, [led, leader])
    const refused = tab.getByRole('alert')
    await refused.getByText(`${led} og ${leader} skal sidde i samme gruppe.`).waitFor()
    expect(await refused.textContent()).toContain('for den ene er leder for den anden.')
    expect(await wishes()).toHaveLength(1)
    await page.context().close()
  })
})

/** As the bot tells of work that takes longer than one answer. */
const told = (state: string, share: number) => ({
  basis: 'nothing',
  seed: 1,
  startedAt: '2027-01-01T00:00:00.000Z',
  state,
  share,
  best: { achieved: 1010, bound: 1000, isProven: false, clashes: 0 },
  composition: null,
  refusal: null,
})

describe('composing that takes its time', () => {
  it('is followed, read aloud in quarters, and can be stopped', async () => {
    const { page, tab } = await open()
    let work = told('working', 0.3)
    await page.route('**/api/getComposing', (route) => route.fulfill({ json: { value: { work } } }))
    await page.route('**/api/stopComposing', (route) => {
      work = told('stopping', 0.8)
      return route.fulfill({ json: { value: null } })
    })
    await page.reload()
    await tab.getByRole('progressbar', { name: 'Grupperne bliver sat sammen' }).waitFor()
    await tab.getByText('Den bedste indtil nu er højst 1,0 % fra det bedst mulige.').waitFor()
    const aloud = tab.getByRole('status').filter({ hasText: 'Grupperne bliver sat sammen' })
    expect(await aloud.textContent()).toBe('Grupperne bliver sat sammen. 25 % er gjort.')
    await tab.getByRole('button', { name: 'Stop, og behold den bedste' }).click()
    await tab.getByRole('button', { name: 'Stopper …' }).waitFor()
    await expect.poll(() => work.state, { timeout: 60_000 }).toBe('stopping')
    work = told('done', 1)
    await tab.getByRole('status').filter({ hasText: 'Grupperne er sat sammen.' }).waitFor()
    expect(await tab.getByRole('progressbar').count()).toBe(0)
    await page.context().close()
  })
})

describe('the groups', () => {
  it('are proven best, with the reason for each criterion', async () => {
    const { page, tab } = await open()
    await tab.getByRole('button', { name: 'Sammensæt grupper' }).click()
    await tab.getByRole('heading', { name: 'Ingen fordeling kan være bedre' }).waitFor()
    await tab.locator('details summary', { hasText: 'Områder' }).press('Enter')
    await tab
      .getByText(/ledere fra .* skal deles på 11 grupper/)
      .first()
      .waitFor()
    await page.context().close()
  })

  it('say why somebody sits there, and swap them for the best other seat and back', async () => {
    const { page, tab } = await open()
    const chosen = tab.getByRole('button', { name: /^Lone Sørensen/, pressed: false })
    await chosen.click()
    await tab
      .getByRole('list', { name: 'De billigste bytter' })
      .getByRole('button')
      .nth(2)
      .waitFor()
    await tab.getByRole('button', { name: 'Hvorfor her?' }).click()
    const why = tab.getByRole('dialog', { name: /Hvorfor sidder Lone Sørensen i gruppe/ })
    await why.getByRole('columnheader', { name: 'Jævnt fordelt' }).waitFor()
    await why.getByRole('button', { name: 'Se byttet' }).click()
    await tab.getByText(/^Grupperne bliver/).waitFor()
    await tab.getByRole('button', { name: 'Byt', exact: true }).click()
    await tab.getByText(/har byttet plads/).waitFor()
    await tab.getByRole('button', { name: 'Fortryd', exact: true }).click()
    const undone = async () =>
      (await client.must(coordinator, 'getComposition', {})).composition?.version
    await expect.poll(undone).toBe(3)
    await page.context().close()
  })

  it('can be read and changed by all, on a phone in high contrast too', async () => {
    const { page, tab } = await open({ theme: 'contrast', width: 390, height: 844 })
    await tab.getByRole('button', { name: /^Lone Sørensen/, pressed: false }).click()
    await tab.getByRole('button', { name: 'Hvorfor her?' }).click()
    await tab.getByRole('dialog').getByRole('table').waitFor()
    await expectReadable(page)
    await page.keyboard.press('Escape')
    await tab.locator('button:focus', { hasText: 'Hvorfor her?' }).waitFor()
    await page.context().close()
  })
})
