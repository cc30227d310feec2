import type { leader as da } from '../da/leader.ts'
import { list, plural } from '../format.ts'
import { levels } from './level.ts'

const columns: typeof da.columns = {
  name: 'Name',
  email: 'E-mail',
  area: 'Area',
  workplace: 'Workplace',
  level: 'Level',
  manager: 'Manager',
  started: 'Leader since',
}

export const leader: typeof da = {
  levels,
  columns,
  fields: { ...columns, mailbox: 'Mailbox' },
  problems: {
    missing: () => 'The cell is empty.',
    'too-long': () => 'The text is longer than 120 characters.',
    'not-an-email': (found) => `“${found}” is not an e-mail address.`,
    'duplicate-email': (found) =>
      `The leader is on the list twice: ${found}. In brackets the first line.`,
    'not-in-directory': (found) =>
      `${found} is not in the municipality’s directory. Correct the address, or have the user created.`,
    'unknown-level': (found) =>
      `“${found}” is not a level. Use director, chief, leader of leaders or leader of staff.`,
    'not-a-day': (found) => `“${found}” is not a date. Write it as dd-mm-yyyy.`,
    'manager-not-on-list': (found) => `${found} is not on the list.`,
    'manager-ambiguous': (found) =>
      `Several on the list are called ${found}. Write the manager’s e-mail instead.`,
    'manager-is-self': () =>
      'The leader is listed as their own manager. Leave the cell empty for the top leader.',
    'manager-loop': (found) =>
      `The chain of managers goes round in a ring through ${found}. Correct the line that is wrong.`,
  },
  warnings: {
    'no-mailbox': (name) => `${name} has no mailbox and cannot be invited to meetings.`,
    'no-manager': (name) =>
      `${name} has no manager on the list, so we cannot keep the two out of the same group.`,
    'no-start-day': (name) =>
      `${name} has no start date and counts as neither new nor experienced.`,
    'starts-later': (name) => `${name} is not a leader until a later date.`,
  },
  audience: 'Coordinator only',
  lead: 'The HR office’s list decides who takes part. You always see what a new list changes before anything is changed.',
  emptyTitle: 'There are no leaders yet',
  emptyText: 'Begin with the list from HR. It needs name, e-mail, area and level.',
  file: {
    drop: 'Drop the list here, or choose it',
    choose: 'Choose a file',
    formats: 'Excel (.xlsx) or CSV, at most 5 MB',
    tooLarge:
      'The file is larger than 5 MB. Delete sheets and columns that are not needed, and try again.',
    reading: 'Reading the list …',
  },
  preview: {
    title: (fileName) => `What ${fileName} says`,
    nothingYet: 'Nothing has been changed yet.',
    arrived: (count) => plural('en', count, 'new leader', 'new leaders'),
    changed: (count) => plural('en', count, 'changed', 'changed'),
    left: (count) => plural('en', count, 'has left', 'have left'),
    back: (count) => plural('en', count, 'is back', 'are back'),
    unchanged: (count) => plural('en', count, 'unchanged', 'unchanged'),
    problems: (count) => `${plural('en', count, 'error', 'errors')} to correct in the list first`,
    warnings: (count) => plural('en', count, 'thing to know', 'things to know'),
    more: (count) => `and ${count} more`,
    line: 'Line',
    column: 'Column',
    problem: 'Problem',
    read: (headings) => `Read from the columns ${list('en', headings)}.`,
    ignored: (headings) => `Not used: ${list('en', headings)}.`,
    absent: (names) =>
      `The list has no column for ${list('en', names).toLowerCase()}. What we already know stays.`,
    manyLeft:
      'More than a third of the leaders are missing from the new list. Are you sure it is the right file?',
    opensSeat: (group) => `The seat in ${group} becomes open`,
    change: (field, from, to) => `${field}: ${from || 'empty'} → ${to || 'empty'}`,
    yes: 'yes',
    no: 'no',
    apply: 'Update the list of leaders',
    applyUnchanged: 'The list is the same as before',
    cancel: 'Cancel',
  },
  applied: (people) =>
    `The list is updated. There are ${plural('en', people, 'leader', 'leaders')}.`,
  compose: 'Go to the groups',
  openSeats: {
    title: 'Open seats',
    lead: 'The successor gets the seat in the same group. Room, team and invitations follow.',
    after: (name) => `after ${name}`,
    choose: 'Choose a successor',
    chooseFor: (group) => `Successor in ${group}`,
    nobody: 'Everybody on the list has a seat. Read a new list when the successor is employed.',
    seat: 'Give the seat',
    seated: (name, group) => `${name} now sits in ${group}.`,
    seatedAsHost: (name, group) => `${name} now sits in ${group} and is its host.`,
  },
  withoutHost: {
    title: 'Groups without a host',
    choose: 'Choose a host',
    chooseFor: (group) => `Host of ${group}`,
    nobody: (group) =>
      `Nobody in ${group} is a chief or director. Give an open seat in the group to one.`,
    name: 'Make host',
  },
  otherHosts: {
    title: 'Change the host of a group',
    lead: 'Only chiefs and directors in the group can be its host. If the present host has called people to the group’s coming meetings, the group is called anew by the new host, and the old invitation is withdrawn.',
    choose: 'Choose a new host',
    chooseFor: (group) => `New host of ${group}`,
    now: (host) => `Now: ${host}`,
    name: 'Change host',
    named: (name, group) => `${name} now hosts ${group}.`,
  },
  table: {
    title: (count) => plural('en', count, 'leader', 'leaders'),
    search: 'Search by name, area or workplace',
    found: (count) => `${plural('en', count, 'leader', 'leaders')} found`,
    name: 'Name',
    area: 'Area',
    workplace: 'Workplace',
    level: 'Level',
    group: 'Group',
    host: 'host',
    noGroup: 'None yet',
    noMailbox: 'No mailbox',
    more: (count) => `There are ${count} more. Search to find them.`,
  },
}
