import { ruleIn } from '#bot/domain/composition/told-rule.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { compositionRefusals as da } from '../da/composition-refusals.ts'
import { list } from '../format.ts'
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
    `${number(detail, 'people')} leaders cannot be spread over the ${number(detail, 'groups')} groups there are with ${number(detail, 'least')}-${number(detail, 'most')} in each. Correct the list of leaders, or pass on the open seats under Leaders.`,
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
}
