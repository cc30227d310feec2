import type { PreparationMessage } from '#bot/application/messages/preparation.ts'
import { anId } from '#tests/support/make.ts'
import { aTask } from '#tests/support/make-agenda.ts'
import { ofMessages } from '../state.ts'
import { LONG, prose, STARTS, TAB } from '../words.ts'

const tasks = [
  aTask(),
  aTask({ title: 'Læs *artiklen*', text: '' }),
  aTask({ title: 'Vælg en sag' }),
]
const [first, second] = tasks
if (!first || !second) throw new Error('Three tasks were made.')
const longest = tasks.map(() => aTask({ title: prose(120), text: prose(600) }))

const usual: Extract<PreparationMessage, { card: 'preparation' }> = {
  card: 'preparation',
  round: anId(),
  group: anId(),
  roundLabel: '1. møderunde 2027',
  tasks,
  done: null,
}
const reminder: Extract<PreparationMessage, { card: 'preparation-reminder' }> = {
  ...usual,
  card: 'preparation-reminder',
  meetingAt: STARTS,
  done: [first.id],
  commitments: [],
  tabUrl: TAB,
  commitmentsUrl: TAB,
  contractUrl: null,
}

export const preparation = {
  drawPreparation: ofMessages<'preparation'>({
    'as the channel sees it': usual,
    'one task': { ...usual, tasks: [first] },
    'longest words': { ...usual, roundLabel: LONG.round, tasks: longest },
    'one’s own, none done': { ...usual, done: [] },
    'one’s own, some done': { ...usual, done: [first.id, second.id] },
    'one’s own, all done': { ...usual, done: tasks.map(({ id }) => id) },
  }),
  drawPreparationReminder: ofMessages<'preparation-reminder'>({
    'some left': reminder,
    'with commitments and an unread contract': {
      ...reminder,
      commitments: ['Spørge *før* jeg svarer', 'Give plads til den stille'],
      contractUrl: TAB,
    },
    'only commitments left': {
      ...reminder,
      done: tasks.map(({ id }) => id),
      commitments: ['Spørge før jeg svarer'],
    },
    'all left': { ...reminder, done: [] },
    'longest words': { ...reminder, roundLabel: LONG.round, tasks: longest, done: [] },
  }),
}
