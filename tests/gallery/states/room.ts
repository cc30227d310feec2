import type { GroupClosedMessage } from '#bot/application/messages/group-closed.ts'
import type { RoomMessage } from '#bot/application/messages/room.ts'
import { anId } from '#tests/support/make.ts'
import { ofMessages } from '../state.ts'
import { LONG, TAB } from '../words.ts'

const usual: RoomMessage = {
  card: 'welcome',
  owner: { kind: 'group', group: anId() },
  kind: 'private-channel',
  name: 'Ledelsesgruppe 1',
  hostName: 'Åse Sørensen',
  members: Array.from({ length: 12 }, (_, place) => ({
    name: `Leder *${place + 1}* Holm`,
    workplace: place % 3 === 0 ? '' : 'Plejecenter Fjordgården',
  })),
  municipality: 'Fjordby Kommune',
  tabUrl: TAB,
}

const closed: GroupClosedMessage = {
  card: 'group-closed',
  groupName: 'Gruppe 1',
  cause: 'coordinator',
  reason: 'Vi er blevet for få. I får plads i andre grupper efter sommerferien.',
  isOpen: false,
  tabUrl: TAB,
}

export const room = {
  drawWelcome: ofMessages<'welcome'>({
    usual,
    'longest names': {
      ...usual,
      name: LONG.group,
      hostName: LONG.person,
      municipality: LONG.municipality,
      members: usual.members.map(() => ({ name: LONG.person, workplace: LONG.workplace })),
    },
    'the chief group': { ...usual, owner: { kind: 'chief-group' }, hostName: null },
    'a chief group of forty': {
      ...usual,
      owner: { kind: 'chief-group' },
      hostName: null,
      members: Array.from({ length: 40 }, () => ({ name: LONG.person, workplace: LONG.workplace })),
    },
    'in a shared channel': { ...usual, kind: 'shared-channel' },
    'in a group chat': { ...usual, kind: 'group-chat' },
    'nobody in it': { ...usual, members: [], hostName: null },
  }),
  drawGroupClosed: ofMessages<'group-closed'>({
    closed,
    'mixed anew': { ...closed, cause: 'regrouping', reason: '' },
    'gone back': { ...closed, cause: 'going-back', reason: '' },
    'longest words': {
      ...closed,
      groupName: LONG.group,
      reason: 'Fordi vi *er* for få. '.repeat(14),
    },
    'open again': { ...closed, isOpen: true },
  }),
}
