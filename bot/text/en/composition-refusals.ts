import type { Instant } from '#bot/domain/calendar.ts'
import { ruleIn } from '#bot/domain/composition/told-rule.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { compositionRefusals as da } from '../da/composition-refusals.ts'
import { dayAndTime, list } from '../format.ts'
import { wishes } from './wishes.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const names = (detail: Detail | undefined): string =>
  list('en', Array.isArray(detail?.names) ? (detail.names as readonly string[]) : [])

/** The rules that cannot all hold, a sentence each. */
const rules = (detail: Detail | undefined): string =>
  (Array.isArray(detail?.rules) ? (detail.rules as readonly string[]) : [])
    .map((line) => wishes.conflict.says(ruleIn(line)))
    .join(' ')

export const compositionRefusals: typeof da = {
  'groups-not-approved': () =>
    'There are no approved groups to start from yet. Compose the groups first, and approve them.',
  'composing-already': () =>
    'The groups are already being composed. Wait until it is done, or stop it first.',
  'nothing-composing': () =>
    'There is nothing to stop: the groups are done. Reload the page to see them.',
  'groups-do-not-fit': (detail) =>
    `${number(detail, 'people')} leaders cannot be spread over ${number(detail, 'groups')} groups with ${number(detail, 'least')}-${number(detail, 'most')} in each. Choose another number of groups, or correct the list of leaders.`,
  'wishes-conflict': (detail) =>
    `${rules(detail) === '' ? `The wishes about ${names(detail)} cannot all be met.` : `This cannot all be done: ${rules(detail)}`} Give up one of the wishes, and try again.`,
  'composing-failed': () =>
    'The groups were not composed, because the computation broke down. Nothing was changed. Try again, and write to IT if it happens again.',
  'composing-interrupted': () =>
    'Tværs was restarted while the groups were being composed. Nothing was changed. Compose them again.',
  'stopped-too-early': () =>
    'You stopped before there was a proposal that keeps every rule. Nothing was changed. Compose again, and let it work a little longer.',
  'wish-people': () =>
    'Choose at least two leaders to keep together or apart, and exactly one for a fixed seat.',
  'wish-group': (detail) =>
    number(detail, 'groups') === 0
      ? 'No group can be chosen yet. Read the list from HR under Leaders first.'
      : `Choose a group from 1 to ${number(detail, 'groups')}.`,
  'wish-exists': () => 'The wish is already on the list.',
  'too-many-move': (detail?: Detail) =>
    `${number(detail, 'moves')} leaders move. So many may not read what other groups have written in confidence. Approve with new rooms.`,
  'meeting-under-way': (detail?: Detail) =>
    `The group is meeting right now. Wait until the meeting has ended${typeof detail?.endsAt === 'string' ? ` ${dayAndTime('en', detail.endsAt as Instant)}` : ''}, and try again.`,
  'last-group': () => 'It is the only group, so it cannot be closed.',
  'group-full': (detail?: Detail) =>
    `${String(detail?.group ?? 'The group')} is full: there is room for ${number(detail, 'most')} at most. Choose another group, or let the leader wait for the next composition.`,
  'room-is-gone': () =>
    'The room has been deleted in Teams, so the group cannot be opened again. Make a proposal for new groups instead.',
  'number-taken': (detail?: Detail) =>
    `There is a new ${String(detail?.group ?? 'group')} with the same number, so the old one cannot be opened again.`,
  'nobody-comes-back': (detail?: Detail) =>
    `Everybody from ${String(detail?.group ?? 'the group')} sits in other groups now, so there is nobody to open it for.`,
  'groups-changed-since': () =>
    'The groups have changed since they were mixed, so you cannot go back. Make a new proposal instead.',
  'groups-have-met': () =>
    'The new groups have met, so you cannot go back. Make a new proposal instead.',
}
