import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coordinatorOf } from '#tests/journeys/round/cast.ts'
import { emptyFolder, removeFolder, type Stage, start } from '#tests/journeys/stage/tenant.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, expectReadable } from './readable.ts'

let stage: Stage
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  stage = await start(emptyFolder())
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
  if (stage) removeFolder(stage.dataDir)
})

it.each(
  DANISH_LOOKS,
)('the coordinator checks the set-up by keyboard in $name, and reads what to do', async (look) => {
  await controlsOf(stage.local.url).post('setup', { exchangeScope: 'everybody' })
  const place = new URLSearchParams({
    as: await coordinatorOf(stage.client),
    view: 'app',
    tab: 'home',
    sub: 'overview',
  })
  const { page, trouble } = await openPage(browser, `${stage.local.url}/#${place}`, look)
  const tab = page.frameLocator('iframe')
  await tab.getByText('Tjek opsætningen').focus()
  await page.keyboard.press('Enter')
  await tab.getByRole('button', { name: 'Tjek nu' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByRole('progressbar', { name: /^Ser på:/ }).waitFor()
  await tab.getByText('1 ting skal rettes.').waitFor({ timeout: 60_000 })
  expect(await tab.getByRole('heading', { level: 3 }).allInnerTexts()).toContain(
    'Andres postkasser',
  )
  expect(await tab.getByText('Adgangen er for bred.').isVisible()).toBe(true)
  expect(await tab.getByText('Brug ikke Tværs, før det er rettet.').isVisible()).toBe(true)
  expect(await tab.getByRole('button', { name: 'Tjek igen' }).isVisible()).toBe(true)
  await expectReadable(page)
  await page.context().close()
  expect(trouble).toEqual([])
})
