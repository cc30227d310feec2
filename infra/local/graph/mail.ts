import type { Message, Recipient } from '@microsoft/microsoft-graph-types'
import type { User } from '../tenant/model.ts'
import { badRequest, notFound } from './refusal.ts'
import { accepted, type Call, type Route } from './route.ts'
import { userOf } from './users.ts'

const maxRecipients = 500

/** Mail out of a mailbox: 202 and no id; what nobody here can receive comes back to the sender. */
export const mail: readonly Route[] = [
  {
    method: 'POST',
    template: '/users/{user-id}/sendMail',
    request: 'SendMailParameters',
    handle: (call) => {
      const { tenant } = call
      const from = mailboxOf(call)
      const { message } = call.body as { message: Message }
      const { toRecipients, ccRecipients, bccRecipients } = message
      const to = [toRecipients, ccRecipients, bccRecipients].flatMap((some) =>
        addresses(some ?? []),
      )
      if (to.length === 0)
        throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients')
      if (to.length > maxRecipients)
        throw badRequest(
          `The message has ${to.length} recipients; ${maxRecipients} are allowed.`,
          'ErrorRecipientLimitExceeded',
        )
      tenant.collections.mails.put({
        id: tenant.newId(),
        from: from.mail,
        to,
        subject: message.subject ?? '',
        body: message.body?.content ?? '',
        sentAt: tenant.now(),
      })
      tenant.changed('mails')
      return accepted
    },
  },
]

export type Mailbox = User & { mail: string }

/** The user in the path, who must have a mailbox. Throws a 404 as Exchange does. */
export function mailboxOf(call: Call): Mailbox {
  const user = userOf(call)
  if (user.mail === null)
    throw notFound(
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      'MailboxNotEnabledForRESTAPI',
    )
  return { ...user, mail: user.mail }
}

function addresses(recipients: readonly Recipient[]): string[] {
  return recipients.map(({ emailAddress }) => {
    const address = emailAddress?.address ?? ''
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
      throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients')
    return address
  })
}
