import { describe, expect, it } from 'vitest'
import { doorTo } from '#bot/api/door.ts'
import { appIn } from '#bot/app.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { answerWords } from '#bot/teams/commands.ts'
import type { BotParts, TurnOf } from '#bot/teams/turn.ts'
import { text } from '#bot/text/text.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const arranged = async () => {
  const world = await aWorld()
  const own = firstOf(await aBookedRound(world))
  const say = async (words: string, actor = own.host) => {
    const parts = { world, door: doorTo(appIn(world)) } as unknown as BotParts
    const turn = {
      activity: { text: words },
      actor,
      text: text('da'),
      locale: 'da',
      channel: own.room.channel,
    } as unknown as TurnOf
    return JSON.stringify((await answerWords(parts, turn)).card)
  }
  return { world, own, say }
}

describe('/summary', () => {
  it.each([
    '/summary',
    '/opsamling',
    '<at>Tværs</at> summary',
    'Opsamling!',
  ])('offers the host the form once the meeting has begun, written as "%s"', async (words) => {
    const { world, own, say } = await arranged()
    world.clock.set(own.meeting.startsAt)
    expect(await say(words)).toContain(`"dialog":"summary","ask":{"meeting":"${own.meeting.id}"}`)
  })

  it('says when it can be written before that', async () => {
    const { world, own, say } = await arranged()
    world.clock.set(addMinutes(own.meeting.startsAt, -60))
    expect(await say('/summary')).toContain('onsdag d. 20. januar 2027 kl. 09.00')
  })

  it('says so when the last meeting is more than three weeks ago', async () => {
    const { world, own, say } = await arranged()
    world.clock.set(addMinutes(own.meeting.startsAt, 22 * 24 * 60))
    expect(await say('/summary')).toContain('Der er ikke et møde at samle op på lige nu')
  })

  it('tells others kindly who the host is', async () => {
    const { own, say } = await arranged()
    expect(await say('/opsamling', own.members[0])).toContain(own.people[0]?.name ?? '?')
  })
})
