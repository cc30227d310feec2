import type { HostNamedMessage } from '#bot/application/messages/host-named.ts'
import { instant } from '#bot/domain/calendar.ts'
import { ofMessages } from '../state.ts'
import { LONG, TAB } from '../words.ts'

const message: HostNamedMessage = {
  card: 'host-named',
  groupName: 'Gruppe 4',
  meeting: { startsAt: instant('2027-05-26T07:00:00Z'), endsAt: instant('2027-05-26T10:00:00Z') },
  tabUrl: TAB,
}

export const hostNamed = {
  drawHostNamed: ofMessages<'host-named'>({
    usual: message,
    'before anything is booked': { ...message, meeting: null },
    'longest words': { ...message, groupName: LONG.group },
  }),
}
