import type { AgendaProblemName } from '#bot/domain/agenda/release.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { refusals as da } from '../da/refusals.ts'
import { list } from '../format.ts'
import { agenda } from './agenda.ts'
import { agreementRefusals } from './agreement-refusals.ts'
import { compositionRefusals } from './composition-refusals.ts'
import { groupRefusals } from './group-refusals.ts'
import { newsletterRefusals } from './newsletter-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { planningRefusals } from './planning-refusals.ts'
import { seminarRefusals } from './seminar-refusals.ts'
import { staffRefusals } from './staff-refusals.ts'
import { yearRefusals } from './year-refusals.ts'

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

export const refusals: typeof da = {
  'not-allowed': () =>
    'You do not have access to this. If that is a mistake, write to the coordinator.',
  'not-found': () => 'This no longer exists. Reload the page and try again.',
  'contains-cpr': (detail?: Detail) =>
    `The text seems to contain a CPR number (${list('en', words(detail, 'found'))}). Remove it. If it is another number, say what, such as “order no.” before it.`,
  'answer-missing': () => 'Write an answer to the person who proposed the topic.',
  'own-topic': () => 'You proposed this topic yourself. That counts already.',
  'no-round': () => 'There are no rounds yet. The coordinator plans them under The year.',
  'changed-meanwhile': (detail?: Detail) =>
    `${detail?.by || 'Somebody else'} has saved a newer version. Get it and write your changes again.`,
  'agenda-incomplete': (detail?: Detail) =>
    `Something is missing before the agenda can be released. ${words(detail, 'problems')
      .map((word) => agenda.problems[word as AgendaProblemName](Number(detail?.by ?? 0)))
      .join(' ')}`,
  'nothing-changed': () => 'The groups have this version already. There is nothing new to release.',
  'round-not-booked': () =>
    'The round is not booked yet. Release the agenda once the coordinator has booked the meetings.',
  'preparation-over': () => 'The meeting is over, so the preparation can no longer be ticked off.',
  'round-is-over': () => 'The round is over, so the agenda can no longer be released.',
  'channel-is-there': () => 'The room is still in Teams, so no new one is made. Choose Try again.',
  'teams-silent': () =>
    'Teams does not answer, so we do not know whether the room is there. Try again in a while.',
  ...newsletterRefusals,
  ...peopleRefusals,
  ...compositionRefusals,
  ...planningRefusals,
  ...seminarRefusals,
  ...groupRefusals,
  ...agreementRefusals,
  ...staffRefusals,
  ...yearRefusals,
}
