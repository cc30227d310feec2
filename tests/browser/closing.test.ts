import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocal } from '#infra/local/start.ts'
import { settled } from '#tests/journeys/round/cast.ts'
import { coordinatorOf } from '#tests/journeys/round/play-round.ts'
import { approveGroups, bookRound } from '#tests/journeys/round/preparing.ts'
import { shortList } from '#tests/journeys/round/programme.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, expectReadable, leavePicture } from './readable.ts'

/** Where to leave pictures for a person to look at; left out: nowhere. */
const pictures = process.env.SCREENSHOTS
const quiet = () => {}

const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-closing-'))
let local: Awaited<ReturnType<typeof startLocal>>
let browser: Browser
let client: TenantClient
let coordinator: string

beforeAll(async () => {
  browser = await launch()
  local = await startLocal({ dataDir, port: 0, botPort: 0, quiet: true })
  client = tenantClient(local.url)
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(34))
  await bookRound(client, coordinator, quiet)
  await settled(client)
})
afterAll(async () => {
  await browser?.close()
  await local?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Shown = { readonly page: Page; readonly tab: FrameLocator }

const open = async (sub: string, look: Look = {}, as = coordinator): Promise<Shown> => {
  const place = new URLSearchParams({ as, view: 'app', tab: 'home', sub })
  const { page } = await openPage(browser, `${local.url}/#${place}`, look)
  const tab = page.frameLocator('iframe')
  await tab.locator('main h1').first().waitFor()
  await tab.locator('[aria-busy="true"], .fui-Skeleton').first().waitFor({ state: 'detached' })
  return { page, tab }
}

const picture = ({ page }: Shown, name: string) => leavePicture(page, name)
const inEveryLook = async (name: string, sub: string, at: (shown: Shown) => Promise<void>) => {
  if (!pictures) return
  for (const look of DANISH_LOOKS) {
    const shown = await open(sub, look)
    await at(shown)
    await picture(shown, `${name}-${look.name}`)
    await shown.page.close()
  }
}
const accessible = ({ page }: Shown) => expectReadable(page)
const groups = async () => (await client.must(coordinator, 'listGroups', {})).open

describe('mixing the groups', () => {
  it('offers other numbers of groups, and new channels where many move', async () => {
    await client.must(coordinator, 'composeGroups', { seed: 1, basis: 'new-company' })
    await expect
      .poll(async () => (await client.must(coordinator, 'getComposing', {})).work?.state)
      .toBe('done')
    const shown = await open('composition')
    const { tab } = shown
    await tab.getByRole('radio', { name: 'I nye rum' }).waitFor()
    expect(await tab.getByRole('radio', { name: 'I nye rum' }).isChecked()).toBe(true)
    expect(await tab.getByRole('radio', { name: 'I de rum, de har' }).isDisabled()).toBe(true)
    await accessible(shown)
    await inEveryLook('regrouping', 'composition', ({ tab }) =>
      tab.getByRole('radio', { name: 'I nye rum' }).scrollIntoViewIfNeeded(),
    )
    await tab.getByRole('button', { name: 'Godkend de nye grupper' }).click()
    await tab.getByRole('alertdialog').getByText('Du kan gå tilbage').waitFor()
    await picture(shown, 'regrouping-approve')
    await tab.getByRole('button', { name: 'Godkend, og flyt lederne' }).click()
    await tab.getByText('nye rum bliver lavet').waitFor()
    await settled(client)
  })

  it('is taken back by one button, which says what it cannot take back', async () => {
    const shown = await open('composition')
    const { tab } = shown
    await inEveryLook('go-back', 'composition', ({ tab }) =>
      tab.getByRole('button', { name: 'Gå tilbage' }).scrollIntoViewIfNeeded(),
    )
    await tab.getByRole('button', { name: 'Gå tilbage' }).click()
    await tab.getByRole('dialog').getByText('kan ikke tages tilbage').waitFor()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gå tilbage' }).click()
    await tab.getByText('Lederne er tilbage i deres gamle grupper').waitFor()
    await settled(client)
    expect(await groups()).toHaveLength(3)
  })
})

describe('closing a group', () => {
  const openDialog = async ({ tab }: Shown) => {
    const name = tab.getByRole('combobox', { name: 'Hvilken gruppe?' })
    const value = await name.locator('option').nth(3).getAttribute('value')
    await name.selectOption(value)
    await tab.getByRole('button', { name: 'Se, hvad der sker' }).click()
    await tab.getByRole('dialog').getByText('Det sker der').waitFor()
  }

  it('is seen first, gives those with a place one, and closes by the keyboard', async () => {
    const shown = await open('composition')
    const { tab } = shown
    await openDialog(shown)
    const dialog = tab.getByRole('dialog')
    await dialog.locator('select:not([disabled])').first().selectOption({ index: 1 })
    await dialog.getByText('Det gør valgene ved grupperne').waitFor()
    await accessible(shown)
    expect(
      await dialog.getByRole('button', { name: 'Luk gruppen' }).getAttribute('aria-disabled'),
    ).toBe('true')
    await inEveryLook('close-dialog', 'composition', openDialog)
    await dialog.getByRole('textbox').fill('Vi er blevet for få til tre grupper.')
    await dialog.getByRole('button', { name: 'Luk gruppen' }).press('Enter')
    await tab.getByText('venter på en plads').waitFor()
    expect(await groups()).toHaveLength(2)
    await settled(client)
  })

  it('is read by those who were in it, and can be opened again', async () => {
    const { people } = await client.must(coordinator, 'listPeople', {})
    const { teams } = await client.state()
    const archived = teams.flatMap(({ channels }) => channels).find(({ isArchived }) => isArchived)
    const waiting = people.find(({ group }) => group === null)
    const mine = await open('group', {}, waiting?.email)
    await mine.tab.getByText('Grupper, du har været med i').waitFor()
    await mine.tab.locator('summary').first().click()
    await mine.tab.getByText('Koordinatoren lukkede gruppen').first().waitFor()
    await accessible(mine)
    await picture(mine, 'closed-group-mine')
    const inTeams = new URLSearchParams({
      as: waiting?.email ?? '',
      view: 'teams',
      id: archived?.id ?? '',
    })
    const { page } = await openPage(browser, `${local.url}/#${inTeams}`)
    await page.getByText('Kanalen er arkiveret. Du kan læse, hvad der står').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await picture({ page, tab: mine.tab }, 'archived-channel')
    const shown = await open('composition')
    await inEveryLook('closed-groups', 'composition', ({ tab }) =>
      tab.getByRole('button', { name: 'Åbn igen' }).first().scrollIntoViewIfNeeded(),
    )
    await shown.tab.getByRole('button', { name: 'Åbn igen' }).first().click()
    await shown.tab.getByRole('button', { name: 'Åbn gruppen' }).click()
    await shown.tab.getByText('tilbage i gruppen').waitFor()
    expect(await groups()).toHaveLength(3)
  })
})
