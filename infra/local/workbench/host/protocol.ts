/**
 * The host's side of the teams-js 2.58 protocol, without any window: a function name and its
 * arguments in, the arguments of the reply out (null: teams-js waits for none).
 * The shapes are read from teams-js' own source (`internal/communication.ts` and its callers).
 */

/** What `getContext` gives, in the old flat form that teams-js reshapes. */
export type FlatContext = Readonly<Record<string, unknown>>

export type DialogRequest = {
  readonly title?: string
  readonly url?: string
  readonly card?: unknown
  readonly height?: number | string
  readonly width?: number | string
}

/** What a frame may ask of the page around it. */
export type HostActions = {
  context(): FlatContext
  token(): Promise<string>
  /** Opens a link; an error sentence when it leads nowhere. */
  openLink(url: string): string | null
  /** Goes to another page of our own app; an error sentence when there is none such. */
  navigate(to: {
    appId?: string
    pageId?: string
    subPageId?: string
    channelId?: string
  }): string | null
  /** Opens a pop-up; answers when it closes, as `[error, result]`. */
  openDialog(request: DialogRequest): Promise<readonly [unknown, unknown]>
  /** The frame is itself a pop-up and is done. */
  completeDialog(result: unknown): void
  resizeDialog(size: DialogRequest): void
  /** Passes a message between a pop-up and the frame that opened it. */
  relay(direction: 'messageForParent' | 'messageForChild', message: unknown): void
  shareLink(subPageId: string, label: string): void
  goBack(): void
  ready(): void
  failed(reason: string): void
}

export type FrameKind = 'content' | 'task'

/** `supports` drives every `isSupported()` in the tab: only what this host really does. */
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    clipboard: {},
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { backStack: {}, currentApp: {} },
  },
})

/** The newest teams-js whose protocol this host was read from. */
const PROTOCOL_VERSION = '2.58.0'

type Reply = readonly unknown[] | null
type Handler = (
  args: readonly unknown[],
  host: HostActions,
  kind: FrameKind,
) => Reply | Promise<Reply>

const status = (error: string | null): Reply => (error === null ? [true] : [false, error])
const fault = (error: string | null): Reply => [
  error === null ? null : { errorCode: 404, message: error },
]
const silent: Handler = () => null

const HANDLERS: Readonly<Record<string, Handler>> = {
  initialize: (_args, _host, kind) => [kind, 'web', RUNTIME, PROTOCOL_VERSION],
  getContext: (_args, host) => [host.context()],
  registerHandler: silent,
  readyToUnload: silent,
  'appInitialization.appLoaded': silent,
  'appInitialization.success': (_args, host) => {
    host.ready()
    return []
  },
  'appInitialization.failure': ([reason, message], host) => {
    host.failed(String(message ?? reason ?? ''))
    return null
  },
  'appInitialization.expectedFailure': ([reason, message], host) => {
    host.failed(String(message ?? reason ?? ''))
    return null
  },
  'authentication.getAuthToken': async (_args, host) =>
    host.token().then(
      (token) => [true, token],
      (error: unknown) => [false, error instanceof Error ? error.message : String(error)],
    ),
  // A pop-up needs an https page of its own (teams-js refuses http); nothing here asks for consent.
  'authentication.authenticate': () => [false, 'CancelledByUser'],
  executeDeepLink: ([url], host) => status(host.openLink(String(url))),
  'pages.navigateToApp': ([to], host) => status(host.navigate(pageOf(to))),
  'pages.currentApp.navigateTo': ([to], host) => fault(host.navigate(pageOf(to))),
  'pages.currentApp.navigateToDefaultPage': (_args, host) => fault(host.navigate({})),
  navigateBack: (_args, host) => {
    host.goBack()
    return [true]
  },
  navigateCrossDomain: () => [false, 'NotSupported'],
  backButtonPress: silent,
  returnFocus: silent,
  setFrameContext: silent,
  shareDeepLink: ([subPageId, label], host) => {
    host.shareLink(String(subPageId ?? ''), String(label ?? ''))
    return null
  },
  'settings.getSettings': (_args, host) => {
    const { entityId, contentUrl } = host.context()
    return [{ entityId, contentUrl, suggestedDisplayName: '', websiteUrl: contentUrl }]
  },
  'tasks.startTask': async ([request], host) => host.openDialog(dialogOf(request)),
  'tasks.completeTask': ([result], host) => {
    host.completeDialog(result)
    return null
  },
  'tasks.updateTask': ([size], host) => {
    host.resizeDialog(dialogOf(size))
    return null
  },
  messageForParent: ([message], host) => {
    host.relay('messageForParent', message)
    return null
  },
  messageForChild: ([message], host) => {
    host.relay('messageForChild', message)
    return null
  },
  'clipboard.writeToClipboard': async ([written]) => [await writeClipboard(written)],
}

function pageOf(value: unknown): {
  appId?: string
  pageId?: string
  subPageId?: string
  channelId?: string
} {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(fields.filter(([, field]) => typeof field === 'string'))
}

function dialogOf(value: unknown): DialogRequest {
  return typeof value === 'object' && value !== null ? value : {}
}

/** teams-js sends base64; anything but text is refused as Teams' web client does without permission. */
async function writeClipboard(written: unknown): Promise<unknown> {
  const { mimeType, content } = (written ?? {}) as { mimeType?: string; content?: string }
  if (mimeType !== 'text/plain' || !content) return { errorCode: 500, message: 'Only text' }
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  await navigator.clipboard.writeText(new TextDecoder().decode(bytes))
  return null
}

/** Answers one call of teams-js, or says `unknown` for a function this host does not have. */
export async function answerCall(
  func: string,
  args: readonly unknown[],
  host: HostActions,
  kind: FrameKind,
): Promise<Reply | 'unknown'> {
  const handler = Object.hasOwn(HANDLERS, func) ? HANDLERS[func] : undefined
  return handler ? handler(args, host, kind) : 'unknown'
}
