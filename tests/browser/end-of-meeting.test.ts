import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlayedTenant, startPlayedTenant } from '#tests/support/played-tenant.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'

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

const openTab = async (as: string, sub: string): Promise<FrameLocator> => {
  const place = new URLSearchParams({ as, view: 'app', tab: 'home', sub })
  const { page } = await openPage(browser, `${played.url}/#${place}`)
  const tab = page.frameLocator('iframe')
  await tab.locator('main h1').first().waitFor()
  return tab
}

const press = (tab: FrameLocator, name: string) => tab.getByRole('button', { name }).click()
const inDialog = (tab: FrameLocator, name: string) =>
  tab.getByRole('dialog').getByRole('button', { name }).click()
const seen = (tab: FrameLocator, words: string) => tab.getByText(words).first().waitFor()

describe('the end of a meeting in the tab', () => {
  it('takes a member’s answer once, and thanks for it', async () => {
    const tab = await openTab(played.member, `evaluation/${played.meeting}`)
    await press(tab, 'Send svar')
    await seen(tab, 'Vælg et tal fra 1 til 5.')
    await tab.getByLabel('4 – Stort').check()
    await press(tab, 'Send svar')
    await seen(tab, 'Tak for dit svar')
    const again = await openTab(played.member, `evaluation/${played.meeting}`)
    await seen(again, 'Tak for dit svar')
    expect(await again.getByRole('button', { name: 'Send svar' }).count()).toBe(0)
  })

  it('takes the summary from draft to chief group, and no name with it', async () => {
    const { users } = await played.client.state()
    const name = users.find((user) => user.userPrincipalName === played.member)?.displayName
    const tab = await openTab(played.group.host, `summary/${played.meeting}`)
    const toChiefGroup = tab.getByLabel('Hvad skal chefgruppen have at vide?')

    await tab.getByLabel('Hvad har vi talt om?').first().fill('Borgeren 010190-1234')
    await press(tab, 'Gem kladde')
    await seen(tab, 'CPR-nummer')

    await tab.getByLabel('Hvad har vi talt om?').first().fill('Sygefravær')
    await toChiefGroup.fill(`${name} mangler tid til ledelse.`)
    await press(tab, 'Gem kladde')
    await seen(tab, `»${name}« er navnet på en leder.`)
    await press(tab, 'Del med gruppen')
    await inDialog(tab, 'Del alligevel')
    await seen(tab, 'Gruppen kan se opsamlingen i Teams.')
    await seen(tab, 'Det kan ikke gives videre, som det står.')
    const opener = tab.getByRole('button', { name: 'Spørg gruppen', exact: true }).first()
    expect(await opener.getAttribute('aria-disabled')).toBe('true')

    await toChiefGroup.fill('Vi mangler tid til ledelse.')
    await press(tab, 'Gem kladde')
    await press(tab, 'Opdatér hos gruppen')
    await inDialog(tab, 'Opdatér hos gruppen')
    await seen(tab, 'Spørg gruppen, om teksten må gives videre.')
    await opener.click()
    await inDialog(tab, 'Fortryd')
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    await opener.click()
    await inDialog(tab, 'Spørg gruppen')
    await seen(tab, 'Gruppen er spurgt. Fristen er')

    const others = played.group.members.filter((each) => each !== played.group.host)
    for (const as of others.filter((each) => each !== played.member))
      await played.client.must(as, 'answerRelease', {
        meeting: played.meeting,
        asking: 1,
        answer: 'yes',
      })
    const members = await openTab(played.member, `summary/${played.meeting}`)
    await press(members, 'Ja, giv det videre')
    await seen(members, 'Gruppen er enig, og det er givet videre til chefgruppen.')

    const chiefs = await openTab(played.chief, 'released')
    await seen(chiefs, 'Vi mangler tid til ledelse.')
    expect(await chiefs.locator('blockquote').allTextContents()).toEqual([
      'Vi mangler tid til ledelse.',
    ])
    expect(await chiefs.locator('main').textContent()).not.toContain(
      played.group.channel.displayName,
    )
  })
})
