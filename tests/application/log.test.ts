import { expect, it } from 'vitest'
import { doorTo } from '#bot/api/door.ts'
import { appIn, errandsIn } from '#bot/app.ts'
import { tick } from '#bot/application/tick.ts'
import type { Actor } from '#bot/domain/access.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

/** Stands in every text that somebody writes here, and nowhere else. */
const WRITTEN = 'Hemmeligord'

it('the log tells events, ids and outcomes, and never who it was or what they wrote', async () => {
  const world = await aWorld()
  const { groups } = await aBookedRound(world, { groups: 2 })
  const [own] = groups
  if (!own) throw new Error('A group was asked for.')
  const door = doorTo(appIn(world))
  const must = async (name: Parameters<typeof door>[0], actor: Actor, input: unknown) => {
    const said = await door(name, actor, input)
    if (said.kind !== 'value') throw new Error(`${name}: ${JSON.stringify(said)}`)
  }
  const meeting = own.meeting.id
  const [member = own.host] = own.members

  await must('proposeTopic', member, {
    title: `${WRITTEN} om tid`,
    why: `Fordi ${WRITTEN}`,
    kind: 'operational',
    isNamed: true,
  })
  world.clock.set(addMinutes(own.meeting.endsAt, -5))
  await tick(world)
  await must('answerEvaluation', member, { meeting, good: WRITTEN, missed: WRITTEN, benefit: 4 })
  await must('saveSummary', own.host, { meeting, content: { ...EMPTY_CONTENT, what: WRITTEN } })
  await must('shareSummary', own.host, { meeting })
  world.clock.set(addMinutes(own.meeting.endsAt, 25 * 60))
  await tick(world)
  await runErrands(world, errandsIn(world))

  const logged = world.log.lines
    .map(
      ({ error, ...line }) =>
        `${JSON.stringify(line)} ${error instanceof Error ? error.stack : ''}`,
    )
    .join('\n')
  expect(logged).toContain('errand.done')
  expect(logged).toContain('tick.ordered')
  expect(logged).not.toContain(WRITTEN)
  for (const { name, email } of groups.flatMap((group) => group.people)) {
    expect(logged).not.toContain(name)
    expect(logged).not.toContain(email)
  }
})
