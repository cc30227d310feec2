import type { OutputOf, RefusalOf, RequestOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { Detail } from '#bot/domain/result.ts'
import { token } from './teams.ts'

/** The product said no, with a word, and its sentence in the asker's language; not a fault. */
export class Refusal extends Error {
  readonly refusal: string
  readonly detail: Detail | undefined
  readonly sentence: string
  constructor(refusal: string, detail?: Detail, sentence = '') {
    super(`refused: ${refusal}`)
    this.name = 'Refusal'
    this.refusal = refusal
    this.detail = detail
    this.sentence = sentence
  }
}

/** The answer did not come, or made no sense; trying again may help. */
export class NoAnswer extends Error {
  readonly status: number
  readonly incident: string | null
  /** What to do about it, in the caller's language, where the product knows. */
  readonly sentence: string | null
  constructor(
    status: number,
    incident: string | null,
    { sentence = null, cause }: { sentence?: string | null; cause?: unknown } = {},
  ) {
    super(`no answer (${status})`, { cause })
    this.name = 'NoAnswer'
    this.status = status
    this.incident = incident
    this.sentence = sentence
  }
}

/** A field that the product could not read, and why, in the caller's language. */
export class InvalidInput extends Error {
  readonly problems: readonly { readonly path: string; readonly message: string }[]
  constructor(problems: InvalidInput['problems']) {
    super('invalid input')
    this.name = 'InvalidInput'
    this.problems = problems
  }
}

type Body = {
  readonly value?: unknown
  readonly refusal?: string
  readonly detail?: Detail
  readonly message?: string
  readonly problems?: InvalidInput['problems']
  readonly incident?: string
  readonly error?: string
}

/** Asks one thing of the product; throws `Refusal`, `InvalidInput` or `NoAnswer`. */
export const call = async <K extends EndpointName>(
  name: K,
  input: RequestOf<Endpoints[K]>,
  locale = document.documentElement.lang,
): Promise<OutputOf<Endpoints[K]>> => {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': locale,
      authorization: `Bearer ${await token()}`,
    },
    body: JSON.stringify(input),
  }).catch((cause: unknown) => {
    throw new NoAnswer(0, null, { cause })
  })
  const body = (await response.json().catch(() => ({}))) as Body
  if (response.ok && 'value' in body) return body.value as OutputOf<Endpoints[K]>
  if (body.refusal)
    throw new Refusal(body.refusal as RefusalOf<Endpoints[K]>, body.detail, body.message)
  if (body.problems) throw new InvalidInput(body.problems)
  throw noAnswerIn(response.status, body)
}

/** Answers whose `error` is a sentence for people: a sign-in that has run out, too much at once, too often. */
const SAID_TO_PEOPLE: ReadonlySet<number> = new Set([401, 413, 429])

/** What an answer without a value says, in words where it has words for people. */
export const noAnswerIn = (
  status: number,
  { incident = null, error = null }: { incident?: string | null; error?: string | null },
): NoAnswer =>
  new NoAnswer(status, incident, { sentence: SAID_TO_PEOPLE.has(status) ? error : null })
