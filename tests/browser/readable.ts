import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Look } from '#tests/support/workbench/browser.ts'

type NamedLook = Look & { readonly name: string }

/** Every way somebody may look at a page in Danish: two themes, high contrast and a phone. */
export const DANISH_LOOKS: readonly NamedLook[] = [
  { name: 'light', theme: 'default' },
  { name: 'dark', theme: 'dark' },
  { name: 'high-contrast', theme: 'contrast' },
  { name: 'phone', theme: 'default', width: 320, height: 740 },
]
/** The same, and the other language. */
export const LOOKS: readonly NamedLook[] = [...DANISH_LOOKS, { name: 'english', language: 'en' }]

/** Leaves a picture of the whole page for a person to look at in the folder that SCREENSHOTS names; left out: nowhere. */
export const leavePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** What fades in is faint until it has: waits until nothing that ends is moving. */
const atRest = (shown: Page | Frame): Promise<void> =>
  shown.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ending.map((each) => each.finished.catch(() => null)))
  })

/** Holds what the page shows, by itself or in Teams' frame, to the rules of accessibility and the width of its screen. */
export const expectReadable = async (page: Page): Promise<void> => {
  const tab = page.frames().find((each) => each.url().includes('/tab/')) ?? page
  await atRest(page)
  await atRest(tab)
  // Fluent's focus guards are empty on purpose (platform/tab.md section 6).
  const guards = '[data-tabster-dummy]'
  const { violations } = await new AxeBuilder({ page })
    .exclude(guards)
    .exclude(['iframe', guards])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const tooWide = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(tooWide).toBeLessThanOrEqual(0)
}

/** Leaves a picture of the page, and holds it to what everybody must be able to read. */
export const looksWell = async (page: Page, name: string): Promise<void> => {
  await leavePicture(page, name)
  await expectReadable(page)
}
