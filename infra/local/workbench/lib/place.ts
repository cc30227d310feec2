export const VIEWS = ['activity', 'chat', 'teams', 'calendar', 'mail', 'app'] as const
export type View = (typeof VIEWS)[number]

/**
 * Where a window stands; kept in the address's hash, so that two windows can be two people and
 * the browser's back button works.
 */
export type Route = {
  /** The user principal name of the person this window is. */
  as: string | null
  view: View
  /** The conversation, event or mail that is open; null shows the list alone on a phone. */
  id: string | null
  /** The tab open in a channel or in the personal app. */
  tab: string | null
  /** Where in the tab, as a deep link names it. */
  sub: string | null
}

/** Reads a hash; anything unknown becomes the default. */
export function parseRoute(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const view = VIEWS.find((known) => known === given.get('view')) ?? 'teams'
  return {
    as: given.get('as'),
    view,
    id: given.get('id'),
    tab: given.get('tab'),
    sub: given.get('sub'),
  }
}

/** The hash for a route, leaving out what is not set. */
export function routeHash(route: Route): string {
  const given = Object.entries(route).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return `#${new URLSearchParams(given)}`
}
