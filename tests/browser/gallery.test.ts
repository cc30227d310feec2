import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exhibits } from '#tests/gallery/gallery.ts'
import { hang, openGallery } from '#tests/gallery/page/open.ts'
import { launch } from '#tests/support/workbench/browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await openGallery(browser)
})
afterAll(() => browser?.close())

it('draws every card in every state, and nothing is cut off on a phone or a wide screen', async () => {
  const found: string[] = []
  for (const each of exhibits()) {
    const cut = await hang(page, each, [
      { theme: 'light', width: 320 },
      { theme: 'dark', width: 700 },
    ])
    found.push(...cut.map((line) => `${each.builder}, ${each.state}, ${each.locale}: ${line}`))
  }
  expect(found).toEqual([])
})

it('would tell of words that a phone cuts off', async () => {
  const [first] = exhibits()
  if (!first) throw new Error('The gallery is empty.')
  const text = { type: 'TextBlock', text: 'Dagsordenen er ændret. '.repeat(8), wrap: false }
  const cut = { ...first, card: { ...first.card, card: { ...first.card.card, body: [text] } } }
  expect(await hang(page, cut, [{ theme: 'light', width: 320 }])).not.toEqual([])
})
