import { useSyncExternalStore } from 'react'
import type { Language } from '../text/text.ts'

export type ThemeChoice = 'system' | 'default' | 'dark' | 'contrast'

/** What the page remembers between visits, for this browser only. */
export type Settings = {
  theme: ThemeChoice
  language: Language
  /** The person last chosen (user principal name), for a window whose address names nobody. */
  person: string | null
  guideSeen: boolean
}

const KEY = 'workbench'
const FIRST: Settings = { theme: 'system', language: 'da', person: null, guideSeen: false }
const listeners = new Set<() => void>()
let current = load()

function load(): Settings {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) }
  } catch {
    return FIRST
  }
}

function tellAll(): void {
  for (const listener of listeners) listener()
}

window.addEventListener('storage', (event) => {
  if (event.key !== KEY) return
  current = load()
  tellAll()
})

/** Changes a setting here and in every other window of this browser. */
export function remember(change: Partial<Settings>): void {
  current = { ...load(), ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
  tellAll()
}

export function settings(): Settings {
  return current
}

export function useSettings(): Settings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
