import { changedParts } from '#bot/domain/agenda/changes.ts'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { Refusal } from '../../client.ts'
import { type History, redo, startHistory, undo, write } from './history.ts'

/** What was saved last, by whomever. */
export type Saved = {
  readonly content: AgendaContent
  readonly version: number
  readonly savedAt: Instant | null
  readonly savedBy: string | null
}

export type SaveState =
  | { readonly is: 'saved' | 'waiting' | 'saving' }
  /** `error` has a sentence; it is tried again by itself unless it was refused. */
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'conflict'; readonly theirs: Saved }

export type DraftState = {
  readonly history: History
  readonly saved: Saved
  readonly save: SaveState
}

export type Ask = {
  save(version: number, content: AgendaContent): Promise<{ version: number; savedAt: Instant }>
  load(): Promise<Saved>
}

export type Draft = ReturnType<typeof openDraft>

const QUIET_MS = 900
const RETRY_MS = 5000

const same = (one: AgendaContent, other: AgendaContent): boolean =>
  changedParts(one, other).length === 0

/** The draft being written: saved as one types, one save at a time, never over what somebody else saved. */
export const openDraft = (opened: Saved, ask: Ask) => {
  let state: DraftState = {
    history: startHistory(opened.content),
    saved: opened,
    save: { is: 'saved' },
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (changed: Partial<DraftState>) => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }
  const isUnsaved = () => !same(state.history.now, state.saved.content)
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  const changeHistory = (history: History) => {
    if (history === state.history) return
    const isStuck = state.save.is === 'conflict'
    set({ history, ...(isStuck ? {} : { save: { is: 'waiting' } }) })
    if (!isStuck) later(QUIET_MS)
  }

  /** Somebody saved in between; if it was ourselves and only the answer was lost, all is well. */
  const meet = async (sent: AgendaContent) => {
    const theirs = await ask.load()
    if (same(theirs.content, sent)) set({ saved: theirs, save: { is: 'saved' } })
    else set({ save: { is: 'conflict', theirs } })
  }

  const saveOnce = async () => {
    const content = state.history.now
    set({ save: { is: 'saving' } })
    try {
      const { version, savedAt } = await ask.save(state.saved.version, content)
      set({ saved: { content, version, savedAt, savedBy: null }, save: { is: 'saved' } })
    } catch (error) {
      const isConflict = error instanceof Refusal && error.refusal === 'changed-meanwhile'
      if (isConflict) return meet(content).catch((unmet: unknown) => fail(unmet))
      fail(error)
    }
  }

  const fail = (error: unknown) => {
    set({ save: { is: 'failed', error } })
    if (!(error instanceof Refusal)) later(RETRY_MS)
  }

  /** Saves what is not saved; when it is done, `read().save` says how it went. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (saving) await saving
    if (state.save.is === 'conflict') return
    if (!isUnsaved()) return set({ save: { is: 'saved' } })
    saving = saveOnce()
    await saving
    saving = null
    if (state.save.is === 'saved' && isUnsaved()) later(QUIET_MS)
  }

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: (content: AgendaContent, field: string) =>
      changeHistory(write(state.history, content, field, Date.now())),
    undo: () => changeHistory(undo(state.history)),
    redo: () => changeHistory(redo(state.history)),
    flush,
    /** Takes over what was read again, unless something here is not saved. */
    offer: (newest: Saved) => {
      if (newest.version > state.saved.version && state.save.is === 'saved' && !isUnsaved())
        set({ history: startHistory(newest.content), saved: newest })
    },
    /** Ends a conflict: with their version, or with ours on top of theirs. */
    settle: (keep: 'theirs' | 'mine') => {
      if (state.save.is !== 'conflict') return
      const { theirs } = state.save
      if (keep === 'theirs') {
        const history = write(state.history, theirs.content, 'conflict', Date.now())
        return set({ history, saved: theirs, save: { is: 'saved' } })
      }
      set({ saved: theirs, save: { is: 'waiting' } })
      void flush()
    },
  }
}
