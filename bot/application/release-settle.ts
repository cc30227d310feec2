import { replacePoints } from '#bot/domain/chief-table.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { PointId, ThemeId } from '#bot/domain/ids.ts'
import { pointsIn, type Release, settle } from '#bot/domain/release.ts'
import { release as released } from '#bot/domain/summary.ts'
import type { Tables, World } from './ports.ts'
import { randomId } from './random-id.ts'
import { tellHost, updateInRoom } from './release-posts.ts'
import { showGroup } from './summary-post.ts'

/** The points that the chief group has of this meeting: the group's, and leaders' own words that they have agreed to. */
export const putOnTable = async (
  tables: Tables,
  world: Pick<World, 'chance'>,
  release: Release,
): Promise<void> => {
  const quotes = await tables.releases.quotesOf(release.meeting)
  const own = quotes.filter((each) => each.isWanted && each.state === 'yes')
  const answered = new Set(
    (await tables.chiefs.themes()).filter((each) => each.told !== null).map((each) => each.id),
  )
  const { kept, gone } = replacePoints(
    await tables.chiefs.pointsOfForChange(release.meeting),
    release,
    [
      ...pointsIn(release.words).map((words) => ({ words, quote: null })),
      ...own.map(({ id, words }) => ({ words, quote: id })),
    ],
    (theme: ThemeId) => answered.has(theme),
    () => randomId<PointId>(world),
  )
  await tables.chiefs.removePoints(gone)
  for (const point of kept) await tables.chiefs.savePoint(point)
}

/** Freezes what the group has agreed on, or tells the host that it has not; then keeps the asking. */
export const settled = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'chance'>,
  before: Release,
  changed: Release,
): Promise<Release> => {
  const group = await tables.groups.find(changed.group)
  const now = world.clock.now()
  const after = settle(changed, group ? membersOf(group) : [], now)
  await tables.releases.save(after)
  if (after.state === before.state) return after
  const meeting = await tables.meetings.find(after.meeting)
  if (meeting && (after.state === 'stopped' || after.state === 'lapsed'))
    await tellHost(tables, after, meeting)
  if (after.state === 'released') {
    const summary = await tables.summaries.ofMeetingForChange(after.meeting)
    if (summary) {
      const passedOn = released(summary, after.words, now)
      await tables.summaries.save(passedOn)
      await showGroup(tables, passedOn)
    }
    await putOnTable(tables, world, after)
  }
  return after
}

/** The deadline has passed; false when the asking was over already. */
export const closeRelease = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'chance'>,
  asked: Pick<Release, 'meeting' | 'asking'>,
  key: string,
): Promise<boolean> => {
  const release = await tables.releases.ofMeetingForChange(asked.meeting)
  if (!release || release.asking !== asked.asking || release.state !== 'asked') return false
  const after = await settled(tables, world, release, release)
  if (after.state === release.state) return false
  return updateInRoom(tables, after, key)
}
