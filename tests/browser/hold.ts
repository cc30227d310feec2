import type { Page } from 'playwright-core'

/** Keeps what the page asks of this endpoint waiting until it is let through: time to go on typing. */
export const hold = async (page: Page, endpoint: string): Promise<() => void> => {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(`**/api/${endpoint}`, async (route) => {
    await held
    await route.fallback()
  })
  return letThrough
}
