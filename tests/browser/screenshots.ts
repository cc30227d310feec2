import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPlayedTenant } from '#tests/support/played-tenant.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'

/** `npm run screenshots`: plays to the last minutes of a meeting and takes README's pictures. */
const folder = join(import.meta.dirname, '../../infra/screenshots')
const played = await startPlayedTenant((line) => console.log(`  ${line}`))
const browser = await launch()

const take = async (name: string, hash: Record<string, string>, height: number) => {
  const url = `${played.url}/#${new URLSearchParams(hash)}`
  const { page } = await openPage(browser, url, { width: 1280, height })
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(2000)
  await page.screenshot({ path: join(folder, name) })
  await page.close()
}

try {
  const { chief, member, group, round } = played
  mkdirSync(folder, { recursive: true })
  await take('channel.png', { as: member, view: 'teams', id: group.channel.id }, 2250)
  await take('topics.png', { as: chief, view: 'app', tab: 'home', sub: 'topics' }, 900)
  await take('agenda.png', { as: chief, view: 'app', tab: 'home', sub: `agenda/${round}` }, 1100)
  console.log(`Tre billeder ligger i ${folder}.`)
} finally {
  await browser.close()
  await played.stop()
}
