import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chatIdOf } from '#infra/local/tenant/identities.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { buildWorkbench } from '#tests/support/workbench/build.ts'
import { type Stage, startStage } from '#tests/support/workbench/stage.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  await buildWorkbench()
  browser = await launch()
  stage = await startStage()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

type Screen = {
  readonly name: string
  readonly place: Record<string, string> | null
  readonly seen: string
  readonly act?: (page: Page) => Promise<unknown>
}

const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click()
const channel = { view: 'teams', id: '19:group3@thread.tacv2' }

const screens: readonly Screen[] = [
  { name: 'welcome', place: null, seen: 'HR- og ledelseskonsulent' },
  { name: 'channel', place: channel, seen: 'Evaluering af mødet' },
  {
    name: 'menu',
    place: channel,
    seen: 'Kommandoer',
    act: (page) => page.getByLabel('Skriv et indlæg').fill('/'),
  },
  {
    name: 'card dialog',
    place: channel,
    seen: 'Hvad talte vi om?',
    act: button(/Skriv opsamling/),
  },
  { name: 'members', place: channel, seen: 'Skolechef', act: button(/medlemmer/) },
  { name: 'chat', place: { view: 'chat', id: 'own' }, seen: 'Jeg er Tværs' },
  { name: 'activity', place: { view: 'activity' }, seen: 'Tværs inviterede dig' },
  { name: 'calendar', place: { view: 'calendar', id: 'event-1' }, seen: 'Deltagere (' },
  { name: 'mail', place: { view: 'mail', id: 'mail-1' }, seen: 'Det talte grupperne om' },
  { name: 'tab', place: { view: 'app' }, seen: 'Tværs' },
  { name: 'people', place: channel, seen: 'Chefer og direktører', act: button(/Skift person/) },
  { name: 'clock', place: channel, seen: 'Spol frem', act: button(/Flyt uret/) },
  { name: 'faults', place: channel, seen: 'Ingen kald er afvist', act: button(/Fejl og trafik/) },
]

const looks: readonly (Look & { readonly name: string })[] = [
  { name: 'light', theme: 'default' },
  { name: 'dark', theme: 'dark' },
  { name: 'high contrast', theme: 'contrast' },
  { name: 'a phone', theme: 'default', width: 360, height: 740 },
]

const show = async (screen: Screen, look: Look): Promise<Page> => {
  const upn = stage.scene.leader.userPrincipalName
  const place =
    screen.place?.id === 'own'
      ? { view: 'chat', id: chatIdOf(stage.scene.leader.id) }
      : screen.place
  const url = place ? stage.as(upn, place) : stage.url
  const { page } = await openPage(browser, url, look)
  await (screen.act ? screen.act(page) : Promise.resolve())
  await page.getByText(screen.seen).first().waitFor()
  return page
}

describe.each(looks)('in $name', (look) => {
  it.each(screens)('axe finds nothing in $name', async (screen) => {
    const page = await show(screen, look)
    const { violations } = await new AxeBuilder({ page })
      // The tab has tests of its own; the dummies are Fluent's focus traps (platform/tab.md section 6).
      .exclude(['iframe[name=tab]'])
      .exclude('[data-tabster-dummy]')
      .analyze()
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    )
    expect(found).toEqual([])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect(sideways, 'the page scrolls sideways').toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
