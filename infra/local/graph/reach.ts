import { type RequestOptions, request } from 'node:https'

export type Reached = { readonly status: number; readonly type: string; readonly text: string }

/** POSTs to an address of an app's own; throws when nobody answers there in time. */
export type Reach = (
  url: string,
  sent: {
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    /** Milliseconds. */
    readonly patience: number
  },
) => Promise<Reached>

export const nobody: Reach = async (url) => {
  throw new Error(`Nobody answers at ${url}.`)
}

/**
 * Reaches the one address outside Microsoft that there is here, by https as Microsoft does, and no other: nothing
 * leaves this machine.
 */
export function reachOnly(
  host: string,
  { port, authority }: { readonly port: number; readonly authority: string },
): Reach {
  return (url, { headers, body, patience }) => {
    const { protocol, hostname, pathname, search } = new URL(url)
    if (protocol !== 'https:' || hostname !== host) return nobody(url, { headers, body, patience })
    return post(
      {
        host: '127.0.0.1',
        port,
        servername: host,
        ca: authority,
        path: `${pathname}${search}`,
        headers: { ...headers, host, 'content-length': Buffer.byteLength(body) },
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(patience),
      },
      body,
    )
  }
}

const post = (options: RequestOptions, body: string): Promise<Reached> =>
  new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => {
        const type = response.headers['content-type'] ?? ''
        resolve({ status: response.statusCode ?? 0, type, text })
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
