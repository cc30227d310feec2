import type { PersonId } from '#bot/domain/ids.ts'
import { LANGUAGES, type Language } from '#bot/domain/language.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { composeMessage } from './compose-message.ts'
import { POST_OUTCOME_UNKNOWN } from './errand-outcome.ts'
import type { ErrandHandlers, ErrandPayloads } from './errands.ts'
import { Fault } from './faults.ts'
import type { CardRef } from './messages.ts'
import type { Tables, World } from './ports.ts'
import { languagesOf } from './readers.ts'
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
    case 'release':
    case 'release-reminder':
    case 'release-stopped':
      return world.link('summary', ref.meeting)
    case 'quote-asked':
      return world.link('summary')
    case 'newsletter':
      return world.link('newsletter', ref.round)
    case 'seated':
      return world.link('welcome')
    case 'season-plan':
      return world.link('plan', ref.season)
    case 'chief-answer':
    case 'topic-answered':
      return world.link('topics')
    case 'contract':
      return world.link('contract')
    case 'concept':
      return world.link('concept')
    case 'commitment-shared':
      return world.link('commitments')
    case 'visit':
      return world.link('meeting', ref.side === 'visited' ? ref.meeting : ref.instead)
    case 'substitute-answered':
      return world.link('meeting', ref.meeting)
    case 'host-named':
    case 'substitute-asked':
    case 'substitute-withdrawn':
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
  words: (language: Language) => NoticeWords,
): Pick<ErrandHandlers, 'notify' | 'mail'> => {
  const read = async (
    tables: Tables,
    { ref, memberOf }: ErrandPayloads['mail' | 'notify'],
    language: Language,
  ) => {
    const message = await composeMessage(tables, world, ref)
    if (!message) return null
    const what = world.cards.draw(message, language).notification
    return { what, link: pageOf(world, ref), memberOf }
  }

  return {
    notify: async (payload, attempt) => {
      // The mail says the same: a second line in the feed would be telling twice.
      if (attempt.doubtful) return
      const planned = await world.store.transaction(async (tables) => {
        const [person] = await stillThere(tables, [payload.person], payload.memberOf)
        if (!person) return null
        const languages = await languagesOf(tables, world, [person.entraId])
        const language = languages.get(person.entraId) ?? world.language
        const notice = await read(tables, payload, language)
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
        const language = payload.language ?? world.language
        const there = await stillThere(tables, payload.people, payload.memberOf)
        const people = payload.language
          ? there
          : await withoutOtherReaders(tables, world, payload, attempt.key, there)
        const notice = people.length > 0 ? await read(tables, payload, language) : null
        return notice ? { people, language, ...notice } : null
      })
      world.errandsOrdered()
      if (!planned) return
      const { people, language, what, link } = planned
      const to = people.filter((person) => person.hasMailbox)
      if (to.length === 0) return
      const { municipality } = world
      await world.notices.mail(
        to.map(({ email, name }) => ({ email, name })),
        words(language).subject(what),
        words(language).bodyHtml({ what, municipality, link }),
        attempt.sendsNow,
      )
    },
  }
}

/**
 * Those whom a mail in the municipality's language is for; the others get one of their own, ordered here once for all
 * in each language.
 */
const withoutOtherReaders = async (
  tables: Tables,
  world: World,
  payload: ErrandPayloads['mail'],
  key: string,
  people: readonly Leader[],
): Promise<readonly Leader[]> => {
  const languages = await languagesOf(
    tables,
    world,
    people.map(({ entraId }) => entraId),
  )
  const elsewhere = new Set<PersonId>()
  for (const language of LANGUAGES.filter((each) => each !== world.language)) {
    const own = `${key}:${language}`
    const readers = people.filter(({ entraId }) => languages.get(entraId) === language)
    if (readers.length > 0)
      await tables.errands.order({
        kind: 'mail',
        key: own,
        lane: 'mailbox',
        payload: { ...payload, language, people: readers.map(({ id }) => id) },
      })
    // As it was ordered: who has changed language since is in that one all the same.
    const ordered = (await tables.errands.find(own))?.payload as ErrandPayloads['mail'] | undefined
    for (const person of ordered?.people ?? []) elsewhere.add(person)
  }
  return people.filter(({ id }) => !elsewhere.has(id))
}
