import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { Exhibit } from '../gallery.ts'
import type { Panel } from './page.ts'

/** Opens an empty page that can draw cards with the `adaptivecards` renderer in Teams' colours. */
export const openGallery = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.setContent('<!doctype html><html lang="da"><title>Kort</title><body></body></html>')
  for (const { type, text } of await bundle())
    await (type === 'css'
      ? page.addStyleTag({ content: text })
      : page.addScriptTag({ content: text, type: 'module' }))
  await page.waitForFunction(() => 'gallery' in window)
  return page
}

/** Draws one exhibit in these panels; answers what is cut off. */
export const hang = (page: Page, { card, place, locale }: Exhibit, panels: readonly Panel[]) =>
  page.evaluate(([showing, wanted]) => window.gallery.show(showing, wanted), [
    { card: card.card, place, locale },
    panels,
  ] as const)

const bundle = async (): Promise<{ type: 'js' | 'css'; text: string }[]> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rollupOptions: { input: `${import.meta.dirname}/page.ts` },
    },
  })
  if (!('output' in built)) throw new Error('The page of the gallery was not built in one piece.')
  return built.output.map((part) =>
    part.type === 'chunk'
      ? { type: 'js', text: part.code }
      : { type: 'css', text: String(part.source) },
  )
}
