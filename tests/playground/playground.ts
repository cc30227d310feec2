import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stopProgram } from '#infra/local/launch/children.ts'

export type PlaygroundMessage = {
  readonly messageId: string
  readonly text?: string
  readonly attachments: readonly { readonly contentType: string; readonly content: unknown }[]
}
type Shown = {
  readonly action: string
  readonly actionConversationId: string
  readonly message: PlaygroundMessage
}

export type Playground = {
  readonly url: string
  /** Everything it has shown its user since the start, in the order in which it did. */
  readonly shown: readonly Shown[]
  /** Calls its own, undocumented API; throws for anything but a 2xx. */
  post(path: string, body: unknown): Promise<unknown>
  stop(): Promise<void>
}

const cli = () => {
  const manifest = createRequire(import.meta.url).resolve(
    '@microsoft/m365agentsplayground/package.json',
  )
  return join(dirname(manifest), 'cli.js')
}

/** Starts Microsoft's Agents Playground in `folder` without browser and telemetry; resolves when it answers. */
export const startPlayground = async (options: {
  readonly folder: string
  readonly config: string
  readonly port: number
  /** Where it sends activities, and where it says that it can be answered. */
  readonly endpoint: string
  readonly serviceUrl: string
}): Promise<Playground> => {
  const { folder, config, port, endpoint, serviceUrl } = options
  writeFileSync(join(folder, '.m365agentsplayground.yml'), config)
  const log = join(folder, 'playground.log')
  const output = openSync(log, 'a')
  const args = [
    'start',
    '-e',
    endpoint,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--dt',
    '--su',
    serviceUrl,
  ]
  const child = spawn(process.execPath, [cli(), ...args], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', output, output],
  })
  const url = `http://127.0.0.1:${port}`
  await untilUp(child, url, log)
  const shown: Shown[] = []
  const stream = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`)
  stream.addEventListener('message', ({ data }) => shown.push(...[JSON.parse(String(data))].flat()))
  await new Promise((open, fail) => {
    stream.addEventListener('open', open)
    stream.addEventListener('error', fail)
  })
  return {
    url,
    shown,
    post: (path, body) => post(`${url}${path}`, body),
    stop: async () => {
      stream.close()
      await stopProgram(child)
    },
  }
}

const untilUp = async (child: ChildProcess, url: string, log: string): Promise<void> => {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${url}/_debug/ping`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  child.kill()
  throw new Error(`The Agents Playground did not come up:\n${readFileSync(log, 'utf8')}`)
}

const post = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${text.slice(0, 2_000)}`)
  return text === '' ? null : JSON.parse(text)
}
