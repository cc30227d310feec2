/** One request to Microsoft Graph, as the parts of this folder ask for it. */
export type GraphCall = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Parts of the path; each is encoded. */
  readonly path: readonly string[]
  /** OData options; the values are encoded. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What limits it, the narrowest first: `channel:<id>`, `team:<id>`, `team-members:<id>`, `mailbox:<address>`, `directory`. */
  readonly limit: string | readonly string[]
  /** Doing it twice is the same as once; else only what was not done is repeated. */
  readonly isIdempotent?: boolean
  /** Awaited right before the request leaves, each time; when it throws, nothing was sent. */
  readonly sendsNow?: (() => Promise<void>) | undefined
  readonly version?: 'v1.0' | 'beta'
}
export type GraphAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** Microsoft Graph with the app's own permissions; throws a `Fault` for every answer but a 2xx. */
export type Graph = {
  call(call: GraphCall): Promise<GraphAnswer>
  /** Every page of a list. */
  list<T>(call: Omit<GraphCall, 'method'>): Promise<readonly T[]>
}

/** A call whose address has been made. */
export type Asked = Omit<GraphCall, 'path' | 'query'>
