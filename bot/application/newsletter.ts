import { type Actor, may } from '#bot/domain/access.ts'
import { isRoundHeld } from '#bot/domain/agenda/round.ts'
import { pass, passCpr } from '#bot/domain/confidential/check.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { type NewsletterContent, type NewsletterVersion, send } from '#bot/domain/newsletter.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Round } from '#bot/domain/season.ts'
import { namesInGroup } from './confidential.ts'
import { begunRounds, firstDraft } from './newsletter-draft.ts'
import { orderLetter } from './newsletter-errands.ts'
import type { LetterPort } from './ports/letters.ts'
import type { Tables, World } from './ports.ts'

/** Versions that one can go back to while a letter is being written. */
const KEPT_VERSIONS = 20

const nameOf = async (tables: Tables, version: NewsletterVersion | undefined) =>
  version?.savedBy ? ((await tables.leaders.find(version.savedBy))?.name ?? null) : null

/** Those that this letter is sent to as a card: the groups that met in the round. */
const groupsIn = async (tables: Tables, { id }: Round) => {
  const meetings = await tables.meetings.ofRound(id)
  const met = new Set(meetings.filter(({ state }) => state === 'planned').map(({ group }) => group))
  return (await tables.groups.all()).filter((group) => met.has(group.id))
}

export const newsletters = (world: World, letters: LetterPort) => ({
  /** The letter of the named round, or of the latest that has begun: as it was saved last, else a first draft. */
  getNewsletter: (actor: Actor, input: { round: RoundId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getNewsletter')) return refuse('not-allowed')
      const now = world.clock.now()
      const rounds = await begunRounds(tables, now)
      const round = input.round
        ? rounds.find(({ id }) => id === input.round)
        : (rounds.at(-1) ?? null)
      if (!round) return refuse(input.round ? 'not-found' : 'no-round-begun')
      const versions = await tables.newsletters.ofRound(round.id)
      const last = versions.at(-1)
      const draft = await firstDraft(tables, round, letters)
      return accept({
        round: { id: round.id, label: round.label },
        rounds: rounds.map(({ id, label }) => ({ id, label })),
        isHeld: isRoundHeld(round, await tables.meetings.all(), now),
        frame: letters.frame,
        content: last?.content ?? draft.content,
        passedOn: draft.passedOn,
        version: last?.version ?? 0,
        versions: await Promise.all(
          versions.map(async (each) => ({
            version: each.version,
            savedAt: each.savedAt,
            savedBy: await nameOf(tables, each),
          })),
        ),
        sentAt: last?.sent?.at ?? null,
        isOwn: last !== undefined && last.savedBy !== null && last.savedBy === actor.person,
        maySend: may(actor, 'sendNewsletter'),
        mayChooseAddress: may(actor, 'chooseNewsletterAddress'),
        address: await tables.settings.get('newsletter-address'),
        groups: (await groupsIn(tables, round)).length,
      })
    }),

  /** An earlier version, to read or to take up again. */
  getNewsletterVersion: (actor: Actor, input: { round: RoundId; version: number }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getNewsletterVersion')) return refuse('not-allowed')
      const versions = await tables.newsletters.ofRound(input.round)
      const found = versions.find(({ version }) => version === input.version)
      return found ? accept({ content: found.content }) : refuse('not-found')
    }),

  /** Keeps a new version, finished or not. Refused when somebody else saved after this writer had read it. */
  saveNewsletter: (
    actor: Actor,
    input: { round: RoundId; version: number; content: NewsletterContent },
  ) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'saveNewsletter')) return refuse('not-allowed')
      // The round is always there to lock; the letter is not, the first time.
      const round = await tables.seasons.findRoundForChange(input.round)
      if (!round) return refuse('not-found')
      const passed = passCpr('saveNewsletter', { content: input.content })
      if (!passed.ok) return passed
      const last = (await tables.newsletters.ofRound(round.id)).at(-1)
      if (last?.sent) return refuse('newsletter-sent')
      if ((last?.version ?? 0) !== input.version)
        return refuse('changed-meanwhile', { by: (await nameOf(tables, last)) ?? '' })
      const version = input.version + 1
      const savedAt = world.clock.now()
      const { content } = input
      const savedBy = actor.person
      await tables.newsletters.add(
        { round: round.id, version, content, savedAt, savedBy, sent: null },
        KEPT_VERSIONS,
      )
      return accept({ version, savedAt })
    }),

  /** Lets the saved version out: a card in each group's room, and a mail to the organisation where there is an address. */
  sendNewsletter: async (actor: Actor, input: { round: RoundId; version: number }) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'sendNewsletter') || actor.person === null) return refuse('not-allowed')
      const now = world.clock.now()
      const round = await tables.seasons.findRoundForChange(input.round)
      const last = round && (await tables.newsletters.ofRound(round.id)).at(-1)
      if (!round || !last) return refuse('not-found')
      if (last.version !== input.version)
        return refuse('changed-meanwhile', { by: (await nameOf(tables, last)) ?? '' })
      if (!isRoundHeld(round, await tables.meetings.all(), now)) return refuse('round-not-over')
      const groupNames = (await tables.groups.all()).map(({ name }) => name)
      const sent = send(last, actor.person, groupNames, now)
      if (!sent.ok) return sent
      const names = await namesInGroup(tables, world, null)
      const passed = pass('sendNewsletter', { content: last.content }, names)
      if (!passed.ok) return passed
      await tables.newsletters.saveSent(sent.value)
      const groups = await groupsIn(tables, round)
      const isMailed = await orderLetter(tables, round.id, groups)
      return accept({ sentAt: now, groups: groups.length, isMailed })
    })
    if (result.ok) world.errandsOrdered()
    return result
  },

  /** The letter as it stands, as a Word document in base64. */
  exportNewsletter: async (actor: Actor, input: { round: RoundId }) => {
    const content = await world.store.transaction(async (tables) => {
      if (!may(actor, 'exportNewsletter')) return refuse('not-allowed')
      const last = (await tables.newsletters.ofRound(input.round)).at(-1)
      return last ? accept(last.content) : refuse('not-found')
    })
    if (!content.ok) return content
    const { fileName, bytes } = await letters.document(content.value)
    return accept({ fileName, base64: base64(bytes) })
  },

  /** Where the letter is mailed to from now on; null: nowhere. */
  chooseNewsletterAddress: (actor: Actor, input: { address: string | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'chooseNewsletterAddress')) return refuse('not-allowed')
      await tables.settings.set('newsletter-address', input.address)
      return accept(null)
    }),
})

export const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
