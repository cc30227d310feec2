import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlayedTenant, startPlayedTenant } from '#tests/support/played-tenant.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, looksWell } from './readable.ts'

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

describe.each(DANISH_LOOKS)('the tab in $name', (look) => {
  it.each(PAGES)('shows $page to the $who, readable by all', async (shown) => {
    const { page, trouble } = await show(shown, look)
    await looksWell(page, `${shown.page.split('/')[0]}-${shown.who}-${look.name}`)
    await page.context().close()
    expect(trouble).toEqual([])
  })
})
