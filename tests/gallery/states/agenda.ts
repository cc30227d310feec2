import type { AgendaMessage } from '#bot/application/messages/agenda.ts'
import { AGENDA_PARTS, AGENDA_POINTS } from '#bot/domain/agenda.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import type { TopicId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { anAgendaContent, aTask, withPoint } from '#tests/support/make-agenda.ts'
import { ofMessages } from '../state.ts'
import { ENDS, LONG, prose, STARTS, TAB } from '../words.ts'

const topics = Array.from({ length: 6 }, () => anId<TopicId>())
const [topic] = topics
if (!topic) throw new Error('Six topics were made.')

const usual: AgendaMessage = {
  card: 'agenda',
  round: anId(),
  roundLabel: '1. møderunde 2027',
  groupName: 'Ledelsesgruppe 1',
  meeting: {
    startsAt: STARTS,
    endsAt: addMinutes(ENDS, 30),
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1/0',
    substitute: null,
  },
  content: withPoint(
    anAgendaContent({
      opening: { title: 'Når kerneopgaven ændrer sig', by: 'Mette Holm', minutes: 30 },
    }),
    'joint-focus',
    {
      text: 'Tal om *én* sag, der går på tværs.',
      topics: [topic],
      materials: [{ title: 'Artikel', url: 'https://eksempel.dk/a (1)' }],
    },
  ),
  topicTitles: { [topic]: 'Sygefravær [på tværs]' },
  revision: 1,
  changed: [],
  tabUrl: TAB,
  contractUrl: TAB,
  contract: null,
  carried: [],
}

const everything = {
  ...usual,
  roundLabel: LONG.round,
  groupName: LONG.group,
  topicTitles: Object.fromEntries(topics.map((id) => [id, prose(120)])),
  content: {
    theme: prose(120),
    why: prose(1000),
    opening: { title: prose(120), by: LONG.person, minutes: 60 },
    points: AGENDA_POINTS.map((name) => ({
      name,
      minutes: 20,
      text: prose(1500),
      topics,
      materials: Array.from({ length: 5 }, () => ({
        title: prose(120),
        url: `https://eksempel.dk/${'x'.repeat(470)}`,
      })),
    })),
    tasks: [1, 2, 3].map(() => aTask({ title: prose(120), text: prose(600) })),
  },
}

export const agenda = {
  drawAgenda: ofMessages<'agenda'>({
    usual,
    'everything as long as it may be': {
      ...everything,
      contract: 'look',
      carried: Array.from({ length: 9 }, () => ({ text: prose(300), from: LONG.round })),
    },
    'a contract to write, and something carried on': {
      ...usual,
      contract: 'write',
      carried: [
        { text: 'Vi mødes *på skift* hos hinanden', from: '3. møderunde 2026' },
        { text: 'Alle prøver ét greb af', from: null },
      ],
    },
    'a long programme that still fits': {
      ...everything,
      content: withPoint(anAgendaContent({ theme: prose(120), why: prose(1000) }), 'joint-focus', {
        text: prose(1500),
        topics,
      }),
    },
    'before anything is written or booked': {
      ...usual,
      content: anAgendaContent({ theme: '', why: '', tasks: [] }),
      meeting: null,
      groupName: null,
    },
    'a meeting in a room': {
      ...usual,
      meeting: { startsAt: STARTS, endsAt: ENDS, joinUrl: null, substitute: null },
    },
    'a later edition': { ...usual, revision: 2, changed: ['theme', 'tasks'] },
    'a later edition with all of it changed': {
      ...everything,
      revision: 12,
      changed: [...AGENDA_PARTS],
    },
  }),
}
