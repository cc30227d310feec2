import { composeMessage } from './compose-message.ts'
import { POST_OUTCOME_UNKNOWN } from './errand-outcome.ts'
import type { ErrandHandlers, ErrandPayloads } from './errands.ts'
import { Fault } from './faults.ts'
import type { CardRef } from './messages.ts'
import type { Tables, World } from './ports.ts'
import { stillThere } from './tell.ts'

/** What a mail says that stands in for a card. */
export type NoticeWords = {
  subject(what: string): string
  bodyHtml(facts: { what: string; municipality: string; link: string }): string
}

/** The page of the tab where the same can be read and done as on the card. */
const pageOf = (world: Pick<World, 'link'>, ref: CardRef): string => {
  switch (ref.card) {
    case 'welcome':
      return world.link('home')
    case 'group-closed':
      return world.link('group')
    case 'agenda':
      return world.link('agenda-read', ref.round)
    case 'preparation':
    case 'preparation-reminder':
      return world.link('preparation', ref.round)
    case 'evaluation':
    case 'evaluation-result':
      return world.link('evaluation', ref.meeting)
    case 'summary':
    case 'summary-nudge':
      return world.link('summary', ref.meeting)
    case 'topic-answered':
      return world.link('topics')
    case 'meeting-changed':
      return world.link('meetings')
  }
}

/**
 * Where there is no bot to carry a card: the activity feed, and a mail. Both say what there is in one line, as a
 * phone's locked screen does, and lead to the tab; what a group wrote is in neither.
 */
export const noticeErrands = (
  world: World,
  words: NoticeWords,
): Pick<ErrandHandlers, 'notify' | 'mail'> => {
  const read = async (tables: Tables, { ref, memberOf }: ErrandPayloads['mail' | 'notify']) => {
    const message = await composeMessage(tables, world, ref)
    if (!message) return null
    const what = world.cards.draw(message, 'da').notification
    return { what, link: pageOf(world, ref), memberOf }
  }

  return {
    notify: async (payload, attempt) => {
      // The mail says the same: a second line in the feed would be telling twice.
      if (attempt.doubtful) return
      const planned = await world.store.transaction(async (tables) => {
        const [person] = await stillThere(tables, [payload.person], payload.memberOf)
        const notice = person && (await read(tables, payload))
        return notice ? { person, ...notice } : null
      })
      if (!planned) return
      try {
        const { entraId } = planned.person
        await world.notices.feed(entraId, planned.what, planned.link, attempt.sendsNow)
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'refused') throw error
        // Without the app a person has no feed of ours; the mail is on its way.
        world.log.warn('notice.no-feed', { key: attempt.key, code: error.code })
      }
    },

    mail: async (payload, attempt) => {
      // Outlook takes a mail without a number of its own: whether the last one went cannot be asked.
      if (attempt.doubtful) throw new Fault('refused', POST_OUTCOME_UNKNOWN)
      const planned = await world.store.transaction(async (tables) => {
        const people = await stillThere(tables, payload.people, payload.memberOf)
        const notice = people.length > 0 ? await read(tables, payload) : null
        return notice ? { people, ...notice } : null
      })
      if (!planned) return
      const { people, what, link } = planned
      const to = people.filter((person) => person.hasMailbox)
      if (to.length === 0) return
      const { municipality } = world
      await world.notices.mail(
        to.map(({ email, name }) => ({ email, name })),
        words.subject(what),
        words.bodyHtml({ what, municipality, link }),
        attempt.sendsNow,
      )
    },
  }
}
