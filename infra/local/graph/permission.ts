/** Which application permissions let an app do something. */
export type Permission = {
  /** Any one of these in the token's `roles`. */
  readonly roles: readonly string[]
  /** Any one of these, when the team has consented to it by installing the app (RSC). */
  readonly rsc?: readonly string[]
  /** Exchange's own roles, which are in no token, let the app into the service mailbox too. */
  readonly exchange?: true
}

export const any = (...roles: string[]): Permission => ({ roles })
export const orRsc = (rsc: string[], ...roles: string[]): Permission => ({ roles, rsc })
export const mailbox = (...roles: string[]): Permission => ({ roles, exchange: true })
