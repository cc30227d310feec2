import { type Actor, may } from '#bot/domain/access.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { LetterPort } from './ports/letters.ts'
import type { World } from './ports.ts'

export const newsletterReaders = (world: World, { frame }: Pick<LetterPort, 'frame'>) => ({
  /** The letters that went out, newest first, each with the caller's own notes for their own staff. */
  readNewsletters: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'readNewsletters')) return refuse('not-allowed')
      const labels = new Map(
        (await tables.seasons.all())
          .flatMap(({ rounds }) => rounds)
          .map(({ id, label }) => [id, label]),
      )
      const letters = []
      for (const { round, content, sent } of await tables.newsletters.sent()) {
        if (!sent) continue
        letters.push({
          round,
          roundLabel: labels.get(round) ?? '',
          sentAt: sent.at,
          content,
          notes: actor.person ? await tables.newsletters.notes(round, actor.person) : '',
        })
      }
      return accept({ frame, letters, mayNote: may(actor, 'saveNewsletterNotes') })
    }),

  /** The caller's own notes, which nobody else sees; an empty text forgets them. */
  saveNewsletterNotes: (actor: Actor, input: { round: RoundId; notes: string }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'saveNewsletterNotes') || actor.person === null) return refuse('not-allowed')
      const passed = passCpr('saveNewsletterNotes', input)
      if (!passed.ok) return passed
      const versions = await tables.newsletters.ofRound(input.round)
      if (!versions.some(({ sent }) => sent !== null)) return refuse('not-found')
      await tables.newsletters.saveNotes(input.round, actor.person, input.notes.trim())
      return accept(null)
    }),
})
