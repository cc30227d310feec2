import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Door, isEndpoint } from '#bot/api/door.ts'
import type { EndpointName } from '#bot/api/index.ts'
import type { Caller } from '#bot/application/actor.ts'
import type { Log } from '#bot/application/ports.ts'
import type { Actor } from '#bot/domain/access.ts'
import { problemSentence, refusalSentence } from '#bot/text/sentences.ts'
import { localeOf, text } from '#bot/text/text.ts'
import { answer } from './answer.ts'
import { answerUnreadable, readJson, UnreadableBody } from './body.ts'
import { type Identify, NotSignedIn } from './identity.ts'
import type { RateLimit } from './rate-limit.ts'

const MEGABYTE = 1_048_576
/** The HR office's list travels as base64 in the request; everything else people write by hand. */
const LARGE: ReadonlySet<string> = new Set(['previewImport', 'applyImport'])
const mostBytes = (name: EndpointName) => (LARGE.has(name) ? 8 * MEGABYTE : MEGABYTE)

const STATUS: Readonly<Record<string, number>> = { 'not-allowed': 403, 'not-found': 404 }

export type ApiSettings = {
  readonly identify: Identify
  readonly findActor: (caller: Caller) => Promise<Actor>
  /** Told the language of the tab whenever somebody opens it. */
  readonly hearLanguage: (caller: Caller, tag: string | undefined) => void
  readonly door: Door
  readonly rateLimit: RateLimit
  readonly log: Log
}

/** `POST /api/<endpoint>` for the tab: who asks, may they ask so often, and what the endpoint says. */
export const api =
  ({ identify, findActor, hearLanguage, door, rateLimit, log }: ApiSettings) =>
  async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const words = text(localeOf(request.headers['accept-language']))
    try {
      const caller = await identify(request.headers.authorization)
      if (!isEndpoint(name)) return answer(response, 404, { error: 'no such endpoint' })
      if (!rateLimit(caller.entraId))
        return answer(response, 429, { error: words.bot.tooMany }, { 'retry-after': '2' })
      // What the tab asks first, each time it is opened.
      if (name === 'whoAmI') hearLanguage(caller, request.headers['accept-language'])
      const input = await readJson(request, mostBytes(name))
      const said = await door(name, await findActor(caller), input)
      switch (said.kind) {
        case 'value':
          return answer(response, 200, { value: said.value })
        case 'invalid':
          return answer(response, 400, {
            problems: said.problems.map((problem) => ({
              path: problem.path,
              message: problemSentence(words, problem),
            })),
          })
        case 'refused':
          return answer(response, STATUS[said.refusal] ?? 409, {
            refusal: said.refusal,
            ...(said.detail && { detail: said.detail }),
            ...(said.marks && { marks: said.marks }),
            message: refusalSentence(words, said.refusal, said.detail),
          })
      }
    } catch (error) {
      if (error instanceof NotSignedIn) {
        log.warn('http.not-signed-in', { why: error.why })
        return answer(
          response,
          401,
          { error: words.bot.notSignedIn },
          { 'www-authenticate': 'Bearer error="invalid_token"' },
        )
      }
      if (error instanceof UnreadableBody)
        return answerUnreadable(request, response, {
          status: error.status,
          message: error.status === 413 ? words.bot.tooLarge : error.message,
        })
      throw error
    }
  }
