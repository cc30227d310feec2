import { useCallback } from 'react'
import { useApp } from '../api/queries.ts'
import { go } from '../lib/route.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'
import { readLink } from './links.ts'

/** Opens a link as Teams does; answers false when it leads nowhere, and has told the person so. */
export function useOpenLink(): (url: string) => boolean {
  const { t } = useText()
  const notify = useNotify()
  const { data: app } = useApp()
  return useCallback(
    (url) => {
      const target = readLink(url, location.origin)
      const ours =
        target.to === 'tab' && [app?.id, app?.externalId, app?.botId].includes(target.appId)
      if (target.to === 'tab' && ours)
        go({
          view: target.channelId ? 'teams' : 'app',
          id: target.channelId,
          tab: target.entityId,
          sub: target.sub,
        })
      else if (target.to === 'page') go({ view: 'app', id: null, tab: target.path })
      else if (target.to === 'conversation') go({ view: 'teams', id: target.id })
      else if (target.to === 'chat') go({ view: 'chat', id: null })
      else if (target.to === 'outside') window.open(target.url, '_blank', 'noopener,noreferrer')
      else if (target.to === 'meeting') notify('info', t.card.meetingLink, t.card.meetingLinkHelp)
      else {
        notify('warning', t.card.nowhere, t.card.nowhereHelp)
        return false
      }
      return true
    },
    [app, notify, t],
  )
}
