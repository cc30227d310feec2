import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlayedTenant, startPlayedTenant } from '#tests/support/played-tenant.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'

/** Where to leave a picture of every page in every look, for a person to look at; left out: nowhere. */
const pictures = process.env.SCREENSHOTS

let played: PlayedTenant
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  played = await startPlayedTenant()
})
afterAll(async () => {
  await browser?.close()
  await played?.stop()
})

type Shown = { readonly page: string; readonly who: 'coordinator' | 'chief' | 'host' | 'member' }

const PAGES: readonly Shown[] = [
  { page: 'overview', who: 'coordinator' },
  { page: 'people', who: 'coordinator' },
  { page: 'composition', who: 'coordinator' },
  { page: 'season', who: 'coordinator' },
  { page: 'round/:round', who: 'coordinator' },
  { page: 'agenda/:round', who: 'chief' },
  { page: 'released', who: 'chief' },
  { page: 'topics', who: 'chief' },
  { page: 'summary/:meeting', who: 'host' },
  { page: 'preparation/:round', who: 'host' },
  { page: 'meetings', who: 'member' },
  { page: 'group', who: 'member' },
  { page: 'agenda-read/:round', who: 'member' },
  { page: 'preparation/:round', who: 'member' },
  { page: 'evaluation/:meeting', who: 'member' },
  { page: 'topics', who: 'member' },
]

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', theme: 'default' },
  { name: 'dark', theme: 'dark' },
  { name: 'high-contrast', theme: 'contrast' },
  { name: 'phone', theme: 'default', width: 360, height: 740 },
]

const show = async ({ page: name, who }: Shown, look: Look) => {
  const as = who === 'host' ? played.group.host : played[who]
  const sub = name.replace(':round', played.round).replace(':meeting', played.meeting)
  const place = new URLSearchParams({ as, view: 'app', tab: 'home', sub })
  const opened = await openPage(browser, `${played.url}/#${place}`, look)
  const tab = opened.page.frameLocator('iframe')
  await tab.locator('main h1').first().waitFor()
  await tab.locator('[aria-busy="true"], .fui-Skeleton').first().waitFor({ state: 'detached' })
  return opened
}

const tabFrame = (page: Page) => {
  const frame = page.frames().find((each) => each.url().includes('/tab/'))
  if (!frame) throw new Error('The workbench shows no tab')
  return frame
}

describe.each(LOOKS)('the tab in $name', (look) => {
  it.each(PAGES)('shows $page to the $who, readable by all', async (shown) => {
    const { page, trouble } = await show(shown, look)
    if (pictures) {
      mkdirSync(pictures, { recursive: true })
      const name = `${shown.page.split('/')[0]}-${shown.who}-${look.name}.png`
      await page.screenshot({ path: join(pictures, name) })
    }
    // Fluent's focus guards are empty on purpose (platform/tab.md section 6).
    const { violations } = await new AxeBuilder({ page })
      .exclude(['iframe[name=tab]', '[data-tabster-dummy]'])
      .exclude('[data-tabster-dummy]')
      .analyze()
    const wide = await tabFrame(page).evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    await page.context().close()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(wide).toBeLessThanOrEqual(0)
    expect(trouble).toEqual([])
  })
})
