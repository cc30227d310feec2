import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Look } from './browser.ts'

/** Every way somebody may look at the tab: two themes, high contrast, and a phone. */
export const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', theme: 'default' },
  { name: 'dark', theme: 'dark' },
  { name: 'high-contrast', theme: 'contrast' },
  { name: 'phone', theme: 'default', width: 360, height: 740 },
]

/** Leaves a picture for a person to look at in the folder that SCREENSHOTS names; left out: nowhere. */
export const leavePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Holds the tab on a page of its own to the rules of accessibility and to the width of its screen. */
export const expectTabReadable = async (page: Page): Promise<void> => {
  // Fluent's focus guards are empty on purpose (platform/tab.md section 6).
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider).toBeLessThanOrEqual(0)
}
