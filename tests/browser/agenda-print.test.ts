import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { anAgendaContent, aTask } from '#tests/support/make-agenda.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { launch } from '#tests/support/workbench/browser.ts'

const round = anId<RoundId>()
const at = instant('2027-01-11T09:00:00Z')
const MATERIALS = 5

/** Words as people write them, so many characters long. */
const prose = (characters: number): string =>
  'Vi tager en runde, hvor hver især fortæller om en opgave, der krævede flere af os. '
    .repeat(Math.ceil(characters / 80))
    .slice(0, characters)
    .trimEnd()

/** An agenda in which every text is so many of the characters it may have. */
const filled = (share: number, materials: number): AgendaContent => {
  const content = anAgendaContent()
  const long = (most: number) => prose(Math.round(most * share))
  return {
    ...content,
    theme: long(120),
    why: long(1000),
    points: content.points.map((point) => ({
      ...point,
      text: long(1500),
      materials: Array.from({ length: materials }, (_, index) => ({
        title: `${long(110)} ${index}`,
        url: `https://fjordby.example/${point.name}/${index}`,
      })),
    })),
    tasks: [1, 2, 3].map(() => aTask({ title: long(120), text: long(600) })),
  }
}

let content: AgendaContent
let carried: readonly { text: string; from: string | null }[]
let tab: TabAlone
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone({
    whoAmI: () => ({
      person: anId<PersonId>(),
      name: 'Leder',
      isCoordinator: false,
      isChief: false,
      group: { id: anId<GroupId>(), name: 'Gruppe 1' } as never,
      isHost: false,
      municipality: 'Fjordby Kommune',
      now: at,
    }),
    getReleasedAgenda: () => ({
      round,
      roundLabel: '1. møderunde 2027',
      agenda: {
        roundLabel: '1. møderunde 2027',
        groupName: 'Gruppe 1',
        meeting: {
          startsAt: instant('2027-01-20T08:00:00Z'),
          endsAt: instant('2027-01-20T11:00:00Z'),
          joinUrl: 'https://teams.example/join',
          substitute: null,
        },
        content,
        revision: 1,
        changed: [],
        topicTitles: {},
        contract: null,
        carried: [...carried],
        releasedAt: at,
      } as never,
    }),
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

const printed = async (name: string): Promise<{ page: Page; pages: number }> => {
  const page = await tab.open(browser, `agenda-read/${round}`)
  await page.locator('.agenda-sheet').waitFor()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const folder = process.env.SCREENSHOTS
  if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.pdf`), pdf)
  }
  return { page, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0 }
}
/** How high the room for notes is on paper, in millimetres. */
const notesOn = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: 'print' })
  const height = await page
    .locator('.notes')
    .evaluate((notes) => notes.getBoundingClientRect().height)
  await page.emulateMedia({ media: 'screen' })
  return (height * 25.4) / 96
}
const aGroupsOwn = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    text: `Ringe til hinanden først (${index})`,
    from: '3. møderunde 2026',
  }))

it.each([
  { name: 'short', of: () => anAgendaContent(), own: 0, isWhole: true },
  { name: 'usual', of: () => filled(0.15, 1), own: 2, isWhole: true },
  { name: 'long', of: () => filled(0.35, 1), own: 4, isWhole: false },
  { name: 'longest', of: () => filled(1, MATERIALS), own: 20, isWhole: false },
])('prints an agenda on exactly one page with room for notes: $name', async (given) => {
  content = given.of()
  carried = aGroupsOwn(given.own)
  const { page, pages } = await printed(`agenda-${given.name}`)
  expect(pages).toBe(1)
  expect(await notesOn(page)).toBeGreaterThan(20)
  const isInPart = await page.locator('.agenda-sheet[data-in-part]').count()
  expect(isInPart).toBe(given.isWhole ? 0 : 1)
  // On the screen all of it is there, before and after.
  const last = page.locator('.agenda-sheet .long').last()
  expect(await last.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThan(2)
  await page.context().close()
})

it('keeps every word of an agenda that fits when it is a little smaller', async () => {
  content = { ...filled(0.12, 0), tasks: [aTask({ due: day('2027-01-12') })] }
  carried = []
  const { page, pages } = await printed('agenda-smaller')
  expect(pages).toBe(1)
  expect(await page.locator('.agenda-sheet[data-in-part]').count()).toBe(0)
  await page.context().close()
})
