import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coordinatorOf, settled } from '#tests/journeys/round/cast.ts'
import { bookRound, gather } from '#tests/journeys/round/preparing.ts'
import { shortList } from '#tests/journeys/round/programme.ts'
import { emptyFolder, removeFolder, type Stage, start } from '#tests/journeys/stage/tenant.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, looksWell } from './readable.ts'

let stage: Stage
let browser: Browser
let as: string

beforeAll(async () => {
  browser = await launch()
  stage = await start(emptyFolder())
  as = await coordinatorOf(stage.client)
  await gather(stage.client, as, () => {}, shortList(36))
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
  if (stage) removeFolder(stage.dataDir)
})

const show = async (sub: string, look: Look) => {
  const place = new URLSearchParams({ as, view: 'app', tab: 'home', sub })
  const opened = await openPage(browser, `${stage.local.url}/#${place}`, look)
  return { ...opened, tab: opened.page.frameLocator('iframe') }
}
/** Readable by all, no wider than the screen, and without a complaint in the console. */
const expectWell = async (name: string, page: Page, trouble: readonly string[]) => {
  await looksWell(page, name)
  await page.context().close()
  expect(trouble).toEqual([])
}
const scope = (alsoInScope: readonly string[]) =>
  controlsOf(stage.local.url).post('setup', { alsoInScope })
const hosts = async () => {
  const { people } = await stage.client.must(as, 'listPeople', {})
  return people.filter(({ isHost }) => isHost).map(({ email }) => email)
}

it.each(
  DANISH_LOOKS,
)('the coordinator lets the hosts call people, by keyboard in $name', async (look) => {
  await scope([])
  await stage.client.must(as, 'chooseOrganizer', { organizer: 'mailbox' })
  const { page, tab, trouble } = await show('season', look)
  await tab.getByRole('radio', { name: /^Den fælles postkasse/ }).focus()
  await page.keyboard.press('ArrowDown')
  await tab.getByText('Fremover indkalder: Gruppens vært.').waitFor()
  await tab.getByText(/^Tværs må ikke åbne kalenderen hos/).waitFor()
  await tab.getByRole('heading', { name: 'Hvem indkalder til møderne?' }).scrollIntoViewIfNeeded()
  await expectWell(`organizer-${look.name}`, page, trouble)
})

it('the look at the calendars is well once IT has opened them', async () => {
  await scope(await hosts())
  const { page, tab, trouble } = await show('season', {})
  await tab.getByText('Tværs kan bruge kalenderen hos alle 3 værter').waitFor()
  await tab.getByRole('button', { name: 'Tjek adgangen' }).click()
  await tab.getByText('Tværs kan bruge kalenderen hos alle 3 værter').waitFor()
  await expectWell('organizer-open', page, trouble)
})

it('a host’s calendar that is closed stands on the overview with a way to go on, and what a host moves too', async () => {
  const [closed, ...open] = await hosts()
  await scope(open)
  await bookRound(stage.client, as, () => {})
  await settled(stage.client)
  for (const look of DANISH_LOOKS) {
    const { page, tab, trouble } = await show('overview', look)
    await tab.getByText('Haster det, så lad den fælles postkasse indkalde.').waitFor()
    await expectWell(`closed-calendar-${look.name}`, page, trouble)
  }
  const { page, tab } = await show('overview', {})
  await tab.getByRole('button', { name: /^Lad den fælles postkasse indkalde/ }).click()
  await tab.getByText('Den fælles postkasse indkalder til mødet.').waitFor()
  await settled(stage.client)
  await page.context().close()
  const { events } = await stage.client.state()
  const booked = events.filter(({ transactionId }) => transactionId !== null)
  expect(booked.map(({ organizer }) => organizer)).not.toContain(closed)
  const own = booked.find(({ organizer }) => organizer === open[0]?.toLowerCase())
  if (!own) throw new Error('The host has no event.')
  const date = own.start.slice(0, 10)
  const to = { start: `${date}T12:30:00`, end: `${date}T15:00:00` }
  await stage.client.outlook({ as: open[0] ?? '', eventId: own.id, to })
  await stage.client.must(as, 'fetchReplies', { round: await round() })
  for (const look of DANISH_LOOKS) {
    const { page, tab, trouble } = await show('overview', look)
    const changed = tab.getByRole('heading', { name: 'Ændret i Outlook' })
    await changed.waitFor()
    await tab.getByText(/flyttet fra .* kl\. 12\.30\./).scrollIntoViewIfNeeded()
    await expectWell(`changed-in-outlook-${look.name}`, page, trouble)
  }
})

it('another host is chosen on the page of the leaders, and the round shows who calls people then', async () => {
  const before = await hosts()
  const { people } = await stage.client.must(as, 'listPeople', {})
  const chiefs = people.filter(({ level }) => level === 'chief' || level === 'director')
  await scope(chiefs.map(({ email }) => email))
  for (const look of DANISH_LOOKS) {
    const { page, tab, trouble } = await show('people', look)
    await tab.getByText('Skift vært i en gruppe').click()
    const choice = tab.getByRole('combobox', { name: /^Ny vært for/ }).first()
    await choice.scrollIntoViewIfNeeded()
    if (look.name === 'light') {
      await choice.selectOption({ index: 1 })
      await tab.getByRole('button', { name: 'Skift vært' }).first().click()
      await tab.getByText(/ er nu vært for /).waitFor()
    }
    await expectWell(`other-hosts-${look.name}`, page, trouble)
  }
  await settled(stage.client)
  const after = (await hosts()).filter((email) => !before.includes(email))
  expect(after).toHaveLength(1)
  const { events } = await stage.client.state()
  const called = events.filter(({ cancelled, transactionId }) => !cancelled && transactionId)
  const { page, tab, trouble } = await show(`round/${await round()}`, {})
  await tab
    .getByText(/^Indkaldt af /)
    .first()
    .waitFor()
  expect(await tab.getByText(/^Indkaldt af /).count()).toBe(
    called.filter(({ organizer }) => organizer !== 'tvaers@fjordby.example').length,
  )
  await expectWell('round-organizers', page, trouble)
})

const round = async () => {
  const { seasons } = await stage.client.must(as, 'getSeason', {})
  return seasons[0]?.rounds[0]?.id ?? ''
}
