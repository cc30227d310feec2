/**
 * Graph's refusal of a request. Thrown, as it ends the handling wherever it arises; the router
 * turns it into Graph's error shape.
 */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  /** The request was right; this tenant does not allow it. */
  readonly isByPolicy: boolean
  constructor(status: number, code: string, message: string, isByPolicy = false) {
    super(message)
    this.status = status
    this.code = code
    this.isByPolicy = isByPolicy
  }
}

export const badRequest = (message: string, code = 'BadRequest') => new Refusal(400, code, message)
export const notFound = (message: string, code = 'NotFound') => new Refusal(404, code, message)
export const forbidden = (message: string, code = 'Forbidden') => new Refusal(403, code, message)
export const conflict = (message: string) => new Refusal(409, 'Conflict', message)
/** What this tenant is set not to allow. */
export const notInThisTenant = (message: string) => new Refusal(400, 'BadRequest', message, true)
/** What a policy of this tenant forbids. */
export const forbiddenHere = (message: string) => new Refusal(403, 'Forbidden', message, true)
/** What Microsoft has and this tenant has not; never to be taken for an answer of Microsoft's. */
export const notHere = (what: string) =>
  new Refusal(501, 'NotImplemented', `The local tenant does not have ${what}.`)
