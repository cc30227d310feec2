import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useApp, useView } from '../api/queries.ts'
import { ssoToken } from '../api/token.ts'
import { useDialogs } from '../cards/dialog-context.ts'
import { go } from '../lib/route.ts'
import { useThemeName } from '../lib/theme.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'
import { tell } from './frames.ts'
import type { HostActions } from './protocol.ts'
import type { TabFrameProps } from './TabFrame.tsx'
import { tabContext } from './tab-context.ts'
import { useOpenLink } from './use-open-link.ts'

/** What the frame may ask of this page. The object stays the same; what it answers is always of now. */
export function useTabHost(
  props: TabFrameProps,
  frame: RefObject<HTMLIFrameElement | null>,
  on: Pick<HostActions, 'ready' | 'failed'>,
): HostActions {
  const { t, language } = useText()
  const notify = useNotify()
  const dialogs = useDialogs()
  const openLink = useOpenLink()
  const theme = useThemeName()
  const { data: app } = useApp()
  const { data: view } = useView(props.as || null)
  const [session] = useState(() => crypto.randomUUID())
  const toChild = useRef<(message: unknown) => void>(() => undefined)

  const current: HostActions = {
    ...on,
    context: () =>
      tabContext(props.place, { me: view?.me, app, theme, language, kind: props.kind, session }),
    token: () => ssoToken(props.as),
    openLink: (url) => (openLink(url) ? null : t.card.nowhere),
    navigate: (to) => {
      const elsewhere = to.appId !== undefined && ![app?.id, app?.externalId].includes(to.appId)
      const known = app?.manifest.staticTabs?.some((tab) => tab.entityId === to.pageId)
      if (elsewhere || (to.pageId !== undefined && !known && !to.channelId)) return t.tab.noSuchPage
      const place = to.channelId
        ? { view: 'teams' as const, id: to.channelId }
        : { view: 'app' as const, id: null }
      go({ ...place, tab: to.pageId ?? null, sub: to.subPageId ?? null })
      return null
    },
    openDialog: (request) =>
      dialogs.openFrame(request, {
        fromChild: (message) => tellFrame('messageForParent', message),
        onChild: (send) => {
          toChild.current = send
        },
      }),
    completeDialog: (result) => props.onComplete?.(result),
    resizeDialog: (size) => props.onResize?.(size),
    relay: (direction, message) => {
      if (direction === 'messageForParent') props.opener?.fromChild(message)
      else toChild.current(message)
    },
    shareLink: (sub) => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: sub }))
      const link = `https://teams.microsoft.com/l/entity/${app?.externalId}/${props.place.entityId}?context=${context}`
      void navigator.clipboard.writeText(link).then(() => notify('success', t.tab.linkCopied))
    },
    goBack: () => history.back(),
  }

  function tellFrame(func: string, message: unknown): void {
    if (frame.current?.contentWindow) tell(frame.current.contentWindow, func, [message])
  }

  const latest = useRef(current)
  latest.current = current
  const { opener } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tellFrame` reads only refs
  useEffect(() => opener?.onChild((message) => tellFrame('messageForChild', message)), [opener])
  return useMemo(() => following(latest), [])
}

/** Actions that each look up the newest version when they are called. */
function following(latest: RefObject<HostActions>): HostActions {
  return {
    context: () => latest.current.context(),
    token: () => latest.current.token(),
    openLink: (url) => latest.current.openLink(url),
    navigate: (to) => latest.current.navigate(to),
    openDialog: (request) => latest.current.openDialog(request),
    completeDialog: (result) => latest.current.completeDialog(result),
    resizeDialog: (size) => latest.current.resizeDialog(size),
    relay: (direction, message) => latest.current.relay(direction, message),
    shareLink: (sub, label) => latest.current.shareLink(sub, label),
    goBack: () => latest.current.goBack(),
    ready: () => latest.current.ready(),
    failed: (reason) => latest.current.failed(reason),
  }
}
