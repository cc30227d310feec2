import { describe, expect, it } from 'vitest'
import type { PreparationMessage } from '#bot/application/messages/preparation.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { GroupId, RoundId, TaskId } from '#bot/domain/ids.ts'
import { draw } from '#bot/teams/cards/index.ts'
import { checkCard } from '#infra/local/validators/index.ts'
import { anId } from '#tests/support/make.ts'
import { aTask } from '#tests/support/make-agenda.ts'

const round = anId<RoundId>()
const group = anId<GroupId>()
const tasks = [aTask({ title: 'Spørg' }), aTask({ title: 'Læs' })] as const
const roundLabel = '1. møderunde 2027'

const drawn = (done: readonly TaskId[] | null) =>
  draw({ card: 'preparation', round, group, roundLabel, tasks, done }, 'da').card
const buttonsIn = (card: unknown): readonly { title: string; data: unknown }[] =>
  [...JSON.stringify(card).matchAll(/\{"type":"Action\.Execute".*?\}(?:,"style":"\w+")?\}/g)].map(
    ([found]) => JSON.parse(found) as { title: string; data: unknown },
  )

describe('the preparation card', () => {
  it('has a button for each task that ticks just that one', () => {
    expect(checkCard(drawn(null))).toEqual([])
    expect(buttonsIn(drawn(null))).toMatchObject([
      { title: 'Jeg er klar med opgave 1', data: { round, group, task: tasks[0].id, done: true } },
      { title: 'Jeg er klar med opgave 2', data: { round, group, task: tasks[1].id, done: true } },
    ])
  })

  it('shows the one who pressed what they have done, and lets them take it back', () => {
    const card = drawn([tasks[1].id])
    expect(JSON.stringify(card)).toContain('Du er klar med 1 af 2.')
    expect(buttonsIn(card)).toMatchObject([
      { data: { task: tasks[0].id, done: true } },
      { data: { task: tasks[1].id, done: false } },
    ])
  })
})

describe('the reminder', () => {
  it('lists only what is left, with its own number', () => {
    const reminder: PreparationMessage = {
      card: 'preparation-reminder',
      round,
      group,
      roundLabel,
      meetingAt: instant('2027-01-20T08:00:00Z'),
      tasks,
      done: [tasks[0].id],
      commitments: [],
      tabUrl: 'https://teams.microsoft.com/l/entity/1',
      commitmentsUrl: 'https://teams.microsoft.com/l/entity/1',
      contractUrl: null,
    }
    const { card } = draw(reminder, 'da')
    expect(checkCard(card)).toEqual([])
    expect(buttonsIn(card).map(({ title }) => title)).toEqual(['Jeg er klar med opgave 2'])
    expect(JSON.stringify(card)).not.toContain('Spørg')
  })
})
