import type { group as da } from '../da/group.ts'
import { plural } from '../format.ts'

export const group: typeof da = {
  audience: 'The group only',
  together: 'What the group has agreed',
  lead: 'What is said in the group stays in the group. Only what you release together reaches the chief group.',
  members: (count) => plural('en', count, 'leader', 'leaders'),
  host: 'Host',
  me: 'You',
  hostIs: (name) => `${name} hosts the group.`,
  youHost: 'You host the group.',
  noHost: 'The group has no host right now. The coordinator will find one.',
  openSeats: (count) =>
    `${plural('en', count, 'seat is open and waits', 'seats are open and wait')} for a successor.`,
  noRoom: 'The group’s room in Teams is being made.',
  write: 'Write',
  writeTo: (name) => `Write to ${name} in Teams`,
  closed: {
    title: 'Groups you have been in',
    lead: 'Only those of you who were in them can see this, and read the group’s channel in Teams.',
    name: (room, when) => `${room}, closed ${when}`,
    cause: {
      coordinator: (reason) => `The coordinator closed the group: “${reason}”`,
      regrouping: () => 'The groups were mixed anew.',
      'going-back': () => 'The leaders went back to the groups they had before.',
    },
    members: 'Who was in it',
    noSummaries: 'The group shared no summaries.',
  },
  noneTitle: 'You do not sit in a group',
  none: 'The coordinator puts the groups together. When you have a seat, you see your group here.',
}
