import { isFoundIn } from '#bot/domain/search.ts'

/** Somebody who can be named in a wish. */
export type Findable = {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly workplace: string
}

/** A list one can read at a glance; the rest is found by writing more. */
const MOST_FOUND = 8

const DANISH = new Intl.Collator('da')

/** Those who match what was written, by name, without those already chosen; nobody before anything is written. */
export const peopleFound = <Person extends Findable>(
  people: readonly Person[],
  written: string,
  chosen: readonly string[],
): readonly Person[] =>
  written.trim() === ''
    ? []
    : people
        .filter(({ id }) => !chosen.includes(id))
        .filter(({ name, area, workplace }) => isFoundIn(written.trim(), [name, area, workplace]))
        .sort(
          (one, other) =>
            rank(one, written) - rank(other, written) || DANISH.compare(one.name, other.name),
        )
        .slice(0, MOST_FOUND)

/** Those whose own name was written come before those who merely work there. */
const rank = ({ name }: Findable, written: string): number =>
  isFoundIn(written.trim(), [name]) ? 0 : 1
