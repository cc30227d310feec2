import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { CONCEPT_QUESTIONS, eachQuestion } from '#bot/domain/concept.ts'
import type { GroupId, MeetingId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import { ratedTogether } from '#bot/domain/rating.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { launch } from '#tests/support/workbench/browser.ts'
import { LOOKS, looksWell } from './readable.ts'

/** Where to leave a picture of the page in each look; left out: nowhere. */
const pictures = process.env.SCREENSHOTS

const rated = (...counts: number[]) => ratedTogether([counts])
const round = (label: string) => ({ round: anId<RoundId>(), roundLabel: label })

const needed = { answers: 5, answersForTexts: 10, groupsTogether: 3 }
const closesAt = instant('2028-10-19T14:00:00Z')
let state: 'open' | 'closed' = 'open'
const told: unknown[] = []
const seasons = [anId<SeasonId>(), anId<SeasonId>()] as const

const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: true,
    group: { id: anId<GroupId>(), name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now: instant('2027-11-01T08:00:00Z'),
  }),
  getConcept: () => ({
    evaluation: { meeting: anId<MeetingId>(), state, closesAt, hasAnswered: false },
    held: 0,
    asksAfter: 6,
    needed,
  }),
  answerConcept: (given) => {
    told.push(given)
    state = 'closed'
    return { meeting: given.meeting, closesAt }
  },
  findConfidential: () => ({ marks: [] }),
  getConceptReports: () => ({
    reports: [
      {
        ...round('3. møderunde 2028'),
        asked: 128,
        groups: 10,
        groupsLeftOut: 1,
        figures: {
          answers: 104,
          questions: eachQuestion((question) =>
            rated(2, 9, 30 + question.length, 40, 23 - question.length),
          ),
        },
        texts: {
          keep: ['At alle grupper har samme dagsorden.', 'Sparringen om de svære sager.'],
          change: ['Færre temaer, så vi når at tale dem igennem.', 'Kortere forberedelse.'],
          withheld: 2,
        },
      },
    ],
    underWay: null,
    asksAfter: 6,
    needed,
  }),
  getYearPictures: () => ({
    season: { id: seasons[1], label: '2028' },
    seasons: [
      { id: seasons[0], label: '2027' },
      { id: seasons[1], label: '2028' },
    ],
    rounds: [
      {
        ...round('1. møderunde 2028'),
        called: 11,
        held: 11,
        percentThere: 90,
        percentPrepared: 65,
        points: 23,
        themes: 6,
        answered: 6,
        benefit: rated(4, 17, 41, 40, 12),
        track: rated(3, 14, 38, 42, 9),
        focus: rated(6, 21, 37, 31, 8),
      },
      {
        ...round('2. møderunde 2028'),
        called: 11,
        held: 10,
        percentThere: 85,
        percentPrepared: null,
        points: 31,
        themes: 5,
        answered: 2,
        benefit: rated(1, 12, 35, 48, 16),
        track: rated(2, 10, 33, 47, 12),
        focus: null,
      },
      {
        ...round('3. møderunde 2028'),
        called: 11,
        held: 0,
        percentThere: null,
        percentPrepared: null,
        points: 0,
        themes: 0,
        answered: 0,
        benefit: null,
        track: null,
        focus: null,
      },
    ],
  }),
  getTrends: () => ({
    own: {
      rounds: [
        { ...round('1. møderunde 2027'), benefit: rated(0, 2, 4, 3, 1), track: null, focus: null },
        {
          ...round('2. møderunde 2027'),
          benefit: rated(0, 1, 3, 4, 2),
          track: rated(0, 1, 2, 4, 2),
          focus: null,
        },
        {
          ...round('3. møderunde 2027'),
          benefit: rated(0, 0, 2, 5, 4),
          track: rated(0, 0, 1, 5, 4),
          focus: rated(0, 1, 3, 3, 3),
        },
      ],
      words: { good: [], missed: [] },
    },
    all: {
      rounds: [
        {
          ...round('1. møderunde 2027'),
          groups: 11,
          benefit: rated(4, 17, 41, 40, 12),
          track: rated(3, 14, 38, 42, 9),
          focus: rated(6, 21, 37, 31, 8),
        },
        {
          ...round('2. møderunde 2027'),
          groups: 10,
          benefit: rated(1, 12, 35, 48, 16),
          track: rated(2, 10, 33, 47, 12),
          focus: rated(4, 15, 36, 40, 11),
        },
        {
          ...round('3. møderunde 2027'),
          groups: 11,
          benefit: rated(0, 6, 27, 55, 28),
          track: rated(1, 5, 29, 54, 21),
          focus: rated(2, 11, 33, 45, 18),
        },
      ],
      words: {
        good: [
          { word: 'dialog', answers: 61 },
          { word: 'sparring', answers: 34 },
          { word: 'tempo', answers: 12 },
        ],
        missed: [{ word: 'tid', answers: 47 }],
      },
    },
    needed,
  }),
}

let browser: Browser
let tab: TabAlone
beforeAll(async () => {
  ;[tab, browser] = await Promise.all([startTabAlone(answers), launch()])
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

describe('the evaluations from round to round', () => {
  it.each(LOOKS)('are read in every look: %o', async (look) => {
    const page = await tab.open(browser, 'trends', look)
    await page.getByRole('img').first().waitFor()
    await looksWell(page, `trends-${look.name}`)
    await page.context().close()
  })

  it('say in a table all that the pictures say', async () => {
    const page = await tab.open(browser, 'trends', {})
    const own = page.getByRole('region', { name: 'Min gruppe' })
    const benefit = own.getByRole('table', { name: 'Udbytte af mødet i tal' })
    await expect
      .poll(() => benefit.getByRole('row').nth(3).innerText())
      .toMatch(/^3. møderunde 2027\s+11\s+4,2\s+0\s+0\s+2\s+5\s+4$/)
    await own.getByText('Ingen ord går igen').waitFor()
    await own.getByRole('row', { name: '1. møderunde 2027 For få svar' }).first().waitFor()
    if (pictures) await page.pdf({ path: join(pictures, 'trends.pdf'), preferCSSPageSize: true })
    await page.context().close()
  })
})

describe('the concept evaluation', () => {
  it.each(LOOKS)('is read in every look: %o', async (look) => {
    state = 'open'
    const page = await tab.open(browser, 'concept', look)
    await page.getByRole('radio').first().waitFor()
    await page.getByRole('table').first().waitFor()
    await looksWell(page, `concept-${look.name}`)
    await page.context().close()
  })

  it('is answered by keyboard, and says what is missing first', async () => {
    state = 'open'
    const page = await tab.open(browser, 'concept', {})
    await page.getByRole('button', { name: 'Send svar' }).press('Enter')
    await page.getByRole('alert').filter({ hasText: '10 spørgsmål mangler' }).waitFor()
    await looksWell(page, 'concept-missing')
    const groups = page.getByRole('radiogroup')
    for (const index of CONCEPT_QUESTIONS.keys())
      await groups.nth(index).getByRole('radio').nth(3).press('Space')
    await page.getByRole('textbox', { name: 'Hvad skal vi holde fast i?' }).fill('Tempoet')
    await page.getByRole('button', { name: 'Send svar' }).press('Enter')
    await page.getByText('Konceptevalueringen er lukket').waitFor()
    expect(told.at(-1)).toMatchObject({ ratings: eachQuestion(() => 4), keep: 'Tempoet' })
    if (pictures) await page.pdf({ path: join(pictures, 'concept.pdf'), preferCSSPageSize: true })
    await page.context().close()
  })
})

describe('the year in two pictures', () => {
  it.each(LOOKS)('is read in every look: %o', async (look) => {
    const page = await tab.open(browser, 'pictures', look)
    await page.getByRole('img').nth(3).waitFor()
    await looksWell(page, `pictures-${look.name}`)
    await page.context().close()
  })

  it('says the same in a table, and is one sheet of paper', async () => {
    const page = await tab.open(browser, 'pictures', {})
    const table = page.getByRole('table', { name: 'Tallene i figuren' })
    await table.getByRole('row', { name: 'Møder holdt 11 af 11 10 af 11 Ingen tal' }).waitFor()
    await table.getByRole('row', { name: 'Havde forberedt sig 65 % Ingen tal Ingen tal' }).waitFor()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    if (pictures) writeFileSync(join(pictures, 'pictures.pdf'), pdf)
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.context().close()
  })
})
