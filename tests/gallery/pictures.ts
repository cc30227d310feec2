import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '#tests/support/workbench/browser.ts'
import { type Exhibit, exhibits } from './gallery.ts'
import { hang, openGallery } from './page/open.ts'
import type { Panel } from './page/page.ts'

/**
 * `npm run gallery [-- --out folder] [--only part of a name]`: every card in every state, Danish and English,
 * on a phone and on a wide screen, light and dark, as pictures and a page that shows them all. Exit code 1 when
 * words are cut off in one of them.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } })
const folder = values.out ?? join(import.meta.dirname, '../../coverage/gallery')

const PANELS: readonly Panel[] = [
  { theme: 'light', width: 320 },
  { theme: 'light', width: 700 },
  { theme: 'dark', width: 320 },
  { theme: 'dark', width: 700 },
]

const nameOf = ({ builder, state, locale }: Exhibit) =>
  `${builder.replace(/^draw/, '')}-${state}-${locale}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const pageOf = (shown: readonly Exhibit[]) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>The cards of Tværs</title>
<style>body{font:16px/1.5 sans-serif;margin:24px}img{max-width:100%;border:1px solid #999}</style>
<h1>The cards of Tværs</h1>${shown
    .map(
      (each) =>
        `<h2>${each.builder}: ${each.state} (${each.locale})</h2><img loading="lazy" src="${nameOf(each)}.png" alt="">`,
    )
    .join('\n')}</html>`

const wanted = exhibits().filter((each) => nameOf(each).includes(values.only ?? ''))
if (values.only === undefined) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const browser = await launch()
let cut = 0
try {
  const page = await openGallery(browser)
  for (const each of wanted) {
    for (const line of await hang(page, each, PANELS)) {
      console.log(`Cut off in ${nameOf(each)}, ${line}`)
      cut++
    }
    await page.locator('body').screenshot({ path: join(folder, `${nameOf(each)}.png`) })
  }
} finally {
  await browser.close()
}
writeFileSync(join(folder, 'index.html'), pageOf(wanted))
console.log(`${wanted.length} pictures of cards are in ${folder}; open index.html there.`)
process.exitCode = cut === 0 ? 0 : 1
