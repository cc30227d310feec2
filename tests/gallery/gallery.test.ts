import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as AC from 'adaptivecards'
import { describe, expect, it } from 'vitest'
import { checkCard } from '#infra/local/validators/index.ts'
import { contracts } from '#tests/support/contracts.ts'
import { exhibits, GALLERY } from './gallery.ts'
import { broken } from './rules.ts'

const folder = join(import.meta.dirname, '../../bot/teams/cards')
/** What a file of cards exports under a name that says that it draws one, or opens one. */
const builders = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .flatMap((source) => [
    ...source.matchAll(/^export const (draw[A-Z]\w*|\w+Dialog)\b(?= =|: Drawer)/gm),
  ])
  .map((match) => match[1] ?? '')
  .filter((name) => !['openDialog', 'submitDialog'].includes(name))

const shown = exhibits()

describe('the gallery', () => {
  it('shows every card that the bot can draw', () => {
    expect(Object.keys(GALLERY).sort()).toEqual([...new Set(builders)].sort())
    for (const [builder, states] of Object.entries(GALLERY))
      expect(Object.keys(states), builder).not.toEqual([])
  })

  it.each(shown)('$builder, $state, in $locale: is fit to be posted', ({ card }) => {
    expect(broken(card)).toEqual([])
    expect(checkCard(card.card)).toEqual([])
  })

  it.each(shown)('$builder, $state, in $locale: the renderer has no remark', ({ card }) => {
    const context = new AC.SerializationContext(AC.Versions.v1_5)
    new AC.AdaptiveCard().parse(card.card, context)
    const remarks = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
    expect(remarks.map(({ message }) => message)).toEqual([])
  })

  it.skipIf(!contracts)('keeps to the schema of Adaptive Cards 1.5 in every state', () => {
    const found = shown.flatMap(({ builder, state, locale, card }) =>
      (contracts?.checkCard(card.card) ?? []).map(
        (each) => `${builder} ${state} ${locale}: ${each}`,
      ),
    )
    expect(found).toEqual([])
  })
})
