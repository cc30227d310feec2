/** Where a link leads, seen from inside Teams. */
export type LinkTarget =
  | {
      readonly to: 'tab'
      readonly appId: string
      readonly entityId: string
      readonly sub: string | null
      readonly channelId: string | null
    }
  | { readonly to: 'page'; readonly path: string }
  | { readonly to: 'conversation'; readonly id: string }
  | { readonly to: 'chat' }
  | { readonly to: 'meeting' }
  | { readonly to: 'outside'; readonly url: string }
  | { readonly to: 'nowhere' }

const TEAMS = /(^|\.)teams\.(microsoft\.com|cloud\.microsoft)$/
const SAFE_OUTSIDE = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * Reads a link as Teams does: its deep links stay inside, pages of our own app are opened as a tab,
 * other web addresses go to a window of their own, and anything else goes nowhere.
 */
export function readLink(link: string, ownOrigin: string): LinkTarget {
  if (!URL.canParse(link, ownOrigin)) return { to: 'nowhere' }
  const url = new URL(link, ownOrigin)
  if (url.protocol === 'msteams:' || TEAMS.test(url.hostname)) return deepLink(url)
  if (isOwnPage(url, ownOrigin)) return { to: 'page', path: ownPath(url) }
  return SAFE_OUTSIDE.has(url.protocol) ? { to: 'outside', url: url.href } : { to: 'nowhere' }
}

/** A page of our tab, at whatever host the manifest gave it: here the tab is on our own origin. */
export function isOwnPage(url: URL, ownOrigin: string): boolean {
  return url.pathname.startsWith('/tab/') || (url.pathname === '/tab' && url.origin === ownOrigin)
}

/** The address within our own origin. */
export function ownPath(url: URL): string {
  return url.pathname + url.search + url.hash
}

function deepLink(url: URL): LinkTarget {
  const [first, kind, ...rest] = url.pathname.split('/').filter(Boolean)
  const parts = rest.map((part) => decodeURIComponent(part))
  if (first !== 'l') return { to: 'nowhere' }
  if (kind === 'entity') return entity(url, parts)
  if (kind === 'channel' || kind === 'message') return conversation(parts[0])
  if (kind === 'chat') return { to: 'chat' }
  if (kind === 'meetup-join' || kind === 'meeting') return { to: 'meeting' }
  return { to: 'nowhere' }
}

function conversation(id: string | undefined): LinkTarget {
  return id ? { to: 'conversation', id } : { to: 'nowhere' }
}

function entity(url: URL, [appId, entityId]: readonly string[]): LinkTarget {
  if (!appId || !entityId) return { to: 'nowhere' }
  const context = contextOf(url.searchParams.get('context'))
  return {
    to: 'tab',
    appId,
    entityId,
    sub: context.subEntityId ?? context.subPageId ?? null,
    channelId: context.channelId ?? null,
  }
}

function contextOf(json: string | null): {
  subEntityId?: string
  subPageId?: string
  channelId?: string
} {
  try {
    const given = JSON.parse(json ?? '{}') as unknown
    return typeof given === 'object' && given !== null ? given : {}
  } catch {
    return {}
  }
}
