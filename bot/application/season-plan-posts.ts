import type { Group } from '#bot/domain/group.ts'
import type { GroupId, SeasonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { roomKey } from '#bot/domain/room.ts'
import type { Tables } from './ports.ts'

export const seasonPlanPostKey = (season: SeasonId, group: GroupId): string =>
  `season-plan:${season}:${group}`

/** The plan in each open group's room: posted the first time, redrawn where it stands after that. */
export const orderSeasonPlan = async (
  tables: Tables,
  season: SeasonId,
  groups: readonly Group[],
  version: number,
): Promise<void> => {
  for (const { id: group } of groups) {
    const room = roomKey({ kind: 'group', group })
    const key = seasonPlanPostKey(season, group)
    const ref = { card: 'season-plan', season, group } as const
    const isNew = await tables.errands.order({
      kind: 'post',
      key,
      lane: `room:${room}`,
      payload: { to: { room }, ref, threadOf: null },
    })
    if (!isNew) await redraw(tables, season, group, `version:${version}`)
  }
}

/** The plan says when a group meets: redrawn, without a new message, where that has changed. */
export const redrawSeasonPlan = async (
  tables: Tables,
  { round, group }: Pick<Meeting, 'round' | 'group'>,
  because: string,
): Promise<void> => {
  const season = (await tables.seasons.findRound(round))?.season
  if (!season || !(await tables.seasonPlans.find(season))) return
  await redraw(tables, season, group, `meeting:${because}`)
}

/** The plan tells of the year's seminar: redrawn in every open group's room, where it is out. */
export const redrawWithSeminar = async (
  tables: Tables,
  { season, revision }: { readonly season: SeasonId; readonly revision: number },
): Promise<void> => {
  if (!(await tables.seasonPlans.find(season))) return
  for (const { id, closed } of await tables.groups.all())
    if (closed === null) await redraw(tables, season, id, `seminar:${revision}`)
}

const redraw = async (tables: Tables, season: SeasonId, group: GroupId, because: string) => {
  const post = seasonPlanPostKey(season, group)
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${post}:${because}`,
    lane: `room:${roomKey({ kind: 'group', group })}`,
    payload: { post, ref: { card: 'season-plan', season, group } },
  })
}
