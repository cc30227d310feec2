import { answerCall, type FrameKind, type HostActions } from './protocol.ts'

declare global {
  interface Window {
    /** Functions of teams-js that a tab called and this host does not have; tests expect none. */
    __hostUnhandled: string[]
  }
}

type Frame = { readonly kind: FrameKind; readonly host: HostActions }

const frames = new Map<MessageEventSource, Frame>()

window.__hostUnhandled = []

window.addEventListener('message', (event: MessageEvent<unknown>) => void receive(event))

async function receive(event: MessageEvent<unknown>): Promise<void> {
  const frame = event.source ? frames.get(event.source) : undefined
  const call = event.data
  // The tab is served from our own origin; nothing else may speak to the host.
  if (!frame || event.origin !== location.origin || !isCall(call)) return
  const reply = await answerCall(call.func, call.args ?? [], frame.host, frame.kind)
  if (reply === 'unknown') {
    window.__hostUnhandled.push(call.func)
    console.warn(`teams-js asked for "${call.func}", which the workbench's host does not have`)
    return
  }
  if (reply === null) return
  post(event.source, { id: call.id, uuidAsString: call.uuidAsString, args: reply })
}

type Call = { func: string; id: number; uuidAsString?: string; args?: unknown[] }

function isCall(value: unknown): value is Call {
  return (
    typeof value === 'object' && value !== null && 'func' in value && typeof value.func === 'string'
  )
}

function post(to: MessageEventSource | null, message: unknown): void {
  ;(to as Window | null)?.postMessage(message, location.origin)
}

/** Lets a frame speak teams-js with this page until the returned function is called. */
export function admit(frame: Window, kind: FrameKind, host: HostActions): () => void {
  frames.set(frame, { kind, host })
  return () => frames.delete(frame)
}

/** Sends an event of the host to one frame, `themeChange` for instance. */
export function tell(frame: Window, func: string, args: readonly unknown[]): void {
  post(frame, { func, args })
}

/** Sends an event to every frame on the page. */
export function tellAll(func: string, args: readonly unknown[]): void {
  for (const frame of frames.keys()) post(frame, { func, args })
}
