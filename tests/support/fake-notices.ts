import type { NoticePort } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { inOrder } from './failures.ts'

/** The activity feed and Outlook, as far as the notice port goes: keeps what each was told. */
export const fakeNotices = () => {
  const feeds: { person: EntraId; what: string; link: string }[] = []
  const mails: { to: string[]; subject: string; bodyHtml: string }[] = []
  const failures = inOrder()
  const port: NoticePort = {
    feed: async (person, what, link, sendsNow) => {
      await sendsNow()
      failures.throwNext()
      feeds.push({ person, what, link })
      failures.throwAfterwards()
    },
    mail: async (to, subject, bodyHtml, sendsNow) => {
      await sendsNow()
      failures.throwNext()
      mails.push({ to: to.map(({ email }) => email), subject, bodyHtml })
      failures.throwAfterwards()
    },
  }
  return { ...port, feeds, mails, ...failures.controls }
}
