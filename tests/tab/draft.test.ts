import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { type Instant, instant } from '#bot/domain/calendar.ts'
import { NoAnswer, Refusal } from '#tab/client.ts'
import { openDraft, type Saved } from '#tab/pages/agenda/draft.ts'
import { anAgendaContent } from '#tests/support/make-agenda.ts'

vi.mock('#tab/teams.ts', () => ({ token: async () => 'token' }))

const at = instant('2027-01-04T09:00:00Z')
const opened: Saved = { content: anAgendaContent(), version: 1, savedAt: at, savedBy: null }
const themed = (theme: string): AgendaContent => ({ ...opened.content, theme })

/** A server with one row; the next save can be made to fail before or after it is kept. */
const aServer = (row: Saved = opened) => {
  const server = {
    row,
    saves: 0,
    failNext: null as 'before' | 'after' | null,
    load: async () => server.row,
    save: async (version: number, content: AgendaContent) => {
      const fails = server.failNext
      server.failNext = null
      server.saves += 1
      if (fails === 'before') throw new NoAnswer(0, null)
      if (version !== server.row.version) throw new Refusal('changed-meanwhile', { by: 'Karen' })
      server.row = { content, version: version + 1, savedAt: at as Instant, savedBy: null }
      if (fails === 'after') throw new NoAnswer(0, null)
      return { version: version + 1, savedAt: at as Instant }
    },
  }
  return server
}

const passing = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('writing a draft', () => {
  it('saves once when the writer pauses', async () => {
    const server = aServer()
    const draft = openDraft(opened, server)
    draft.write(themed('T'), 'theme')
    draft.write(themed('Te'), 'theme')
    expect(draft.read().save.is).toBe('waiting')
    await passing(1000)
    expect(draft.read().save.is).toBe('saved')
    expect([server.saves, server.row.content.theme]).toEqual([1, 'Te'])
  })

  it('saves again what was written while it saved', async () => {
    const server = aServer()
    const draft = openDraft(opened, server)
    draft.write(themed('Et'), 'theme')
    const first = draft.flush()
    draft.write(themed('To'), 'theme')
    await first
    await passing(1000)
    expect([server.saves, server.row.content.theme]).toEqual([2, 'To'])
  })

  it('undoes a word at a time, and what is undone is saved', async () => {
    const server = aServer()
    const draft = openDraft(opened, server)
    draft.write(themed('T'), 'theme')
    draft.write(themed('Te'), 'theme')
    await passing(2000)
    draft.write(themed('Te n'), 'theme')
    draft.undo()
    expect(draft.read().history.now.theme).toBe('Te')
    draft.undo()
    expect(draft.read().history.now).toEqual(opened.content)
    draft.redo()
    await passing(1000)
    expect(server.row.content.theme).toBe('Te')
  })
})

describe('when saving fails', () => {
  it('says so, keeps what is written, and tries again', async () => {
    const server = aServer()
    const draft = openDraft(opened, server)
    server.failNext = 'before'
    draft.write(themed('Ny'), 'theme')
    await passing(1000)
    expect(draft.read().save.is).toBe('failed')
    await passing(6000)
    expect(draft.read().save.is).toBe('saved')
    expect(server.row.content.theme).toBe('Ny')
  })

  it('sees that it was kept after all when only the answer was lost', async () => {
    const server = aServer()
    const draft = openDraft(opened, server)
    server.failNext = 'after'
    draft.write(themed('Ny'), 'theme')
    await passing(7000)
    expect(draft.read()).toMatchObject({ save: { is: 'saved' }, saved: { version: 2 } })
  })
})

describe('when somebody else saved in between', () => {
  const inConflict = async () => {
    const server = aServer({ ...opened, content: themed('Deres'), version: 2, savedBy: 'Karen' })
    const draft = openDraft(opened, server)
    draft.write(themed('Min'), 'theme')
    await passing(1000)
    expect(draft.read().save).toMatchObject({ is: 'conflict', theirs: { savedBy: 'Karen' } })
    return { server, draft }
  }

  it('writes over nothing, however much is written on', async () => {
    const { server, draft } = await inConflict()
    draft.write(themed('Min egen'), 'theme')
    await passing(10_000)
    expect(server.row.content.theme).toBe('Deres')
  })

  it('takes their version, and one can undo back to one’s own', async () => {
    const { draft } = await inConflict()
    draft.settle('theirs')
    expect(draft.read().history.now.theme).toBe('Deres')
    draft.undo()
    expect(draft.read().history.now.theme).toBe('Min')
  })

  it('puts one’s own on top when asked to', async () => {
    const { server, draft } = await inConflict()
    draft.settle('mine')
    await passing(1000)
    expect(server.row).toMatchObject({ content: { theme: 'Min' }, version: 3 })
  })

  it('takes over their version by itself when nothing here is unsaved', () => {
    const draft = openDraft(opened, aServer())
    draft.offer({ ...opened, content: themed('Deres'), version: 2 })
    expect(draft.read().history.now.theme).toBe('Deres')
    draft.write(themed('Min'), 'theme')
    draft.offer({ ...opened, content: themed('Senere'), version: 3 })
    expect(draft.read().history.now.theme).toBe('Min')
  })
})
