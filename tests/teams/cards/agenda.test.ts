import { describe, expect, it } from 'vitest'
import type { AgendaMessage } from '#bot/application/messages/agenda.ts'
import { AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { RoundId, TopicId } from '#bot/domain/ids.ts'
import { draw } from '#bot/teams/cards/index.ts'
import { checkCard } from '#infra/local/validators/index.ts'
import { anId } from '#tests/support/make.ts'
import { anAgendaContent, aTask, withPoint } from '#tests/support/make-agenda.ts'

const topic = anId<TopicId>()

const aMessage = (given: Partial<AgendaMessage> = {}): AgendaMessage => ({
  card: 'agenda',
  round: anId<RoundId>(),
  roundLabel: '1. møderunde 2027',
  groupName: 'Gruppe 1',
  meeting: {
    startsAt: instant('2027-01-20T08:00:00Z'),
    endsAt: instant('2027-01-20T11:00:00Z'),
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    substitute: null,
  },
  content: withPoint(anAgendaContent(), 'joint-focus', {
    text: 'Tal om *én* sag.',
    topics: [topic],
    materials: [{ title: 'Artikel', url: 'https://eksempel.dk/a (1)' }],
  }),
  topicTitles: { [topic]: 'Sygefravær [på tværs]' },
  revision: 1,
  changed: [],
  tabUrl: 'https://teams.microsoft.com/l/entity/1',
  contractUrl: 'https://teams.microsoft.com/l/entity/1',
  contract: null,
  carried: [],
  ...given,
})

const whole = () =>
  aMessage({
    content: {
      ...anAgendaContent({ theme: 'å'.repeat(120), why: 'ø'.repeat(1000) }),
      opening: { title: 'æ'.repeat(120), by: 'æ'.repeat(120), minutes: 30 },
      points: AGENDA_POINTS.map((name) => ({
        name,
        minutes: 20,
        text: '*'.repeat(1500),
        topics: Array(6).fill(topic) as TopicId[],
        materials: Array(5).fill({
          title: 'm'.repeat(120),
          url: `https://eksempel.dk/${'x'.repeat(450)}`,
        }),
      })),
      tasks: [1, 2, 3].map(() => aTask({ title: 't'.repeat(120), text: 'u'.repeat(600) })),
    },
  })

describe('the agenda’s card', () => {
  it('is one that Teams draws, in both languages', () => {
    for (const locale of ['da', 'en'] as const)
      expect(checkCard(draw(aMessage(), locale).card)).toEqual([])
  })

  it('tells when each point begins and how long it lasts', () => {
    const text = JSON.stringify(draw(aMessage(), 'da').card)
    for (const words of ['09.00', '10 min.', '09.10', '25 min.', '09.35', 'Fælles ledelsesfokus'])
      expect(text).toContain(words)
    expect(text).toContain('onsdag d. 20. januar 2027 kl. 09.00–12.00 (uge 3)')
  })

  it('shows what people wrote as they wrote it, and keeps links whole', () => {
    const text = JSON.stringify(draw(aMessage(), 'da').card)
    expect(text).toContain('Tal om \\\\*én\\\\* sag.')
    expect(text).toContain('Sygefravær \\\\[på tværs\\\\]')
    expect(text).toContain('[Artikel](https://eksempel.dk/a%20%281%29)')
  })

  it('names the one who hosts this meeting instead of the host', () => {
    const message = aMessage()
    const meeting = message.meeting && { ...message.meeting, substitute: 'Bo [Dam]' }
    expect(JSON.stringify(draw(message, 'da'))).not.toContain('Vært denne gang')
    const drawn = JSON.stringify(draw({ ...message, meeting }, 'da'))
    expect(drawn).toMatch(/Vært denne gang.*Bo/)
  })

  it('never links to an address that is not https', () => {
    const content = withPoint(anAgendaContent(), 'summary', {
      materials: [{ title: 'Fup', url: 'javascript:alert(1)' }],
    })
    expect(JSON.stringify(draw(aMessage({ content }), 'da').card)).not.toContain('javascript')
  })

  it('says first what a later edition has changed', () => {
    const { card, notification } = draw(
      aMessage({ revision: 2, changed: ['theme', 'tasks'] }),
      'da',
    )
    expect(JSON.stringify(card)).toContain('Ændret i denne udgave: temaet og forberedelsen.')
    // Without something before it, the number and its dot would begin a list, which counts from one.
    expect(JSON.stringify(card)).toMatch(/[^"]2\. udgave/)
    expect(notification).toContain('Dagsordenen for 1. møderunde 2027 er ændret.')
  })

  it('tells a phone only that much has changed, and the card what', () => {
    const { card, notification } = draw(
      aMessage({ revision: 2, changed: ['theme', 'why', 'opening', 'tasks'] }),
      'da',
    )
    expect(notification).toBe('Dagsordenen for 1. møderunde 2027 er ændret flere steder.')
    expect(JSON.stringify(card)).toContain('baggrunden')
  })

  it('can be drawn from the empty template, before the round is booked', () => {
    const content = anAgendaContent({ theme: '', why: '', tasks: [] })
    const { card } = draw(aMessage({ content, meeting: null, groupName: null }), 'da')
    expect(checkCard(card)).toEqual([])
    expect(JSON.stringify(card)).toContain('Temaet er ikke skrevet endnu')
    // A meeting that is not booked is in nobody's calendar.
    expect(JSON.stringify(card)).not.toContain('kalender')
  })

  it('leaves the details to the tab when everything together is too long for a card', () => {
    const { card } = draw(whole(), 'da')
    expect(checkCard(card)).toEqual([])
    expect(JSON.stringify(card)).toContain('Fælles ledelsesfokus')
  })
})
