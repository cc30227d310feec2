import { setTimeout as pause } from 'node:timers/promises'

export type Answer = { readonly status: number; readonly said: string }

/** Asks the bot as the wire does; waits where it says that somebody asks too often. */
export const askedAt = async (
  port: number,
  path: string,
  authorization: string | null,
  body: string | Uint8Array<ArrayBuffer>,
  contentType = 'application/json',
): Promise<Answer> => {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': contentType, ...(authorization && { authorization }) },
      body,
    })
    const said = await response.text()
    if (response.status !== 429) return { status: response.status, said }
    await pause(Number(response.headers.get('retry-after')) * 1000)
  }
}
