import { useSyncExternalStore } from 'react'

/** Below this the list and the content are two steps instead of two panes. */
export const NARROW = '(max-width: 719px)'

function media(query: string) {
  const list = window.matchMedia(query)
  return {
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    matches: () => list.matches,
  }
}

const narrow = media(NARROW)
const dark = media('(prefers-color-scheme: dark)')
const forced = media('(forced-colors: active)')

/** Whether the window is a phone's width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(narrow.subscribe, narrow.matches)
}

/** The theme that the machine itself asks for. */
export function useMachineTheme(): 'default' | 'dark' | 'contrast' {
  const isForced = useSyncExternalStore(forced.subscribe, forced.matches)
  const isDark = useSyncExternalStore(dark.subscribe, dark.matches)
  return isForced ? 'contrast' : isDark ? 'dark' : 'default'
}
