import type { ListColumn } from '#bot/domain/import/columns.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { peopleRefusals as da } from '../da/people-refusals.ts'
import { list, plural } from '../format.ts'
import { leader } from './leader.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const word = (detail: Detail | undefined, key: string): string => String(detail?.[key] ?? '')
const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

export const peopleRefusals: typeof da = {
  'file-unreadable': () =>
    'The file cannot be read. Open it in Excel, save it as an Excel workbook (.xlsx), and try again.',
  'file-old-format': () =>
    'The file is in Excel’s old format or has a password. Save it as an Excel workbook (.xlsx) without a password, and try again.',
  'list-empty': () => 'There are no leaders in the file. The list must be on the first sheet.',
  'headings-missing': (detail) =>
    `The list lacks a column for ${list(
      'en',
      words(detail, 'lacking').map((column) => leader.columns[column as ListColumn].toLowerCase()),
    )}. Write the heading in the first line, and try again.`,
  'directory-busy': () =>
    'Microsoft 365 does not answer right now, so we cannot find the leaders’ accounts. Nothing has changed, and the file is still chosen. Try again in a few minutes.',
  'directory-refused': () =>
    'Tværs may not look up the leaders’ accounts in Microsoft 365. Nothing has changed, and the file is still chosen. Ask IT to give the app access, and try again.',
  'list-has-problems': (detail) =>
    `The list has ${plural('en', number(detail, 'count'), 'error', 'errors')}. Correct them and read the list again. Nothing was changed.`,
  'has-left': (detail) => `${word(detail, 'name')} has left and cannot be given a seat.`,
  'already-seated': (detail) => `${word(detail, 'name')} already has a seat in a group.`,
  'seat-taken': () => 'The seat is no longer open. Reload the page.',
  'own-manager': (detail) =>
    `${word(detail, 'manager')} is the manager of ${word(detail, 'leader')}. The two may not sit in the same group (group ${number(detail, 'group')}).`,
  'still-listed': (detail) =>
    `${word(detail, 'name')} is on the list of leaders. Who is on the list cannot be erased: take the person off HR’s list first and read the list again. Then they also leave their seat, the rooms and the meetings.`,
  'not-out-yet': () =>
    'Teams and Outlook have not finished taking the person out of rooms and meetings. Wait a couple of minutes and try again. If something stands still, the overview tells why.',
  'name-differs': () => 'The name is not written as it stands here. Nothing has been erased.',
  'cannot-host': (detail) =>
    `${word(detail, 'name')} is neither a chief nor a director and cannot host.`,
  'groups-approved': () =>
    'The groups are approved and cannot be composed again. When somebody leaves, you pass the seat on under Leaders.',
  'no-leaders': () => 'There are no leaders yet. Read the list from HR under Leaders.',
  'too-few-people': (detail) =>
    `There are ${plural('en', number(detail, 'people'), 'leader', 'leaders')} on the list. A group needs at least ${number(detail, 'least')}.`,
  'sizes-impossible': (detail) =>
    `${number(detail, 'people')} leaders cannot be parted into groups of ${number(detail, 'least')}-${number(detail, 'most')}. ${number(detail, 'missing')} more would fill ${number(detail, 'groups')} groups.`,
  'too-few-hosts': (detail) =>
    `${number(detail, 'people')} leaders make ${number(detail, 'groups')} groups, but only ${number(detail, 'hosts')} on the list are chiefs or directors and can host. Correct the levels in the list, or let fewer take part.`,
  'managers-unavoidable': (detail) =>
    `The groups cannot be composed without somebody sitting with their own manager: ${list('en', words(detail, 'names'))}. Check the managers in the list.`,
  'composition-changed': () =>
    'The proposal has changed since you opened the page. Reload the page and try again.',
  'composition-outdated': () =>
    'The list of leaders has changed since the groups were composed. Compose them again before you approve.',
  'same-group': () => 'The two sit in the same group. Choose one from another group.',
  'host-needs-host': (detail) =>
    `Group ${number(detail, 'group')} would lose its host, as ${word(detail, 'name')} is neither a chief nor a director. Swap the host with somebody who can host.`,
}
