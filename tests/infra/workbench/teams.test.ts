import { describe, expect, it } from 'vitest'
import type { Post } from '#infra/local/tenant/model.ts'
import { firstWords } from '#infra/local/workbench/activity/feed.ts'
import { menuFor, readMention } from '#infra/local/workbench/compose/menu.ts'
import { teamsAction } from '#infra/local/workbench/teams/teams-action.ts'
import { threadsOf } from '#infra/local/workbench/teams/threads.ts'

const post = (id: string, replyTo: string | null, createdAt: string): Post => ({
  id,
  conversationId: 'c',
  replyTo,
  from: { kind: 'bot', id: 'bot' },
  text: id,
  card: null,
  targetedTo: null,
  createdAt,
  updatedAt: null,
  updates: 0,
  deleted: false,
})

describe('threads', () => {
  it('come in the order they were last written in, with replies below their root', () => {
    const threads = threadsOf([post('1', null, 't1'), post('2', null, 't2'), post('3', '1', 't3')])
    expect(threads.map(({ root, replies }) => [root.id, replies.map(({ id }) => id)])).toEqual([
      ['2', []],
      ['1', ['3']],
    ])
  })

  it('show a reply by itself when its root cannot be seen', () => {
    expect(threadsOf([post('3', '1', 't3')]).map(({ root }) => root.id)).toEqual(['3'])
  })
})

describe('what is typed', () => {
  const commands = [
    { title: 'opsamling', scopes: ['team'], triggers: ['slash', 'mention'] },
    { title: 'hjælp', scopes: ['team'], triggers: ['mention'] },
    { title: 'hjælp', scopes: ['personal'], triggers: ['mention'] },
  ]
  const mention = { kind: 'mention', title: 'Tværs', description: '' } as const
  const titles = (before: string, scope: 'team' | 'personal') =>
    menuFor(before, commands, scope, mention)?.options.map(({ title }) => title)

  it('opens the slash commands of the manifest by / as the first sign', () => {
    expect(titles('/', 'team')).toEqual(['opsamling'])
    expect(titles('/OPS', 'team')).toEqual(['opsamling'])
    expect(titles('/x', 'team')).toEqual([])
    expect(titles('se /', 'team')).toBeUndefined()
  })

  it('offers all of the chat’s commands in the chat', () => {
    expect(titles('/', 'personal')).toEqual(['hjælp'])
  })

  it('opens the mention by @ at the start of a word', () => {
    expect(titles('@', 'team')).toEqual(['Tværs'])
    expect(titles('hej @tv', 'team')).toEqual(['Tværs'])
    expect(titles('a@t', 'team')).toBeUndefined()
  })

  it('is a mention only by the bot’s whole name', () => {
    expect(readMention('@Tværs, dagsorden', 'Tværs')).toEqual({ mention: true, text: 'dagsorden' })
    expect(readMention('@tværs', 'Tværs')).toEqual({ mention: true, text: '' })
    expect(readMention('@Tværsgående', 'Tværs')).toEqual({ mention: false, text: '@Tværsgående' })
    expect(readMention('skriv til a@Tværs.dk', 'Tværs').mention).toBe(false)
  })
})

describe('a card’s Action.Submit', () => {
  const submit = (data: unknown) => teamsAction({ kind: 'submit', title: 'Tryk', data })

  it('is a dialog, a line in the chat or a press, by its data', () => {
    expect(submit({ msteams: { type: 'task/fetch' }, a: 1 })).toEqual({
      do: 'fetch',
      data: { msteams: { type: 'task/fetch' }, a: 1 },
    })
    expect(submit({ msteams: { type: 'imBack', value: 'hej' } })).toEqual({
      do: 'say',
      text: 'hej',
    })
    expect(submit({ a: '1' })).toEqual({
      do: 'press',
      pressed: { title: 'Tryk', data: { a: '1' } },
    })
    expect(submit(null)).toEqual({ do: 'press', pressed: { title: 'Tryk', data: null } })
  })
})

describe('the first words of a card', () => {
  it('are found in containers and columns too', () => {
    const body = [
      {
        type: 'Container',
        items: [{ type: 'ColumnSet', columns: [{ items: [{ text: ' Evaluering ' }] }] }],
      },
    ]
    expect(firstWords({ type: 'AdaptiveCard', body })).toBe('Evaluering')
    expect(firstWords({ type: 'AdaptiveCard', body: [] })).toBeNull()
    expect(firstWords('kort')).toBeNull()
  })
})
