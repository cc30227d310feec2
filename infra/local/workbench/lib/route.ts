import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route, routeHash } from './place.ts'
import { remember, settings } from './settings.ts'

export { type Route, VIEWS, type View } from './place.ts'

function here(): Route {
  const route = parseRoute(location.hash)
  return route.as === null ? { ...route, as: settings().person } : route
}

/** Goes somewhere, keeping who one is; `replace` leaves no step for the back button. */
export function go(change: Partial<Route>, replace = false): void {
  const next: Route = { ...here(), tab: null, sub: null, ...change }
  const hash = routeHash(next)
  if (hash === location.hash) return
  if (replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Becomes someone else, starting at the list of the same view. */
export function become(person: string): void {
  remember({ person })
  go({ as: person, id: null })
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => routeHash(here()))
  return useMemo(() => parseRoute(hash), [hash])
}
