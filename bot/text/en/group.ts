import type { group as da } from '../da/group.ts'
import { plural } from '../format.ts'

export const group: typeof da = {
  audience: 'The group only',
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
  noneTitle: 'You do not sit in a group',
  none: 'The coordinator puts the groups together. When you have a seat, you see your group here.',
}
