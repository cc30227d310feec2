import type { PersonId } from '#bot/domain/ids.ts'
import type { CardRef } from './messages.ts'
import type { Tables } from './ports.ts'

/** Orders a card to one person alone, once the app is there to write to them; false when it was ordered before. */
export const tellPerson = async (
  tables: Tables,
  person: PersonId,
  key: string,
  ref: CardRef,
): Promise<boolean> => {
  const leader = await tables.leaders.find(person)
  if (!leader || leader.leftOn !== null) return false
  const lane = `person:${person}`
  await tables.errands.order({
    kind: 'install-for-person',
    key: `install-for-person:${leader.entraId}`,
    lane,
    payload: { person: leader.entraId },
  })
  return tables.errands.order({
    kind: 'post',
    key,
    lane,
    payload: { to: { person }, ref, threadOf: null },
  })
}
