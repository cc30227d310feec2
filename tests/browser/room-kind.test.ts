import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Local, startLocal } from '#infra/local/start.ts'
import { coordinatorOf, groupRooms, settled } from '#tests/journeys/round/cast.ts'
import { shortList } from '#tests/journeys/round/programme.ts'
import { emptyFolder, removeFolder } from '#tests/journeys/stage/tenant.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'
import { expectReadable } from './readable.ts'

const folder = emptyFolder()
let local: Local | undefined
let browser: Browser
let client: TenantClient
let coordinator: string

beforeAll(async () => {
  browser = await launch()
  local = await startLocal({
    dataDir: folder,
    port: 0,
    botPort: 0,
    quiet: true,
    world: 'group-chat',
  })
  client = tenantClient(local.url)
  coordinator = await coordinatorOf(client)
  await client.must(coordinator, 'applyImport', shortList(36))
  await client.must(coordinator, 'composeGroups', { seed: 1 })
})
afterAll(async () => {
  await browser?.close()
  await local?.stop()
  removeFolder(folder)
})

const at = (place: Record<string, string>) => `${local?.url}/#${new URLSearchParams(place)}`

it('the coordinator chooses what the rooms are by keyboard, and is told it again before approving', async () => {
  const place = { as: coordinator, view: 'app', tab: 'home', sub: 'composition' }
  const { page, trouble } = await openPage(browser, at(place))
  const tab = page.frameLocator('iframe')
  await tab.locator('summary:has(#room-kind)').press('Enter')
  const chosen = tab.getByRole('radio', { checked: true })
  await chosen.press('ArrowUp')
  await tab.getByText('Valgt: Gruppechat.').waitFor()
  expect(await client.must(coordinator, 'getRoomKind', {})).toEqual({
    kind: 'group-chat',
    rooms: [],
  })
  await expectReadable(page)
  await tab.getByRole('button', { name: 'Godkend grupperne' }).click()
  const dialog = tab.getByRole('alertdialog')
  expect(await dialog.innerText()).toContain('3 gruppechats')
  await dialog.getByRole('button', { name: 'Godkend, og lav rummene' }).click()
  await tab.getByRole('button', { name: 'Følg med under Overblik' }).waitFor()
  expect(trouble).toEqual([])
  await page.context().close()
})

it('a leader meets the group in a chat: the welcome, the tab, and a command that only they see the answer to', async () => {
  await settled(client)
  const [room] = groupRooms(await client.state())
  if (!room) throw new Error('No chat was made.')
  const { page, trouble } = await openPage(
    browser,
    at({ as: room.host, view: 'chat', id: room.channel.id }),
  )
  await page.getByText(`Velkommen til ${room.channel.displayName}`).waitFor()
  await page.getByRole('textbox').fill('/hj')
  await page.getByRole('textbox').press('Enter')
  await page.getByRole('textbox').press('Enter')
  await page.getByText('Kun du kan se dette').first().waitFor()
  await page.getByRole('tab', { name: 'Tværs' }).click()
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  expect(trouble).toEqual([])
  await page.context().close()
})
