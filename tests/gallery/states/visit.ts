import type { VisitMessage } from '#bot/application/messages/visit.ts'
import { ofMessages } from '../state.ts'
import { ENDS, LONG, STARTS, TAB } from '../words.ts'

const usual: VisitMessage = {
  card: 'visit',
  side: 'visited',
  guest: 'Anders Bech',
  from: 'Gruppe 3',
  to: 'Gruppe 1',
  roundLabel: '1. møderunde 2027',
  startsAt: STARTS,
  endsAt: ENDS,
  isUndone: false,
  tabUrl: TAB,
}

export const visit = {
  drawVisit: ofMessages<'visit'>({
    'to the host who gets a guest': usual,
    'to the host who is one fewer': { ...usual, side: 'own' },
    'undone, to the host who was to get a guest': { ...usual, isUndone: true },
    'undone, to the other': { ...usual, side: 'own', isUndone: true },
    'longest names': { ...usual, guest: LONG.person, roundLabel: LONG.round },
    'marks in a name': { ...usual, guest: '*Bo* [Holm](https://x.dk)', side: 'own' },
  }),
}
