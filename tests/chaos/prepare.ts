import { coordinatorOf } from '#tests/journeys/round/cast.ts'
import { gather } from '#tests/journeys/round/preparing.ts'
import { shortList } from '#tests/journeys/round/programme.ts'
import type { Prepared } from './run.ts'
import type { DatabaseServer } from './server.ts'
import { startTown } from './town.ts'

/** Three groups of twelve: with fewer, nobody finds a group without their own manager. */
const LEADERS = 36

/** A municipality whose rooms are made and whose year is planned, in fair weather; every run begins with a copy. */
export const prepareTown = async (server: DatabaseServer, parent: string): Promise<Prepared> => {
  const town = await startTown({ server, name: 'prepared', parent, replicas: 1 })
  try {
    const coordinator = await coordinatorOf(town.client)
    await gather(town.client, coordinator, () => {}, shortList(LEADERS))
    await town.client.must(coordinator, 'planSeason', {
      season: null,
      label: '2027',
      rounds: [
        { label: '1. møderunde 2027', from: '2027-01-11', to: '2027-02-05', meetingMinutes: 180 },
        { label: '2. møderunde 2027', from: '2027-05-10', to: '2027-06-11', meetingMinutes: 180 },
        { label: '3. møderunde 2027', from: '2027-08-30', to: '2027-09-24', meetingMinutes: 180 },
      ],
    })
    await Promise.all(town.replicas.map((each) => each.stop()))
  } finally {
    await town.stop()
  }
  return { folder: town.folder, database: town.database }
}
