import { guestsNow, type SeminarGuest } from '#bot/domain/seminar/guests.ts'
import { isAhead, type Seminar } from '#bot/domain/seminar.ts'
import type { Tables, World } from './ports.ts'
import { orderInOutlook } from './seminar-errands.ts'

/** Keeps a called seminar with everybody who is on the list now, and brings Outlook there. */
export const callEverybody = async (
  tables: Tables,
  seminar: Seminar,
  before: readonly SeminarGuest[],
): Promise<void> => {
  await tables.seminars.save(seminar)
  const guests = guestsNow(before, await tables.leaders.all())
  await tables.seminars.saveGuests(seminar.season, guests)
  await orderInOutlook(tables, seminar)
}

/** Leaders have come or gone: those who have come are called to the seminars ahead, and the others called off. */
export const followTheList = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
): Promise<void> => {
  const now = clock.now()
  for (const { season } of await tables.seminars.all()) {
    await tables.seminars.lock(season)
    const seminar = await tables.seminars.find(season)
    if (seminar?.state !== 'called' || !isAhead(seminar, now)) continue
    const guests = await tables.seminars.guests(season)
    await callEverybody(tables, { ...seminar, revision: seminar.revision + 1 }, guests)
  }
}
