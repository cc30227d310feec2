import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { OWN_DATA, OWN_SECTIONS, type OwnValue } from '#bot/domain/own-data.ts'
import { daysKept, RETENTION, RETENTION_NAMES } from '#bot/domain/retention.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { launch } from '#tests/support/workbench/browser.ts'
import { DANISH_LOOKS, expectReadable, leavePicture } from './readable.ts'

const now = instant('2027-03-10T12:00:00Z')
const gone = { id: anId<PersonId>(), name: 'Mette Åkjær Østergaard-Christensen' }
const stuck = { id: anId<PersonId>(), name: 'Ole Sand' }

/** Something of every column, as the database gives it. */
const SAMPLE: Readonly<Record<string, OwnValue>> = {
  name: 'Bo Lund',
  email: 'bo.lund.med.et.meget.langt.navn@fjordby.example',
  level: 'leader-of-staff',
  manager: 'Åse Friis',
  started: '2019-08-01',
  leftOn: null,
  id: anId(),
  entraId: anId(),
  isHost: true,
  wasThere: true,
  startsAt: '2027-01-20T08:00:00.000Z',
  reply: 'tentative',
  reason: 'other-duty',
  audience: 'colleague',
  state: 'open',
  kind: 'apart',
  language: 'da',
  history: JSON.stringify([
    { state: 'done', at: '2027-01-25T08:00:00Z' },
    { state: 'open', at: '2027-02-01T08:00:00Z' },
  ]),
  followUps: JSON.stringify([
    { round: anId(), at: '2027-01-19T08:00:00Z', went: 'Godt', hard: 'I uge 3', needed: '' },
  ]),
  text: 'Jeg spørger tre medarbejdere om det før næste møde.\nOg skriver svarene ned.',
}
const sampleOf = (column: string): OwnValue =>
  column in SAMPLE
    ? (SAMPLE[column] ?? null)
    : column.endsWith('At')
      ? '2027-01-21T09:30:00.000Z'
      : 'Noget, der er gemt'

let waiting: number
let asked: { name: string; input: unknown }[]
const noted = <T>(name: string, input: unknown, value: T): T => {
  asked.push({ name, input })
  return value
}
const ownData = (name: string) => ({
  name,
  takenAt: now,
  municipality: 'Fjordby Kommune',
  sections: OWN_SECTIONS.map((section) => ({
    name: section,
    rows: [
      Object.fromEntries(OWN_DATA[section].map((column) => [column, sampleOf(column)])),
      ...(section === 'replies' ? [{ round: '2. møderunde', startsAt: now, reply: 'none' }] : []),
    ],
  })),
})
const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Karen Holm',
    isCoordinator: true,
    isChief: false,
    isHost: false,
    group: null,
    municipality: 'Fjordby Kommune',
    now,
  }),
  getMyData: () => ownData('Karen Holm'),
  getPersonData: (input) => noted('getPersonData', input, ownData(gone.name)),
  listPeople: () => ({
    people: [
      {
        ...{ id: anId<PersonId>(), name: 'Bo Lund', email: 'bo.lund@fjordby.example' },
        ...{ area: 'Teknik og Miljø', workplace: 'Vej og Park', level: 'chief', started: null },
        ...{ manager: null, hasMailbox: true, group: 'Ledelsesgruppe 1', isHost: true },
      },
    ],
    ...{ hasGroups: true, openSeats: [], withoutHost: [], otherHosts: [] },
  }),
  listFormerLeaders: () => ({
    people: [gone, stuck].map((each) => ({
      ...each,
      email: `${each.id.slice(0, 4)}@fjordby.example`,
      leftOn: day('2027-03-01'),
    })),
  }),
  previewErasure: ({ person }) => ({
    name: person === gone.id ? gone.name : stuck.name,
    leftOn: day('2027-03-01'),
    gone: 14,
    changed: 3,
    hasNamesake: person === gone.id,
    obstacle: person === gone.id ? null : 'not-out-yet',
  }),
  erasePerson: (input) => noted('erasePerson', input, null),
  getRetention: () => ({
    rules: RETENTION_NAMES.map((rule, at) => {
      const { days: usual, least, most, since, ends, source } = RETENTION[rule]
      const thenAt = at % 3 === 0 ? null : '2027-09-04T08:00:00.000Z'
      const days = daysKept(rule, {})
      return { rule, days, usual, least, most, since, ends, source, goesNext: at % 4, thenAt }
    }),
    nextAt: '2027-03-11T02:00:00.000Z',
    last: { at: '2027-03-10T02:00:00.000Z', ended: { posts: 12, leaders: 1 }, waiting },
  }),
  saveRetention: (input) =>
    noted('saveRetention', input, { isSaved: input.isAgreed || input.days > 30, deletes: 4 }),
}

let browser: Browser
let tab: TabAlone
beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone(answers)
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})
beforeEach(() => {
  waiting = 2
  asked = []
})

/** Tab to tab, as somebody does who has no mouse; fails when it is not reached. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(label)) return
  }
  throw new Error(`The keyboard does not come to ${name}`)
}

describe.each(DANISH_LOOKS)('in $name', (look) => {
  it('what is kept about oneself can be read by all', async () => {
    const page = await tab.open(browser, 'my-data', look)
    await page.getByRole('heading', { name: 'På listen over ledere' }).waitFor()
    await page.getByText('mandag d. 25. januar 2027: Gjort').waitFor()
    await page.getByText('tirsdag d. 19. januar 2027: Godt / I uge 3').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(OWN_SECTIONS.length + 1)
    await leavePicture(page, `my-data-${look.name}`)
    await expectReadable(page)
    await page.context().close()
  })

  it('for how long what is kept can be read by all, and so can the change of a period', async () => {
    const page = await tab.open(browser, 'retention', look)
    await page.getByText('2 tidligere ledere er ikke slettet endnu').waitFor()
    await leavePicture(page, `retention-${look.name}`)
    await expectReadable(page)
    await page.getByRole('button', { name: /^Ret fristen: Oplysninger om ledere/ }).click()
    await page.getByRole('dialog').getByLabel('Antal dage').waitFor()
    await leavePicture(page, `retention-change-${look.name}`)
    await expectReadable(page)
    await page.context().close()
  })

  it('those who have left, and what an erasure does, can be read by all', async () => {
    const page = await tab.open(browser, 'erasure', look)
    await page.getByText(gone.name).waitFor()
    await leavePicture(page, `erasure-${look.name}`)
    await expectReadable(page)
    await page.getByRole('button', { name: `Slet ${gone.name}` }).click()
    await page.getByRole('dialog').getByText('Det bliver stående').waitFor()
    await leavePicture(page, `erasure-dialog-${look.name}`)
    await expectReadable(page)
    await page.context().close()
  })
})

describe('by the keyboard alone', () => {
  it('a period is shortened, once it is agreed to what that deletes', async () => {
    const page = await tab.open(browser, 'retention')
    await page.getByRole('heading', { name: 'Ledere og grupper' }).waitFor()
    await tabTo(page, /^Ret fristen: Oplysninger om ledere/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Antal dage').press('ControlOrMeta+a')
    await page.keyboard.type('10')
    await dialog.getByRole('button', { name: 'Gem' }).press('Enter')
    await dialog.getByText('Så forsvinder 4').waitFor()
    await dialog.getByRole('button', { name: 'Forkort fristen' }).press('Enter')
    await page.getByText('Oplysninger om ledere, der er stoppet: 10 dage.').waitFor()
    expect(asked).toEqual([
      { name: 'saveRetention', input: { rule: 'leaders', days: 10, isAgreed: false } },
      { name: 'saveRetention', input: { rule: 'leaders', days: 10, isAgreed: true } },
    ])
    await page.context().close()
  })

  it('a leader is erased when the name is typed, and the focus comes back when one thinks better of it', async () => {
    const page = await tab.open(browser, 'erasure')
    await page.getByText(gone.name).waitFor()
    await tabTo(page, new RegExp(`^Slet ${gone.name}`))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Det bliver stående').waitFor()
    await page.keyboard.press('Escape')
    await page.locator(`button:focus[aria-label="Slet ${gone.name}"]`).waitFor()
    await page.keyboard.press('Enter')
    const erase = dialog.getByRole('button', { name: 'Slet for altid' })
    await dialog.getByRole('textbox').fill('Mette')
    expect(await erase.getAttribute('aria-disabled')).toBe('true')
    await dialog.getByRole('textbox').fill(gone.name.toLowerCase())
    await erase.press('Enter')
    await page.getByText('Personen er slettet.').waitFor()
    expect(asked).toEqual([
      { name: 'erasePerson', input: { person: gone.id, name: gone.name.toLowerCase() } },
    ])
    await page.context().close()
  })

  it('nobody is erased whom Teams still holds, and the page says why', async () => {
    const page = await tab.open(browser, 'erasure')
    await page.getByRole('button', { name: `Slet ${stuck.name}` }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Teams og Outlook er ikke færdige').waitFor()
    await dialog.getByRole('textbox').fill(stuck.name)
    expect(
      await dialog.getByRole('button', { name: 'Slet for altid' }).getAttribute('aria-disabled'),
    ).toBe('true')
    await page.context().close()
  })

  it('what is kept about one who asks is shown with their name, and fetched of nobody else', async () => {
    waiting = 0
    const page = await tab.open(browser, `my-data/${gone.id}`)
    await page.getByRole('heading', { name: `Oplysninger om ${gone.name}` }).waitFor()
    expect(asked).toEqual([{ name: 'getPersonData', input: { person: gone.id } }])
    await page.context().close()
  })
})
