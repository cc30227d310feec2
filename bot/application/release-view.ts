import { membersOf } from '#bot/domain/group.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { isOpen, type Quote, type Release } from '#bot/domain/release.ts'
import type { Tables, World } from './ports.ts'

/** A leader's own words; `mine` is what the caller has answered of their own, and null of others'. */
type NamedQuote = Pick<Quote, 'id' | 'words'> & {
  readonly name: string
  readonly mine: Quote['state'] | null
}

/** An asking as one of the group reads it: how many have answered and what is asked to be changed, never by whom. */
export const viewOf = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  release: Release,
  person: PersonId | null,
) => {
  const group = await tables.groups.find(release.group)
  const members = group ? membersOf(group) : []
  const quotes = (await tables.releases.quotesOf(release.meeting)).filter((each) => each.isWanted)
  const named: NamedQuote[] = []
  for (const { id, words, state, ...quote } of quotes)
    named.push({
      id,
      words,
      name: (await tables.leaders.find(quote.person))?.name ?? '',
      mine: quote.person === person ? state : null,
    })
  return {
    asking: release.asking,
    words: release.words,
    isNamed: release.isNamed,
    quotes: named as readonly NamedQuote[],
    rule: release.rule,
    needed: release.needed,
    members: members.length,
    answered: release.answered.length,
    changes: release.changes,
    closesAt: release.closesAt,
    state: release.state,
    isOpen: isOpen(release, world.clock.now()),
    hasAnswered: person !== null && release.answered.includes(person),
  }
}
export type ReleaseView = Awaited<ReturnType<typeof viewOf>>
