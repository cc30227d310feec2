import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A browser without a screen; it works as root and without a GPU. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })
}

export type Look = {
  readonly theme?: 'default' | 'dark' | 'contrast'
  readonly language?: 'da' | 'en'
  readonly width?: number
  readonly height?: number
  /** false: as on the very first visit. */
  readonly guideSeen?: boolean
}

/** A window of its own, with what it complains of gathered in `trouble`. */
export async function openPage(
  browser: Browser,
  url: string,
  look: Look = {},
): Promise<{ page: Page; trouble: string[] }> {
  const { theme = 'default', language = 'da', guideSeen = true } = look
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    reducedMotion: 'reduce',
  })
  const first = JSON.stringify({ theme, language, guideSeen })
  await context.addInitScript((settings) => {
    if (!localStorage.getItem('workbench')) localStorage.setItem('workbench', settings)
  }, first)
  // teams-js asks Microsoft for its list of hosts; there is no Microsoft here.
  await context.route('https://res.cdn.office.net/**', (route) => route.abort())
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) {
      trouble.push(message.text())
    }
  })
  await page.goto(url)
  return { page, trouble }
}
