import type { SeatedMessage } from '#bot/application/messages/seated.ts'
import { instant } from '#bot/domain/calendar.ts'
import { ofMessages } from '../state.ts'
import { LONG, TAB } from '../words.ts'

const message: SeatedMessage = {
  card: 'seated',
  groupName: 'Gruppe 4',
  municipality: 'Fjordby Kommune',
  hostName: 'Vita *Vært*',
  others: 11,
  meeting: { startsAt: instant('2027-05-26T07:00:00Z'), endsAt: instant('2027-05-26T10:00:00Z') },
  hasContract: true,
  tabUrl: TAB,
}

export const seated = {
  drawSeated: ofMessages<'seated'>({
    'a successor': message,
    'the host, before anything is booked': {
      ...message,
      hostName: null,
      meeting: null,
      hasContract: false,
    },
    'longest words': { ...message, hostName: LONG.person, groupName: LONG.group },
  }),
}
