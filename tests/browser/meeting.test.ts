import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import type { CommitmentId, GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'
import {
  drawSpeakers,
  goToPoint,
  type MeetingRun,
  notBegun,
  passTurn,
  secondsOn,
} from '#bot/domain/meeting-run.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { chanceFrom } from '#tests/support/world.ts'
import { LOOKS, looksWell } from './readable.ts'

const id = anId<MeetingId>()
const round = anId<RoundId>()
const startsAt = instant('2027-01-20T08:00:00Z')
const names = ['Bo Lund', 'Mette Skov Holm', 'Åse Friis', 'Karim Nazari', 'Jens-Ole Thomsen']
const people = names.map((name, index) => ({
  person: anId<PersonId>(),
  name,
  isHost: index === 0,
  isExpected: index !== 3,
  isGuest: false,
  isElsewhere: false,
}))

let now = startsAt
let run: MeetingRun = notBegun(id)
let there: readonly PersonId[] | null = null
let absence: 'leave' | null = null

const answers: Answers = {
  whoAmI: () => ({
    person: people[0]?.person ?? anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: true,
    group: { id: anId<GroupId>(), name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now: addMinutes(startsAt, -60),
  }),
  getMeetingView: () => ({
    now,
    meeting: {
      id,
      round,
      roundLabel: '1. møderunde 2027',
      group: 'Gruppe 1',
      startsAt,
      endsAt: addMinutes(startsAt, 180),
      isCancelled: false,
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
      agenda: {
        isReleased: true,
        theme: 'Ledelse af psykisk arbejdsmiljø',
        opening: null,
        points: defaultAgenda(180).points.map((point) => ({
          ...point,
          materials:
            point.name === 'good-leadership'
              ? [{ title: 'Artikel om dilemmaer', url: 'https://fjordby.example/artikel' }]
              : [],
        })),
      },
      run: {
        point: run.at?.point ?? null,
        spent: defaultAgenda(180).points.map(({ name }) => ({
          point: name,
          seconds: secondsOn(run, name, now),
        })),
        speakers: run.speakers,
        turn: run.turn,
      },
      people: people.map((each) => ({
        ...each,
        wasThere: there ? there.includes(each.person) : null,
      })),
      substitute: { asked: null, candidates: [], mayAsk: true, mayTakeBack: false },
      confirmedAt: there ? now : null,
      commitments: [
        { id: anId<CommitmentId>(), text: 'Fælles morgenmøder hver anden uge', name: null },
        { id: anId<CommitmentId>(), text: 'Delegere flere beslutninger', name: 'Åse Friis' },
      ],
      evaluation: { state: 'open', hasAnswered: false },
    },
  }),
  goToPoint: ({ point }) => {
    run = goToPoint(run, point, now)
    return null
  },
  drawSpeakers: () => {
    const expected = people.filter(({ isExpected }) => isExpected)
    run = drawSpeakers(
      run,
      expected.map(({ person }) => person),
      chanceFrom(2),
    )
    return null
  },
  passTurn: ({ from, how }) => {
    run = passTurn(run, from, how)
    return null
  },
  confirmAttendance: (input) => {
    there = input.there
    return { there: there.length, called: people.length }
  },
  getMyMeetings: () => ({
    meetings: [
      {
        id,
        round,
        roundLabel: '1. møderunde 2027',
        group: 'Gruppe 1',
        startsAt,
        endsAt: addMinutes(startsAt, 180),
        isCancelled: false,
        isInOutlook: true,
        joinUrl: null,
        substitute: null,
        reply: 'none',
        agenda: 'released',
        askedToHost: null,
        absence,
        visit: null,
        isHosting: true,
        isOver: false,
        evaluation: 'not-open',
      },
    ],
  }),
  sayAbsence: ({ reason }) => {
    absence = reason === 'leave' ? reason : null
    return null
  },
  takeBackAbsence: () => {
    absence = null
    return null
  },
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
beforeEach(() => {
  now = startsAt
  run = notBegun(id)
  there = null
  absence = null
})

const open = async (look?: Look, subPage = `meeting/${id}`) => {
  const page = await tab.open(browser, subPage, look)
  page.setDefaultTimeout(60_000)
  return page
}

describe('the meeting on its host’s screen', () => {
  it.each(LOOKS)('is read in every look: %o', async (look) => {
    run = goToPoint(run, 'weather-report', startsAt)
    run = drawSpeakers(
      run,
      people.map(({ person }) => person),
      chanceFrom(2),
    )
    now = addMinutes(startsAt, 33)
    const page = await open(look)
    await page.getByRole('timer').waitFor()
    await looksWell(page, `meeting-${look.name}`)
    await page.context().close()
  })

  it('begins, goes on by keyboard, and is at the same point after a reload', async () => {
    const page = await open()
    await looksWell(page, 'meeting-before')
    await page.getByRole('button', { name: 'Begynd mødet' }).press('Enter')
    await page.getByRole('heading', { name: 'Kort velkomstrunde' }).waitFor()
    await page.getByRole('button', { name: 'Næste: Siden sidst' }).press('Enter')
    await page.getByRole('heading', { name: 'Siden sidst' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Siden sidst' }).waitFor()
    await page.context().close()
  })

  it('shows on one screen what was done on another', async () => {
    const [one, other] = [await open(), await open({ width: 375 })]
    await one.getByRole('button', { name: 'Begynd mødet' }).click()
    await other.getByRole('heading', { name: 'Kort velkomstrunde' }).waitFor()
    await one.getByRole('button', { name: 'Træk en rækkefølge' }).click()
    await other.getByText('Har ordet').waitFor()
    for (const page of [one, other]) await page.context().close()
  })

  it('passes the word round by keyboard until everybody has had it', async () => {
    const page = await open()
    // A press while the one before is on its way is not taken.
    const ready = (name: string) => page.getByRole('button', { name, exact: true, disabled: false })
    const speaking = () => page.locator('[aria-current="true"]').textContent()
    await ready('Træk en rækkefølge').press('Enter')
    const first = await speaking()
    await ready('Vent til sidst').click()
    await expect.poll(speaking, { timeout: 60_000 }).not.toBe(first)
    for (let turn = 1; turn <= 4; turn++) {
      await ready('Næste').press('Enter')
      await expect.poll(() => run.turn, { timeout: 60_000 }).toBe(turn)
      await page
        .getByRole('listitem')
        .filter({ hasText: 'har haft ordet' })
        .nth(turn - 1)
        .waitFor()
    }
    await page.getByText('Alle har haft ordet.').waitFor()
    await page.context().close()
  })

  it('has who is here by one press, from the answers in Outlook, and lets it be put right', async () => {
    const page = await open()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.locator('summary', { hasText: 'Hvem er her?' }).press('Enter')
    await looksWell(page, 'meeting-there')
    await page.getByRole('button', { name: 'Bekræft fremmødet' }).click()
    await page.getByText('Gemt: 4 af 5 var med.').waitFor()
    expect(there).not.toContain(people[3]?.person)
    await page.getByRole('checkbox', { name: 'Karim Nazari' }).click()
    await page.getByRole('button', { name: 'Gem rettelsen' }).click()
    await page.getByText('Gemt: 5 af 5 var med.').waitFor()
    await page.context().close()
  })
})

describe('a leader who cannot come', () => {
  it('chooses a kind of reason, with no field for words, and can take it back', async () => {
    const page = await open({}, 'meetings')
    await page.getByRole('button', { name: 'Jeg kan ikke komme' }).click()
    await page.getByRole('radio', { name: 'Ferie eller fri' }).check()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await looksWell(page, 'absence')
    await page.getByRole('button', { name: 'Meld afbud' }).click()
    await page.getByText('Du har meldt afbud.').waitFor()
    expect(absence).toBe('leave')
    await page.getByRole('button', { name: 'Jeg kommer alligevel' }).click()
    await page.getByRole('button', { name: 'Jeg kan ikke komme' }).waitFor()
    expect(absence).toBeNull()
    await page.context().close()
  })
})
