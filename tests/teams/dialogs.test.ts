import { describe, expect, it } from 'vitest'
import { aBot, bodyOf, from, wordsOf } from './a-bot.ts'

const room = '19:room-of-group-1@thread.tacv2'

type Task = { type: string; value: string | { title: string; card: { content: unknown } } }
const fetched = (data: unknown) => ({ type: 'invoke', name: 'task/fetch', value: { data } })
const submitted = (data: unknown) => ({ type: 'invoke', name: 'task/submit', value: { data } })
const taskOf = (answer: Parameters<typeof bodyOf>[0]) => bodyOf(answer).task as Task
const formIn = (task: Task): string => {
  if (typeof task.value === 'string') throw new Error(`Said: ${task.value}`)
  return JSON.stringify(task.value.card.content)
}

describe('the summary’s dialog', () => {
  it('opens with its form for the host, from a button that names the meeting', async () => {
    const { turn, groups } = await aBot()
    const data = { dialog: 'summary', ask: { meeting: groups[0].meeting.id }, msteams: {} }
    const task = taskOf(await turn(from(groups[0].host, room, fetched(data))))
    expect(task.type).toBe('continue')
    expect(formIn(task)).toContain('"id":"content.what"')
    expect(formIn(task)).toContain('Action.Submit')
    expect(formIn(task)).not.toContain('Action.Execute')
  })

  it('saves what was written, says so, and shows the draft to the host alone', async () => {
    const { turn, groups, said, settled } = await aBot()
    const { meeting, host } = groups[0]
    const data = {
      dialog: 'summary',
      ask: { meeting: meeting.id },
      fixed: { meeting: meeting.id },
      'content.what': 'Vi talte om fælles vagtplaner.',
      'content.why': 'Fordi de rammer to steder.',
      'content.willDo': 'Vi prøver en fælles plan i marts.',
      'content.toChiefGroup': '',
    }
    const task = taskOf(await turn(from(host, room, submitted(data))))
    expect(task.type).toBe('message')
    await settled()
    expect(said).toHaveLength(1)
    expect(said[0]?.to).toBe(`29:${host.entraId}`)
    expect(wordsOf(said[0]?.card.card)).toContain('fælles vagtplaner')
  })

  it('comes again with all that was written when a CPR number must go', async () => {
    const { turn, groups, said, settled } = await aBot()
    const { meeting, host } = groups[0]
    const data = {
      dialog: 'summary',
      ask: { meeting: meeting.id },
      fixed: { meeting: meeting.id },
      'content.what': 'Vi talte om en borger, 010203-1234.',
      'content.why': 'Det fylder.',
    }
    const task = taskOf(await turn(from(host, room, submitted(data))))
    expect(task.type).toBe('continue')
    expect(formIn(task)).toContain('010203-1234')
    expect(formIn(task)).toContain('Det fylder.')
    expect(formIn(task)).toContain('CPR')
    await settled()
    expect(said).toEqual([])
  })

  it('says in the dialog why it does not open for others', async () => {
    const { turn, groups } = await aBot()
    const ask = { meeting: groups[0].meeting.id }
    for (const leader of [groups[0].members[1] ?? groups[0].host, groups[1].host]) {
      const task = taskOf(await turn(from(leader, room, fetched({ dialog: 'summary', ask }))))
      expect(task).toEqual({ type: 'message', value: expect.stringMatching(/^Du har ikke adgang/) })
    }
  })
})

describe('a dialog', () => {
  it('that nobody knows, or that carries nonsense, is answered with what to do', async () => {
    const { turn, groups } = await aBot()
    for (const data of [undefined, null, 'x', [], {}, { dialog: 'nothing' }, { dialog: 7 }])
      for (const invoke of [fetched(data), submitted(data)]) {
        const task = taskOf(await turn(from(groups[0].host, room, invoke)))
        expect(task).toEqual({
          type: 'message',
          value: expect.stringContaining('fra en tidligere udgave'),
        })
      }
    const odd = { dialog: 'summary', ask: { meeting: 'x', more: 1 } }
    expect(taskOf(await turn(from(groups[0].host, room, fetched(odd)))).type).toBe('message')
  })

  it('that meets a fault says so kindly', async () => {
    const { turn, groups } = await aBot({
      handlers: () => ({
        openSummary: async () => {
          throw new Error('away')
        },
      }),
    })
    const task = taskOf(await turn(from(groups[0].host, room, fetched({ dialog: 'summary' }))))
    expect(task).toEqual({ type: 'message', value: expect.stringContaining('i-7') })
  })
})
