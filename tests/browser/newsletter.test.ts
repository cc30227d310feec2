import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lettersIn } from '#bot/documents/letters.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { aNewsletter } from '#tests/support/make-newsletter.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const { frame } = lettersIn('da', 'Fjordby Kommune')
const round = anId<RoundId>()
const at = instant('2027-02-15T09:00:00Z')

let saved = { version: 1, content: aNewsletter() }
let notes = ''
let sentAt: typeof at | null = null
let isChief = true
let tab: TabAlone
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone({
    whoAmI: () => ({
      person: anId<PersonId>(),
      name: 'Chef',
      isCoordinator: false,
      isChief,
      group: null,
      isHost: false,
      municipality: 'Fjordby Kommune',
      now: at,
    }),
    getNewsletter: () => ({
      round: { id: round, label: '1. møderunde 2027' },
      rounds: [{ id: round, label: '1. møderunde 2027' }],
      isHeld: true,
      frame,
      content: saved.content,
      passedOn: 9,
      version: saved.version,
      versions: [{ version: 1, savedAt: at, savedBy: null }],
      sentAt,
      isOwn: false,
      maySend: true,
      mayChooseAddress: false,
      address: 'alle@fjordby.example',
      groups: 11,
    }),
    saveNewsletter: ({ version, content }) => {
      saved = { version: version + 1, content }
      return { version: saved.version, savedAt: at }
    },
    sendNewsletter: () => {
      sentAt = at
      return { sentAt: at, groups: 11, isMailed: true }
    },
    findConfidential: () => ({ marks: [] }),
    readNewsletters: () => ({
      frame,
      letters: sentAt
        ? [{ round, roundLabel: '1. møderunde 2027', sentAt, content: saved.content, notes }]
        : [],
      mayNote: true,
    }),
    saveNewsletterNotes: (input) => {
      notes = input.notes
      return null
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

const opened = async (look: Look = {}) => tab.open(browser, 'newsletter', look)

it('a chief changes a point, sees it in the letter, saves it and sends it, told to whom', async () => {
  const page = await opened()
  const letter = page.locator('article')
  await letter.getByText('At vi ved, hvem vi skal ringe til').waitFor()
  await page.getByLabel('Punkter i afsnit 4').fill('- Sæt tid af\n- Hold fast i den')
  expect(await letter.getByRole('listitem').allInnerTexts()).toContain('Hold fast i den')
  const send = page.getByRole('button', { name: 'Godkend og send' })
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('Gem din udgave først.').waitFor()
  await expectReadable(page)
  await leavePicture(page, 'newsletter-desk')
  await page.getByRole('button', { name: 'Gem udgave' }).click()
  await page.getByText('Den er klar til at blive sendt.').waitFor()
  expect(saved).toMatchObject({ version: 2, content: { sections: { length: 4 } } })
  await send.click()
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  expect(await dialog.innerText()).toContain('alle@fjordby.example')
  expect(await dialog.innerText()).toContain('11 gruppers rum')
  await dialog.getByRole('button', { name: 'Godkend og send' }).click()
  await page.getByText('Fortæl dine egne medarbejdere').waitFor()
  expect(await page.getByLabel('Overskrift', { exact: true }).count()).toBe(0)
  await page.context().close()
})

it.each(LOOKS)('a leader reads it and keeps notes: $name', async ({ name, ...look }) => {
  isChief = false
  sentAt = at
  const page = await opened(look)
  await page.locator('article').waitFor()
  await expectReadable(page)
  await leavePicture(page, `newsletter-${name}`)
  await page.locator('textarea').fill(`Spørg om ventetid (${name})`)
  await page.getByRole('button', { name: /^(Gem noter|Save notes)$/ }).click()
  await page.getByText(/^(Noterne er gemt|The notes are saved)\.$/).waitFor()
  expect(notes).toBe(`Spørg om ventetid (${name})`)
  await page.context().close()
})
