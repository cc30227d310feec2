import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { Summary } from '#bot/domain/summary.ts'
import { anId } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const content = { what: 'a', why: 'b', willDo: 'c', points: [], toChiefGroup: 'd' }

const arranged = async () => {
  const world = await aWorld()
  const { group, meeting } = firstOf(await aBookedRound(world))
  const draft: Summary = {
    id: anId(),
    meeting: meeting.id,
    round: meeting.round,
    group: group.id,
    content,
    state: 'draft',
    revision: 0,
    shared: null,
    sharedAt: null,
    released: null,
  }
  await world.tables.summaries.save(draft)
  return { tables: world.tables, group, meeting, draft }
}

describe('summaries in the database', () => {
  it('are found by meeting, group and round as they were kept', async () => {
    const { tables, group, meeting, draft } = await arranged()
    expect(await tables.summaries.ofMeeting(meeting.id)).toEqual(draft)
    expect(await tables.summaries.ofGroup(group.id)).toEqual([draft])
    expect(await tables.summaries.ofRound(meeting.round)).toEqual([draft])
    expect(await tables.summaries.released()).toEqual([])
  })

  it('keep what was shared and released beside what is being written', async () => {
    const { tables, meeting, draft } = await arranged()
    const at = instant('2027-01-20T12:00:00Z')
    const released: Summary = {
      ...draft,
      content: { ...content, what: 'nyt' },
      state: 'released',
      revision: 1,
      shared: content,
      sharedAt: at,
      released: { toChiefGroup: 'd', at },
    }
    await tables.summaries.save(released)
    expect(await tables.summaries.ofMeeting(meeting.id)).toEqual(released)
    expect(await tables.summaries.released()).toEqual([released])
  })
})
