import { ownPath } from './links.ts'
import type { FlatContext } from './protocol.ts'

/** Placeholders that Teams fills in a tab's address (`{locale}`), by the field of the context. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  entityId: 'entityId',
  subEntityId: 'subEntityId',
  loginHint: 'loginHint',
  userPrincipalName: 'userPrincipalName',
  userObjectId: 'userObjectId',
  tid: 'tid',
  groupId: 'groupId',
  teamId: 'teamId',
  channelId: 'channelId',
  channelType: 'channelType',
  theme: 'theme',
  locale: 'locale',
  hostClientType: 'hostClientType',
}

/**
 * A tab's address with its placeholders filled, on our own origin: teams-js accepts a host of the
 * tab's own origin over plain http (platform/tab.md section 1). Empty when it is no address.
 */
export function frameUrl(url: string, context: FlatContext): string {
  const filled = url.replace(/(?:\{|%7B)(\w+)(?:\}|%7D)/gi, (whole, name: string) => {
    const field = PLACEHOLDERS[name]
    return field ? encodeURIComponent(String(context[field] ?? '')) : whole
  })
  if (filled === '' || !URL.canParse(filled, location.origin)) return 'about:blank'
  return ownPath(new URL(filled, location.origin))
}
