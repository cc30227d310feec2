import { createServer, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import { close, listen } from '#infra/local/network/listen.ts'

export type Heard = {
  authorization: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into the activity as it pleases
  activity: any
}

/** A bot that only listens: what came is in `heard`; `answer` gives status and body of each turn. */
export async function aListeningBot(
  answer: (activity: Heard['activity']) => { status: number; body?: unknown } = () => ({
    status: 200,
  }),
) {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    if (request.url === '/health') {
      response.end(
        JSON.stringify({
          now: new Date().toISOString(),
          tick: { at: null },
          next: null,
          errands: { waiting: 0, dead: 0 },
        }),
      )
      return
    }
    const activity = JSON.parse(await text(request)) as { type: string }
    heard.push({ authorization: String(request.headers.authorization), activity })
    const { status, body } = answer(activity)
    response.statusCode = status
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  const port = await listen(server, 0)
  onTestFinished(() => close(server))
  return { url: `http://127.0.0.1:${port}`, heard }
}

async function text(request: IncomingMessage): Promise<string> {
  let read = ''
  for await (const chunk of request) read += String(chunk)
  return read
}
