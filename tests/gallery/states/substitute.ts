import type { SubstituteMessage } from '#bot/application/messages/substitute.ts'
import { anId } from '#tests/support/make.ts'
import { ofMessages } from '../state.ts'
import { ENDS, LONG, STARTS, TAB } from '../words.ts'

type Asked = Extract<SubstituteMessage, { card: 'substitute-asked' }>
const shown = {
  meeting: anId<Asked['meeting']>(),
  asking: 1,
  roundLabel: '1. møderunde 2027',
  startsAt: STARTS,
  endsAt: ENDS,
  tabUrl: TAB,
}
const asked: Asked = {
  card: 'substitute-asked',
  ...shown,
  host: 'Mette Skov Holm',
  state: 'asked',
  isOpen: true,
}
const answered = {
  card: 'substitute-answered',
  ...shown,
  substitute: 'Anders Bech',
  answer: 'accepted',
} as const

export const substitute = {
  drawSubstituteAsked: ofMessages<'substitute-asked'>({
    usual: asked,
    'said yes to': { ...asked, state: 'accepted' },
    'said no to': { ...asked, state: 'declined' },
    'taken back': { ...asked, state: 'withdrawn' },
    'never answered': { ...asked, isOpen: false },
    'longest names': { ...asked, host: LONG.person, roundLabel: LONG.round },
  }),
  drawSubstituteAnswered: ofMessages<'substitute-answered'>({
    yes: answered,
    no: { ...answered, answer: 'declined' },
    'longest names': { ...answered, substitute: LONG.person, roundLabel: LONG.round },
  }),
  drawSubstituteWithdrawn: ofMessages<'substitute-withdrawn'>({
    usual: { card: 'substitute-withdrawn', ...shown, host: 'Mette Skov Holm' },
  }),
}
