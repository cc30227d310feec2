import type { CompositionView } from '#bot/api/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'

/** A person, and the group they sit in, as the composition has it. */
export const seatOf = ({ groups }: CompositionView, id: string | undefined) =>
  groups
    .flatMap(({ number, members }) => members.map((member) => ({ member, group: number })))
    .find(({ member }) => member.id === id)

/** Picking within the group of the first starts over; the third pick takes the place of the second. */
export const picked = (
  composition: CompositionView,
  chosen: readonly PersonId[],
  member: PersonId,
): readonly PersonId[] => {
  if (chosen.includes(member)) return chosen.filter((id) => id !== member)
  const [first] = chosen
  return !first || seatOf(composition, first)?.group === seatOf(composition, member)?.group
    ? [member]
    : [first, member]
}
