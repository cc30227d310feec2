import { createServer, type Server } from 'node:http'
import { send } from '../network/wire.ts'
import type { ControlContext } from './context.ts'
import { sendFile } from './files.ts'
import { isLocalHost, refusalOf } from './guard.ts'
import { passToBot } from './reverseProxy.ts'
import { answerControl } from './routes.ts'

/** The one address a person needs: the workbench, the controls, and the bot's own pages and API. */
export function createControlServer(context: ControlContext, workbench: string): Server {
  return createServer((request, response) => {
    const fail = (fault: unknown) => {
      console.error('The local tenant could not answer', request.url, fault)
      if (response.headersSent) response.destroy()
      else send(response, { status: 500, body: { error: 'The local tenant failed; see its log.' } })
    }
    if (!isLocalHost(request.headers.host)) {
      send(response, { status: 403, body: { error: 'This server answers to localhost only.' } })
      return
    }
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.startsWith('/_tenant/')) {
      const refusal = refusalOf(request)
      if (refusal !== undefined) send(response, { status: 403, body: { error: refusal } })
      else answerControl(context, url, request, response).catch(fail)
    } else if (/^\/(tab|api|q)(\/|$)|^\/health$/.test(url.pathname)) {
      passToBot(context.botUrl, request, response)
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      sendFile(workbench, url.pathname, response).catch(fail)
    } else {
      send(response, { status: 405, body: { error: 'There is nothing to write to here.' } })
    }
  })
}
