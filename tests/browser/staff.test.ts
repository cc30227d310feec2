import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffAnswers } from '#bot/application/staff-answer.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId, StaffQuestionId, TaskId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { headersFor } from '#bot/http/headers.ts'
import { createServer, type Server } from '#bot/http/server.ts'
import { staffDoor } from '#bot/http/staff-door.ts'
import { capturingLog } from '#tests/support/log.ts'
import { anId } from '#tests/support/make.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { expectReadable, leavePicture, looksWell } from './readable.ts'

const CODE = 'k7m2p-9qx4t'
const LINK = `https://tvaers.fjordby.example/q/${CODE}`
const NOW = instant('2027-01-12T09:00:00Z')
const UNTIL = instant('2027-01-18T23:00:00Z')
const QUESTION = 'Hvad gør det svært at hjælpe en borger, når flere områder er involveret?'
const round = anId<RoundId>()
const task = anId<TaskId>()

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('the page that staff answer on', () => {
  let server: Server
  let address: string
  const sent: (readonly string[])[] = []
  const nothing = async () => {
    throw new Error('not asked')
  }
  const staff: StaffAnswers = {
    see: async (code) => ({
      code,
      asker: 'Karen Holm',
      municipality: 'Fjordby Kommune',
      questions: [QUESTION, 'Hvad ville hjælpe mest?'],
      closesAt: UNTIL,
      isOpen: true,
    }),
    answer: async (_code, answers, despite) => {
      if (answers.every((each) => each.trim() === '')) return refuse('nothing-answered')
      if (answers.join().includes('Bodil') && !despite.includes('Bodil Agerskov'))
        return refuse('confidential-found', { found: ['Bodil Agerskov'] })
      sent.push(answers)
      return accept(null)
    },
  }

  beforeAll(async () => {
    const door = { api: nothing, messages: nothing, notifications: nothing, tab: nothing }
    const health = async () => ({ status: 'ok' as const })
    server = createServer(
      { ...door, staff: staffDoor(staff, () => LINK), health },
      capturingLog(),
      () => 'i-42',
      headersFor('http://localhost'),
    )
    address = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/q/${CODE}`
  })
  afterAll(() => server?.close())

  const opened = async (options: BrowserContextOptions, path = '') => {
    const context = await browser.newContext({ locale: 'da-DK', ...options })
    const page = await context.newPage()
    await page.goto(`${address}${path}`)
    return page
  }

  it('works without scripts and by keyboard: warned of a name, sent all the same, and thanked', async () => {
    const page = await opened({ javaScriptEnabled: false })
    await page.getByLabel(QUESTION).fill('Bodil Agerskov hjælper, men vi finder hende for sent')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('peger på en person: »Bodil Agerskov«').waitFor()
    expect(await page.getByLabel(QUESTION).inputValue()).toContain('for sent')
    await page.getByLabel('Hvad ville hjælpe mest?').fill('Én at ringe til')
    await page.getByRole('button', { name: 'Send alligevel' }).click()
    await page.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
    expect(sent).toEqual([
      ['Bodil Agerskov hjælper, men vi finder hende for sent', 'Én at ringe til'],
    ])
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  it.each([
    { name: 'phone', options: { viewport: { width: 320, height: 700 } } },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'contrast', options: { forcedColors: 'active' } },
    { name: 'english', options: { locale: 'en-GB' } },
  ] as const)('is read by everybody, also when something is in the way: $name', async ({
    name,
    options,
  }) => {
    const page = await opened(options)
    await looksWell(page, `staff-door-${name}`)
    await page.locator('textarea').first().fill('Bodil Agerskov ved det')
    await page.locator('button').first().click()
    await page.getByRole('alert').waitFor()
    await looksWell(page, `staff-door-warned-${name}`)
    await page.goto(`${address}/sheet`)
    await looksWell(page, `staff-sheet-${name}`)
    await page.goto(`${address}/thanks`)
    await expectReadable(page)
    await page.context().close()
  })

  it('is one sheet on paper', async () => {
    const page = await opened({}, '/sheet')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.context().close()
  })
})

describe('the page that a leader asks on', () => {
  let tab: TabAlone
  const asked: unknown[] = []
  const ids = { open: anId<StaffQuestionId>(), closed: anId<StaffQuestionId>() }
  const openOne = {
    id: ids.open,
    link: LINK,
    task: { round, id: task },
    askedAt: NOW,
    closesAt: UNTIL,
    isOpen: true,
    isEnough: true,
    questions: [{ words: QUESTION, answers: [] as string[] }],
  }
  const closedOne = {
    ...openOne,
    id: ids.closed,
    task: null,
    closesAt: NOW,
    isOpen: false,
    isEnough: false,
    questions: [
      {
        words: 'Hvad kan du genkende fra din egen hverdag?',
        answers: ['At vi venter på hinanden', 'Systemerne', 'Tid', 'Tillid', 'Ved ikke'],
      },
      { words: 'Hvad bør vi gøre anderledes?', answers: [] },
    ],
  }
  let questions = [openOne, closedOne]

  beforeAll(async () => {
    tab = await startTabAlone({
      whoAmI: () => ({
        person: anId<PersonId>(),
        name: 'Leder',
        isCoordinator: false,
        isChief: false,
        group: null,
        isHost: false,
        municipality: 'Fjordby Kommune',
        now: NOW,
      }),
      getStaffQuestions: () => ({
        questions,
        tasks: [{ round, roundLabel: '1. møderunde 2027', id: task, title: 'Spørg dine folk' }],
        letters: [{ round, questions: ['Hvad kan du genkende?', 'Hvad er det første?'] }],
      }),
      askStaff: (input) => {
        asked.push(input)
        return { question: ids.open }
      },
      closeStaffQuestion: () => {
        questions = [{ ...openOne, isOpen: false, closesAt: NOW }, closedOne]
        return null
      },
      removeStaffQuestion: () => {
        questions = questions.slice(0, 1)
        return null
      },
      findConfidential: () => ({ marks: [] }),
      getPreparation: () =>
        ({
          round,
          roundLabel: '1. møderunde 2027',
          theme: 'Tillid',
          isReleased: true,
          meeting: null,
          tasks: [
            { id: task, title: 'Spørg dine folk', text: '', due: '2027-01-18', isDone: false },
          ],
          counts: null,
        }) as never,
    })
  })
  afterAll(() => tab?.stop())

  it('begins with a letter’s two questions, and makes a link for a task', async () => {
    const page = await tab.open(browser, `staff/${round}`)
    await page.getByLabel('Spørgsmål', { exact: false }).first().waitFor()
    expect(await page.locator('form input').nth(0).inputValue()).toBe('Hvad kan du genkende?')
    expect(await page.locator('form input').nth(1).inputValue()).toBe('Hvad er det første?')
    await page.locator('form input').nth(1).fill('')
    await page.getByLabel('Brug svarene til').selectOption({ index: 1 })
    await expectReadable(page)
    await page.getByRole('button', { name: 'Lav link' }).click()
    await page.getByText('Linket er klar.').waitFor()
    expect(asked).toEqual([
      { questions: ['Hvad kan du genkende?'], task: { round, id: task }, closesOn: '2027-01-19' },
    ])
    await page.context().close()
  })

  it.each([
    { name: 'phone', look: { width: 320, height: 844 } },
    { name: 'dark', look: { theme: 'dark' } },
    { name: 'contrast', look: { theme: 'contrast' } },
    { name: 'english', look: { language: 'en' } },
  ] as const)('shows the link and the answers: $name', async ({ name, look }) => {
    questions = [openOne, closedOne]
    const page = await tab.open(browser, 'staff', look as Look)
    await page.getByText('At vi venter på hinanden').waitFor()
    await looksWell(page, `staff-${name}`)
    await page.getByRole('button', { name: /^(Åbn igen|Open again)$/ }).click()
    await page
      .getByLabel(/^(Sidste dag|Last day)/)
      .first()
      .waitFor()
    await expectReadable(page)
    await page.context().close()
  })

  it('closes a question, and deletes one once that is confirmed', async () => {
    questions = [openOne, closedOne]
    const page = await tab.open(browser, 'staff')
    await page.getByRole('button', { name: 'Luk for svar nu' }).click()
    await page.getByText('Der er lukket for svar.').waitFor()
    await page.getByRole('button', { name: 'Slet' }).last().click()
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    await dialog.getByText('svarene forsvinder').waitFor()
    await expectReadable(page)
    await dialog.getByRole('button', { name: 'Slet' }).click()
    await page.getByText('Spørgsmålet er slettet.').waitFor()
    expect(await page.getByText('At vi venter på hinanden').count()).toBe(0)
    await page.context().close()
  })

  it('stands beside the task in the preparation, once there is something to read', async () => {
    questions = [{ ...closedOne, task: { round, id: task } }]
    const page = await tab.open(browser, 'preparation')
    await page.getByText('Det svarede dine medarbejdere').waitFor()
    await page.getByText('Systemerne').waitFor()
    await expectReadable(page)
    await leavePicture(page, 'staff-preparation')
    questions = []
    await page.reload()
    const link = page.getByRole('link', { name: 'Spørg dine medarbejdere om det' })
    expect(await link.getAttribute('href')).toBe(`#/staff/${task}`)
    await page.context().close()
  })
})
