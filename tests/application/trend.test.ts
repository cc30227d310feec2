import { describe, expect, it } from 'vitest'
import { evaluation } from '#bot/application/evaluation.ts'
import { countClosed } from '#bot/application/evaluation-count.ts'
import { trends } from '#bot/application/trend.ts'
import { yearPictures } from '#bot/application/year-pictures.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { anActor, anId } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const DAY = 24 * 60

/** Three groups whose six members, without the hosts, have answered; the boxes closed and counted. */
const answered = async (good: string) => {
  const world = await aWorld()
  const { groups, round } = await aBookedRound(world, { groups: 3, size: 7 })
  const { answerEvaluation } = evaluation(world)
  for (const { meeting } of groups) {
    const closesAt = addMinutes(meeting.endsAt, DAY)
    await world.tables.ballots.save(openBallot(meeting, addMinutes(meeting.endsAt, -10), closesAt))
    world.clock.set(meeting.endsAt)
  }
  for (const { meeting, members } of groups)
    for (const [index, member] of members.entries())
      await answerEvaluation(member, {
        meeting: meeting.id,
        good,
        missed: '',
        benefit: 4,
        track: 5,
        focus: index === 0 ? 3 : null,
      })
  for (const { meeting } of groups) world.clock.set(addMinutes(meeting.endsAt, DAY))
  await world.store.transaction((tables) => countClosed(tables, world))
  return { world, groups, round, ...trends(world) }
}

describe('the trends', () => {
  it('show a group its own figures, and of what too few have rated nothing', async () => {
    const { groups, round, getTrends } = await answered('Roligt tempo')
    const [own] = groups
    if (!own?.members[0]) throw new Error('The group has members.')
    expect(await getTrends(own.members[0])).toMatchObject({
      value: {
        own: {
          rounds: [
            {
              round: round.id,
              benefit: { answers: 6, mean: 4 },
              track: { answers: 6, mean: 5, counts: [0, 0, 0, 0, 6] },
              focus: null,
            },
          ],
          words: {
            good: [
              { word: 'roligt', answers: 6 },
              { word: 'tempo', answers: 6 },
            ],
          },
        },
        all: null,
      },
    })
  })

  it('show the chief group all groups together, and its own member their group too', async () => {
    const { groups, getTrends } = await answered('Roligt tempo')
    const pooled = { groups: 3, benefit: { answers: 18 }, track: { answers: 18 } }
    const words = {
      good: [
        { word: 'roligt', answers: 18 },
        { word: 'tempo', answers: 18 },
      ],
    }
    expect(await getTrends(anActor({ isCoordinator: true }))).toMatchObject({
      value: { own: null, all: { rounds: [pooled], words } },
    })
    const [own] = groups
    if (!own) throw new Error('There are groups.')
    expect(await getTrends(own.host)).toMatchObject({
      value: { own: { rounds: [{ benefit: { answers: 6 } }] }, all: { rounds: [pooled] } },
    })
  })

  it('count no word of an answer that names somebody', async () => {
    const { groups, getTrends } = await answered('Ring til 20 30 40 50 om dialogen')
    const [own] = groups
    if (!own?.members[0]) throw new Error('The group has members.')
    expect(await getTrends(own.members[0])).toMatchObject({
      value: { own: { words: { good: [] } } },
    })
    expect(await getTrends(anActor({ isChief: true }))).toMatchObject({
      value: { all: { words: { good: [] } } },
    })
  })

  it('are for those in the programme', async () => {
    const { getTrends } = await answered('Roligt tempo')
    expect(await getTrends(anActor({}))).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('the year in two pictures', () => {
  it('is of the newest year in which a meeting has been held, all groups together', async () => {
    const { world, round } = await answered('Roligt tempo')
    const { getYearPictures } = yearPictures(world)
    for (const actor of [anActor({ isChief: true }), anActor({ isCoordinator: true })])
      expect(await getYearPictures(actor, { season: null })).toMatchObject({
        value: {
          season: { label: '2027' },
          rounds: [
            {
              round: round.id,
              called: 3,
              held: 3,
              percentThere: null,
              percentPrepared: null,
              points: 0,
              themes: 0,
              benefit: { answers: 18, mean: 4 },
            },
          ],
        },
      })
    expect(await getYearPictures(anActor({ isChief: true }), { season: anId() })).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('is nothing before a meeting has been held, and not for other leaders', async () => {
    const world = await aWorld()
    const { getYearPictures } = yearPictures(world)
    expect(await getYearPictures(anActor({ isChief: true }), { season: null })).toEqual({
      ok: true,
      value: { season: null, seasons: [], rounds: [] },
    })
    expect(await getYearPictures(anActor({ isHost: true }), { season: null })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})
