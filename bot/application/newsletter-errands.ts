import type { Group } from '#bot/domain/group.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import { POST_OUTCOME_UNKNOWN } from './errand-outcome.ts'
import type { ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import type { LetterPort } from './ports/letters.ts'
import type { Tables, World } from './ports.ts'

export const newsletterPostKey = (round: RoundId, group: Group['id']): string =>
  `newsletter:${round}:${group}`

/** A card in each group's room, from which its leaders tell their own staff, and one mail; true when it is mailed. */
export const orderLetter = async (
  tables: Tables,
  round: RoundId,
  groups: readonly Group[],
): Promise<boolean> => {
  for (const group of groups.filter(({ closed }) => closed === null)) {
    const room = roomKey({ kind: 'group', group: group.id })
    await tables.errands.order({
      kind: 'post',
      key: newsletterPostKey(round, group.id),
      lane: `room:${room}`,
      payload: {
        to: { room },
        ref: { card: 'newsletter', round, group: group.id },
        threadOf: null,
      },
    })
  }
  if ((await tables.settings.get('newsletter-address')) === null) return false
  await tables.errands.order({
    kind: 'mail-newsletter',
    key: `newsletter-mail:${round}`,
    lane: 'mailbox',
    payload: { round },
  })
  return true
}

/** The handler that mails the letter to the organisation. */
export const newsletterErrands = (
  world: World,
  letters: LetterPort,
): Pick<ErrandHandlers, 'mail-newsletter'> => ({
  'mail-newsletter': async ({ round }, attempt) => {
    // Outlook takes a mail without a number of its own: whether the last one went cannot be asked.
    if (attempt.doubtful) throw new Fault('refused', POST_OUTCOME_UNKNOWN)
    const planned = await world.store.transaction(async (tables) => {
      const last = (await tables.newsletters.ofRound(round)).at(-1)
      const address = await tables.settings.get('newsletter-address')
      return last?.sent && address !== null ? { content: last.content, address } : null
    })
    if (!planned) return
    const { address, content } = planned
    const { subject, bodyHtml } = letters.mail(content)
    await world.notices.mail(
      [{ email: address, name: address }],
      subject,
      bodyHtml,
      attempt.sendsNow,
    )
  },
})
