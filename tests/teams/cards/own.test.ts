import { describe, expect, it } from 'vitest'
import type { Message } from '#bot/application/messages.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'
import { TOPIC_STATUSES } from '#bot/domain/topic-bank.ts'
import { card, open, press } from '#bot/teams/cards/card.ts'
import { drawHelp } from '#bot/teams/cards/help.ts'
import { draw } from '#bot/teams/cards/index.ts'
import { drawOldCard, drawProblem } from '#bot/teams/cards/problem.ts'
import { drawSummaryReady } from '#bot/teams/cards/summary-ready.ts'
import { text } from '#bot/text/text.ts'
import { checkCard } from '#infra/local/validators/index.ts'
import { wordsOf } from '../a-bot.ts'

const group = '018f4a3e-7c1a-7000-8000-000000000001' as GroupId
const welcome: Message = {
  card: 'welcome',
  owner: { kind: 'group', group },
  kind: 'private-channel',
  name: 'Ledelsesgruppe 1',
  hostName: 'Åse *Sørensen*',
  members: Array.from({ length: 12 }, (_, place) => ({
    name: `Leder ${place}`,
    workplace: place % 3 === 0 ? '' : 'Plejecenter Fjordgården',
  })),
  municipality: 'Fjordby Kommune',
  tabUrl: 'https://teams.microsoft.com/l/entity/x/home',
}
const moved: Message = {
  card: 'meeting-changed',
  roundLabel: '1. møderunde 2027',
  startsAt: instant('2027-01-20T08:00:00Z'),
  endsAt: instant('2027-01-20T11:00:00Z'),
  isCancelled: false,
}
const messages: Record<string, Message> = {
  welcome,
  'welcome of the chief group': { ...welcome, owner: { kind: 'chief-group' }, hostName: null },
  'welcome in a shared channel': { ...welcome, kind: 'shared-channel' },
  'welcome in a group chat': { ...welcome, kind: 'group-chat' },
  'welcome of an empty room': { ...welcome, members: [], hostName: null },
  moved,
  cancelled: { ...moved, isCancelled: true },
  ...Object.fromEntries(
    TOPIC_STATUSES.map((status): [string, Message] => [
      `topic ${status}`,
      {
        card: 'topic-answered',
        title: 'Sygefravær **på tværs**',
        status,
        answer: status === 'new' ? null : 'Vi tager det op.\n- i marts\n- og i juni',
        tabUrl: 'https://teams.microsoft.com/l/entity/x/home',
      },
    ]),
  ),
}

describe('the cards', () => {
  for (const [which, message] of Object.entries(messages))
    it(`${which}: is one that Teams draws, with a line for the phone, in both languages`, () => {
      for (const locale of ['da', 'en'] as const) {
        const { card: drawn, notification } = draw(message, locale)
        expect(checkCard(drawn)).toEqual([])
        expect(notification).not.toMatch(/\n|undefined|null/)
        expect(wordsOf(drawn)).not.toMatch(/undefined|\[object/)
      }
    })

  it('of help and of problems are ones that Teams draws', () => {
    for (const locale of ['da', 'en'] as const) {
      const words = text(locale)
      const about = {
        meeting: '018f4a3e-7c1a-7000-8000-000000000002' as MeetingId,
        roundLabel: '1. møderunde',
      }
      for (const { card: drawn } of [
        drawHelp({ name: 'Åse', unknown: null, tabUrl: 'https://x.example/' }, [], words),
        drawHelp({ name: 'Åse', unknown: '*hvad*', tabUrl: 'https://x.example/' }, [], words),
        drawProblem(words.bot.noHost),
        drawOldCard(words, 'https://x.example/'),
        drawSummaryReady(about, words),
      ])
        expect(checkCard(drawn)).toEqual([])
    }
  })

  it('shows what people wrote as they wrote it', () => {
    expect(wordsOf(draw(welcome, 'da').card)).toContain('Åse \\*Sørensen\\*')
    expect(JSON.stringify(draw(messages['topic new'] as Message, 'da').card)).toContain(
      '\\\\*\\\\*på',
    )
  })
})

describe('the building blocks', () => {
  it('refuse a seventh action, which Teams would hide', () => {
    const one = open('x', 'https://x.example/')
    expect(() => card({ notification: 'x', body: [], actions: Array(7).fill(one) })).toThrow('6')
    expect(card({ notification: 'x', body: [], actions: [one, null] }).card.actions).toEqual([one])
  })

  it('name a button by its endpoint', () => {
    expect(press('supportTopic', 'Støt', { support: true }, { main: true })).toEqual({
      type: 'Action.Execute',
      title: 'Støt',
      verb: 'supportTopic',
      data: { support: true },
      style: 'positive',
    })
  })
})
