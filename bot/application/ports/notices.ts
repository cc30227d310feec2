import type { EntraId } from '#bot/domain/ids.ts'

/** How people are told where no bot can write to them. Throws a `Fault` when Microsoft 365 says no or does not answer. */
export type NoticePort = {
  /** A line in the person's activity feed in Teams, which opens the link. `sendsNow` as for a post. */
  feed(person: EntraId, what: string, link: string, sendsNow: () => Promise<void>): Promise<void>
  /** One mail out of the service mailbox; nobody sees who else got it. */
  mail(
    to: readonly { readonly email: string; readonly name: string }[],
    subject: string,
    bodyHtml: string,
    sendsNow: () => Promise<void>,
  ): Promise<void>
}
