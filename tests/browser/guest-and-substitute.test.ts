import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'
import type { AskingState } from '#bot/domain/substitute.ts'
import { anId } from '#tests/support/make.ts'
import { anAgendaContent } from '#tests/support/make-agenda.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { LOOKS, looksWell } from './readable.ts'

type Mine = OutputOf<Endpoints['getMyMeetings']>['meetings'][number]
type View = NonNullable<OutputOf<Endpoints['getMeetingView']>['meeting']>

const id = anId<MeetingId>()
const round = anId<RoundId>()
const startsAt = instant('2027-01-20T08:00:00Z')
const me = anId<PersonId>()
const DAY = 24 * 60
const offers = [
  { group: 'Gruppe 4', host: 'Mette Skov Holm' },
  { group: 'Gruppe 7', host: 'Jens-Ole Thomsen' },
  { group: 'Gruppe 9', host: null },
].map((each, at) => ({
  ...each,
  meeting: anId<MeetingId>(),
  startsAt: addMinutes(startsAt, (1 + (at % 2)) * DAY),
  endsAt: addMinutes(startsAt, (1 + (at % 2)) * DAY + 180),
}))
const candidates = ['Anne Marie Kjær', 'Hans Peter Bæk'].map((name) => ({
  name,
  person: anId<PersonId>(),
}))

let absence: Mine['absence']
let chosen: MeetingId | null
let found: typeof offers
let asked: { name: string; state: AskingState } | null
let askedToHost: Mine['askedToHost']
let evaluation: 'not-open' | 'open'

const answers: Answers = {
  whoAmI: () => ({
    person: me,
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: true,
    group: { id: anId<GroupId>(), name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now: addMinutes(startsAt, -DAY),
  }),
  getMyMeetings: () => {
    const offer = offers.find(({ meeting }) => meeting === chosen)
    return {
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
          askedToHost,
          reply: 'none',
          agenda: 'released',
          absence,
          visit: offer
            ? {
                meeting: offer.meeting,
                group: offer.group,
                startsAt: offer.startsAt,
                endsAt: offer.endsAt,
              }
            : null,
          isHosting: true,
          isOver: false,
          evaluation: 'not-open',
        },
      ],
    }
  },
  getVisitOffers: () => ({ offers: found, isCalendarKnown: true }),
  sitIn: ({ visit }) => {
    chosen = visit
    return null
  },
  takeBackVisit: () => {
    chosen = null
    return null
  },
  getVisit: ({ meeting }) => ({
    meeting,
    instead: id,
    round,
    roundLabel: '1. møderunde 2027',
    group: 'Gruppe 4',
    host: 'Mette Skov Holm',
    startsAt: addMinutes(startsAt, DAY),
    endsAt: addMinutes(startsAt, DAY + 180),
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/4',
    agenda: {
      revision: 1,
      changed: [],
      roundLabel: '1. møderunde 2027',
      groupName: 'Gruppe 4',
      meeting: {
        startsAt: addMinutes(startsAt, DAY),
        endsAt: addMinutes(startsAt, DAY + 180),
        joinUrl: null,
        substitute: null,
      },
      content: anAgendaContent(),
      topicTitles: {},
      contract: null,
      carried: [],
      releasedAt: addMinutes(startsAt, -10 * DAY),
    },
    contract: {
      meeting: 'Vi spørger, før vi svarer.\nTelefonen bliver i tasken.',
      benefit: '',
      trust: 'Det, der siges her, bliver her.',
      attendance: 'Den, der må blive væk, ringer til værten.',
    },
    evaluation: { state: evaluation, hasAnswered: false },
    mayUndo: evaluation === 'not-open',
  }),
  getMeetingView: () => ({
    now: addMinutes(startsAt, -DAY),
    meeting: {
      id,
      round,
      roundLabel: '1. møderunde 2027',
      group: 'Gruppe 1',
      startsAt,
      endsAt: addMinutes(startsAt, 180),
      isCancelled: false,
      joinUrl: null,
      agenda: { isReleased: true, theme: 'Tværgående ledelse', opening: null, points: POINTS },
      run: { point: null, spent: [], speakers: [], turn: 0 },
      people: [{ name: 'Bo Lund', person: me, isHost: true }].map((each) => ({
        ...each,
        isExpected: true,
        isGuest: false,
        isElsewhere: false,
        wasThere: null,
      })),
      substitute: {
        asked,
        candidates: isStanding() ? [] : candidates,
        mayAsk: !isStanding(),
        mayTakeBack: isStanding(),
      },
      confirmedAt: null,
      commitments: [],
      evaluation: { state: 'not-open', hasAnswered: false },
    },
  }),
  askSubstitute: ({ person }) => {
    const name = candidates.find((each) => each.person === person)?.name ?? ''
    asked = { name, state: 'asked' }
    return null
  },
  takeBackSubstitute: () => {
    if (asked) asked = { ...asked, state: 'withdrawn' }
    return null
  },
  answerSubstitute: ({ yes }) => {
    askedToHost = yes && askedToHost ? { ...askedToHost, isAnswered: true } : null
    return { yes }
  },
}
const POINTS: View['agenda']['points'] = defaultAgenda(180).points
const isStanding = () => asked?.state === 'asked' || asked?.state === 'accepted'

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
  absence = 'leave'
  chosen = null
  found = offers
  asked = null
  askedToHost = null
  evaluation = 'not-open'
})

const open = async (subPage: string, look?: Look) => {
  const page = await tab.open(browser, subPage, look)
  page.setDefaultTimeout(60_000)
  return page
}

describe('a leader who cannot come', () => {
  it.each(LOOKS)('finds another group in every look: %o', async (look) => {
    const isEnglish = look.language === 'en'
    const page = await open('meetings', look)
    await page
      .getByRole('button', {
        name: isEnglish ? 'Be a guest in another group' : 'Vær gæst i en anden gruppe',
      })
      .click()
    await page.getByRole('radio').nth(2).waitFor()
    await looksWell(page, `offers-${look.name}`)
    await page.context().close()
  })

  it('chooses one by keyboard, sees where they are a guest, and undoes it', async () => {
    const page = await open('meetings')
    await page.getByRole('button', { name: 'Vær gæst i en anden gruppe' }).press('Enter')
    await page.getByRole('radio', { name: /Gruppe 7/ }).press('Space')
    await page.getByRole('button', { name: 'Vær gæst ved mødet' }).press('Enter')
    await page.getByText('Du er gæst i Gruppe 7').waitFor()
    expect(chosen).toBe(offers[1]?.meeting)
    await looksWell(page, 'guest')
    await page.getByRole('button', { name: 'Jeg kommer ikke som gæst' }).press('Enter')
    await page.getByRole('button', { name: 'Vær gæst i en anden gruppe' }).waitFor()
    await page.context().close()
  })

  it('is told when there is nowhere to be a guest', async () => {
    found = []
    const page = await open('meetings')
    await page.getByRole('button', { name: 'Vær gæst i en anden gruppe' }).click()
    await page.getByText('Der er ingen møder i ugen').waitFor()
    await looksWell(page, 'no-offers')
    await page.context().close()
  })
})

describe('the meeting as its guest sees it', () => {
  const parameter = offers[0]?.meeting ?? id

  it.each(LOOKS)('is read in every look: %o', async (look) => {
    const page = await open(`visit/${parameter}`, look)
    await page.getByText('Telefonen bliver i tasken.').waitFor()
    await looksWell(page, `visit-${look.name}`)
    await page.context().close()
  })

  it('leads to the evaluation at its end, and back to one’s own meetings when it is undone', async () => {
    evaluation = 'open'
    const page = await open(`visit/${parameter}`)
    const link = page.getByRole('link', { name: 'Svar på evalueringen' })
    expect(await link.getAttribute('href')).toBe(`#/evaluation/${parameter}`)
    expect(await page.getByRole('button', { name: 'Jeg kommer ikke som gæst' }).count()).toBe(0)
    evaluation = 'not-open'
    await page.reload()
    await page.getByRole('button', { name: 'Jeg kommer ikke som gæst' }).click()
    await page.getByRole('heading', { name: 'Mine møder' }).waitFor()
    await page.context().close()
  })
})

describe('a host who cannot host', () => {
  it.each(LOOKS)('asks another on the meeting’s page in every look: %o', async (look) => {
    const page = await open(`meeting/${id}`, look)
    await page
      .locator('summary', {
        hasText: look.language === 'en' ? 'Can you not host?' : 'Kan du ikke være vært?',
      })
      .press('Enter')
    await page.getByRole('radio', { name: 'Hans Peter Bæk' }).waitFor()
    await looksWell(page, `ask-${look.name}`)
    await page.context().close()
  })

  it('sees whom they have asked, hosts until the yes, and can undo it', async () => {
    const page = await open(`meeting/${id}`)
    await page.locator('summary', { hasText: 'Kan du ikke være vært?' }).press('Enter')
    await page.getByRole('radio', { name: 'Hans Peter Bæk' }).check()
    await page.getByRole('button', { name: 'Spørg' }).click()
    await page.getByText('Du har spurgt Hans Peter Bæk.').waitFor()
    await looksWell(page, 'asked')
    await page.getByRole('button', { name: 'Fortryd, jeg er selv vært' }).press('Enter')
    await page.getByRole('radio', { name: 'Anne Marie Kjær' }).waitFor()
    await page.context().close()
  })
})

describe('a chief who is asked to host', () => {
  it('says yes among their own meetings, and can give the meeting back', async () => {
    absence = null
    askedToHost = { asking: 1, host: 'Anne Marie Kjær', isAnswered: false }
    const page = await open('meetings')
    await page.getByText('Anne Marie Kjær spørger, om du vil være vært').waitFor()
    await looksWell(page, 'asked-to-host')
    await page.getByRole('button', { name: 'Ja, jeg er vært' }).press('Enter')
    await page.getByRole('button', { name: 'Jeg kan alligevel ikke være vært' }).press('Enter')
    await expect
      .poll(() => page.getByRole('button', { name: /vært/ }).count(), { timeout: 60_000 })
      .toBe(0)
    await page.context().close()
  })
})
