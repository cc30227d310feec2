import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coordinatorOf } from '#tests/journeys/round/cast.ts'
import { emptyFolder, removeFolder, type Stage, start } from '#tests/journeys/stage/tenant.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'

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

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', theme: 'default' },
  { name: 'dark', theme: 'dark' },
  { name: 'high-contrast', theme: 'contrast' },
  { name: 'phone', theme: 'default', width: 360, height: 740 },
]

it.each(
  LOOKS,
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
  const frame = page.frames().find((each) => each.url().includes('/tab/'))
  const wide = await frame?.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  // Fluent's focus guards are empty on purpose (platform/tab.md section 6).
  const { violations } = await new AxeBuilder({ page })
    .exclude(['iframe[name=tab]', '[data-tabster-dummy]'])
    .exclude('[data-tabster-dummy]')
    .analyze()
  await page.context().close()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(wide).toBeLessThanOrEqual(0)
  expect(trouble).toEqual([])
})
