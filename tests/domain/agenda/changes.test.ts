import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts } from '#bot/domain/agenda/changes.ts'
import { AGENDA_PARTS, type AgendaContent } from '#bot/domain/agenda.ts'
import { anAgendaContent, aTask, withPoint } from '#tests/support/make-agenda.ts'

describe('what changed between two agendas', () => {
  it('is nothing for the same content, however it was stored', () => {
    const content = anAgendaContent({ tasks: [aTask()] })
    const stored = JSON.parse(JSON.stringify(content)) as AgendaContent
    expect(changedParts(content, stored)).toEqual([])
  })

  it('names each part that differs, in the agenda’s order', () => {
    const before = anAgendaContent({ tasks: [] })
    const after = {
      ...withPoint(before, 'weather-report', { text: 'Én ting, der lykkedes' }),
      theme: 'Et andet tema',
      tasks: [aTask()],
    }
    expect(changedParts(before, after)).toEqual(['theme', 'weather-report', 'tasks'])
  })

  it('sees an opening come, change and go', () => {
    const without = anAgendaContent({ opening: null })
    const opening = { title: 'Oplæg', by: 'En forsker', minutes: 20 }
    const longer = { ...opening, minutes: 30 }
    expect(changedParts(without, { ...without, opening })).toEqual(['opening'])
    expect(changedParts({ ...without, opening }, { ...without, opening: longer })).toEqual([
      'opening',
    ])
    expect(changedParts({ ...without, opening }, without)).toEqual(['opening'])
  })

  it('sees a task whose day was moved', () => {
    const task = aTask({ due: '2027-01-12' })
    const before = anAgendaContent({ tasks: [task] })
    const after = anAgendaContent({ tasks: [{ ...task, due: aTask({ due: '2027-01-13' }).due }] })
    expect(changedParts(before, after)).toEqual(['tasks'])
  })

  it('is the same both ways round', () => {
    const theme = fc.constantFrom('a', 'b')
    const content = fc
      .record({ theme, why: theme, minutes: fc.integer({ min: 1, max: 3 }) })
      .map(({ theme, why, minutes }) =>
        withPoint(anAgendaContent({ theme, why }), 'summary', { minutes }),
      )
    fc.assert(
      fc.property(content, content, (one, other) => {
        expect(changedParts(one, other)).toEqual(changedParts(other, one))
        expect(AGENDA_PARTS).toEqual(expect.arrayContaining([...changedParts(one, other)]))
      }),
    )
  })
})
