import type { AgendaContent } from '#bot/domain/agenda.ts'

/** What is written now, and the way back and forth. */
export type History = {
  readonly now: AgendaContent
  readonly past: readonly AgendaContent[]
  readonly future: readonly AgendaContent[]
  /** Which field was changed last and when: typing on is one step, not one per letter. */
  readonly last: { readonly field: string; readonly at: number } | null
}

const MOST_STEPS = 200
const ONE_STEP_MS = 1500

export const startHistory = (now: AgendaContent): History => ({
  now,
  past: [],
  future: [],
  last: null,
})

export const write = (history: History, now: AgendaContent, field: string, at: number): History => {
  const isTypingOn =
    history.last !== null && history.last.field === field && at - history.last.at < ONE_STEP_MS
  return {
    now,
    past: isTypingOn ? history.past : [...history.past, history.now].slice(-MOST_STEPS),
    future: [],
    last: { field, at },
  }
}

export const undo = (history: History): History => {
  const now = history.past.at(-1)
  if (!now) return history
  return {
    now,
    past: history.past.slice(0, -1),
    future: [history.now, ...history.future],
    last: null,
  }
}

export const redo = (history: History): History => {
  const [now, ...future] = history.future
  if (!now) return history
  return { now, past: [...history.past, history.now], future, last: null }
}
