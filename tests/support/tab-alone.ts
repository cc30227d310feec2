import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { InputOf, OutputOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { Look } from './workbench/browser.ts'

/** What the tab is answered when it asks; an endpoint left out is not found. */
export type Answers = {
  readonly [K in EndpointName]?: (input: InputOf<Endpoints[K]>) => OutputOf<Endpoints[K]>
}

export type TabAlone = {
  /** Opens one of the tab's pages as Teams would, and waits for its heading. */
  open(browser: Browser, subPage: string, look?: Look): Promise<Page>
  stop(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The built tab with answers of the test's own and no tenant around it: for what happens within one page. */
export const startTabAlone = async (answers: Answers): Promise<TabAlone> => {
  const outDir = mkdtempSync(join(tmpdir(), 'tvaers-tab-'))
  const configFile = join(import.meta.dirname, '../../tab/vite.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir } })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://tab')
    if (pathname.startsWith('/api/')) {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const answer = answers[pathname.slice('/api/'.length) as EndpointName] as
        | ((input: unknown) => unknown)
        | undefined
      const body = answer
        ? { value: answer(JSON.parse(Buffer.concat(chunks).toString())) }
        : { refusal: 'not-found', message: pathname }
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
      return
    }
    const file = pathname === '/tab/' ? 'index.html' : pathname.slice('/tab/'.length)
    // A browser also asks for what is not the tab's: an icon, whether the bot is well.
    const isThere = pathname.startsWith('/tab/') && existsSync(join(outDir, file))
    const type = isThere ? TYPES[extname(file)] : undefined
    response.writeHead(isThere ? 200 : 404, { 'content-type': type ?? 'text/plain' })
    response.end(isThere ? readFileSync(join(outDir, file)) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    open: async (browser, subPage, look = {}) => {
      const { theme = 'default', language = 'da', width = 1000, height = 900 } = look
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      await context.addInitScript(teamsIn, { subPage, theme, locale: language })
      await context.route('https://res.cdn.office.net/**', (route) => route.abort())
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${port}/tab/`)
      await page.locator('main h1').first().waitFor()
      return page
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Runs in the page, in the place of Teams' phone app: the one host that teams-js speaks to without a frame. */
const teamsIn = (place: { subPage: string; theme: string; locale: string }) => {
  const runtime = JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    supports: { pages: { currentApp: {} } },
  })
  const replies: Record<string, unknown[]> = {
    initialize: ['content', 'web', runtime, '2.58.0'],
    getContext: [
      { locale: place.locale, theme: place.theme, subEntityId: place.subPage, entityId: 'home' },
    ],
    'authentication.getAuthToken': [true, 'token'],
  }
  const teams = window as unknown as {
    nativeInterface: { framelessPostMessage(message: string): void }
    onNativeMessage?: (event: { data: unknown }) => void
  }
  teams.nativeInterface = {
    framelessPostMessage: (message) => {
      const { id, uuidAsString, func } = JSON.parse(message)
      const args = replies[func] ?? []
      setTimeout(() => teams.onNativeMessage?.({ data: { id, uuidAsString, args } }))
    },
  }
}
