import type { closing as danish } from '../da/closing.ts'
import { list, plural } from '../format.ts'

const groups = (count: number) => plural('en', count, 'group', 'groups')

export const closing: typeof danish = {
  title: 'Close a group',
  lead: 'If you become too few, a group can be closed. You see first what will happen. Nothing is deleted.',
  choose: 'Which group?',
  nothing: 'Choose a group',
  open: 'See what will happen',
  option: (name, members) => `${name} (${plural('en', members, 'leader', 'leaders')})`,
  dialog: {
    title: (name) => `Close ${name}?`,
    what: 'This will happen',
    room: (name) =>
      `The channel “${name}” is archived. Those in the group now can read it. Nobody can write, and nobody new gets access.`,
    chat: (name) =>
      `The chat “${name}” is closed: those in it now are taken out, and can still read what was written. Nobody can write, and nobody new gets access.`,
    noRoom: 'The group’s room has not been made yet, and will not be.',
    told: 'The group gets one message with your reason.',
    cancelled: (meetings) =>
      `${plural('en', meetings.length, 'meeting is', 'meetings are')} cancelled in Outlook with your reason: ${list('en', meetings)}.`,
    noMeetings: 'The group has no meetings ahead of it.',
    unfinished: 'This will not be finished',
    evaluation: (round, until) =>
      `The evaluation of ${round} is open until ${until}. If you close the group now, nobody can answer any more. The answers that were given are counted.`,
    summary: (round, held) =>
      `The summary of ${round} (${held}) has not been shared with the group. Once it is closed, the host cannot write it.`,
    underWay: (until) =>
      `The group is meeting right now. It can be closed when the meeting has ended ${until}.`,
    reason: 'Why is the group closed?',
    reasonHint:
      'The group sees these words, in its room and in the cancellation. Do not write about individuals.',
    people: 'Where do the leaders go?',
    peopleHint:
      'Choose a group with room, or let the leader wait for the next composition. The group that stays most even comes first.',
    wait: 'Wait for the next composition',
    noPlace: 'No group has room without breaking a rule',
    host: 'Host',
    effect: 'What the choices do to the groups',
    size: (name, before, after) => `${name}: from ${before} to ${after}`,
    even: 'The groups stay just as even.',
    waiting: (count) =>
      `${plural('en', count, 'leader is', 'leaders are')} without a seat until you compose next time. They can still read the group’s page.`,
    undo: 'You can open the group again for as long as the room exists in Teams. Cancelled meetings do not come back by themselves.',
    do: 'Close the group',
    cancel: 'Keep the group',
  },
  done: (name, cancelled, waiting) =>
    [
      `${name} is closed.`,
      cancelled > 0
        ? `${plural('en', cancelled, 'meeting is', 'meetings are')} being cancelled.`
        : '',
      waiting > 0 ? `${plural('en', waiting, 'leader is', 'leaders are')} waiting for a seat.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  closedTitle: 'Closed groups',
  closedLead: 'Only those who were in them can read what stands in the rooms.',
  cause: {
    coordinator: (reason) => `Closed: “${reason}”`,
    regrouping: () => 'Mixed with others into new groups',
    'going-back': () => 'Closed when the leaders went back to their old groups',
  },
  closedAt: (room, when, members) =>
    `${room}, ${when}, ${plural('en', members, 'leader', 'leaders')}`,
  reopen: {
    button: 'Open again',
    title: (name) => `Open ${name} again?`,
    text: 'Those who have not been given a seat in another group come back. The room can be used again. Cancelled meetings do not come back: book new ones under The year.',
    do: 'Open the group',
    cancel: 'Leave it closed',
    done: (back, elsewhere) =>
      elsewhere === 0
        ? `${plural('en', back, 'leader is', 'leaders are')} back in the group.`
        : `${plural('en', back, 'leader is', 'leaders are')} back in the group. ${elsewhere} sit in other groups now.`,
  },
  back: {
    title: 'Undo the new groups',
    can: (when) =>
      `The groups were mixed ${when}. You can go back until one of the new groups has met.`,
    refused: {
      'groups-changed-since':
        'The groups have changed since they were mixed, so you cannot go back. Make a new proposal instead.',
      'groups-have-met':
        'The new groups have met, so you cannot go back. Make a new proposal instead.',
    },
    button: 'Go back',
    confirm: 'Go back to the old groups?',
    rooms: (reopened, closed) =>
      reopened + closed === 0
        ? 'The rooms are the same. The leaders come back into the ones they had.'
        : `${groups(reopened)} open again in their old room, and ${groups(closed)} are closed, so that their room can only be read.`,
    seatless: (names) => `${list('en', names)} have come since and get no seat.`,
    cannot:
      'What people have read, and the invitations they have got meanwhile, cannot be taken back. If a group’s meeting was cancelled, it gets a new one at the same time as the others.',
    do: 'Go back',
    cancel: 'Keep the new groups',
    done: 'The leaders are back in their old groups. Rooms and invitations follow within some minutes.',
  },
}
